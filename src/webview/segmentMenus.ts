import type { BoxChoice, SegmentBlock, StepForm } from '../view/model';
import type { PageIntent } from '../view/protocol';
import type { MenuEntry } from './menu';
import { say } from './strings';

/** What the entries of a segment's menus do. */
export interface SegmentActs {
  /** Shows a reading or a step; null: what the segment was read as. */
  show(choice: BoxChoice | null): void;
  intend(intent: PageIntent): void;
}

type StepIntent =
  | 'open-step'
  | 'save-step'
  | 'show-step-bytes'
  | 'decode-step-as'
  | 'decode-input-as'
  | 'explain-step';

const formKeys = {
  decoded: 'step.show',
  text: 'step.asText',
  bytes: 'step.asBytes',
} as const satisfies Record<StepForm, string>;

/** What can be done with a step of the chain. */
export function stepMenu(
  { steps, isInFile }: SegmentBlock,
  step: number,
  exchange: number,
  shown: BoxChoice,
  { show, intend }: SegmentActs,
): MenuEntry[] {
  const { id, forms, isText } = steps[step]!;
  const isLast = step === steps.length - 1;
  const shownStep = shown.step ?? (isLast ? step : null);
  const entries: MenuEntry[] = forms.map((form, at) => ({
    kind: 'choice',
    label: say(at === 0 ? 'step.show' : formKeys[form]),
    isChosen: shownStep === step && shown.form === form,
    act: () => show(form === 'decoded' ? toDecoded(shown) : { ...shown, step, form }),
  }));
  entries.push({ kind: 'line' });
  const copies = [...(isText ? (['text'] as const) : []), 'base64', 'hex'] as const;
  for (const as of copies) {
    const act = (): void => intend({ name: 'copy-step', exchange, step: id, as });
    entries.push({ kind: 'act', label: say(`step.copy.${as}`), act });
  }
  const put = (label: string, name: StepIntent): void => {
    entries.push({ kind: 'act', label, act: () => intend({ name, exchange, step: id }) });
  };
  entries.push({ kind: 'line' });
  put(say('step.open'), 'open-step');
  put(say('step.save'), 'save-step');
  if (isInFile) put(say('card.bytes'), 'show-step-bytes');
  entries.push({ kind: 'line' });
  if (step === 0) put(say('step.inputAs'), 'decode-input-as');
  put(say('step.decodeAs'), 'decode-step-as');
  // Of what was decoded further the next step tells.
  if (isLast) put(say('step.why'), 'explain-step');
  return entries;
}

/** The readings that stand, to choose one. */
export function readingMenu(
  { readings }: SegmentBlock,
  shown: BoxChoice,
  { show }: Pick<SegmentActs, 'show'>,
): MenuEntry[] {
  return readings.map((chain, reading) => ({
    kind: 'choice',
    label: chain.join(' › '),
    isChosen: shown.reading === reading,
    act: () => show(toDecoded({ ...shown, reading })),
  }));
}

/** The same reading as a whole; null where that is what the segment was read as. */
export function toDecoded({ reading }: BoxChoice): BoxChoice | null {
  return reading === 0 ? null : { reading, step: null, form: 'decoded' };
}

/** What is shown of a segment where nothing else was chosen. */
export const asRead: BoxChoice = { reading: 0, step: null, form: 'decoded' };
