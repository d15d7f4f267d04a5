import type { HostMessage } from '../view/protocol';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isSet(value: unknown): boolean {
  return (
    isFields(value) && typeof value.label === 'string' && value.exchanges instanceof Uint8Array
  );
}

const checks: {
  readonly [Type in HostMessage['type']]: (message: Fields) => boolean;
} = {
  summary: ({ summary }) =>
    isFields(summary) && isIndex(summary.exchanges) && Array.isArray(summary.problems),
  failed: ({ failure }) => isFields(failure) && typeof failure.message === 'string',
  'rows-changed': ({ start, end }) => isIndex(start) && isIndex(end),
  reveal: ({ exchange, finding }) => isIndex(exchange) && (finding === null || isIndex(finding)),
  narrow: ({ wish }) =>
    isFields(wish) && (wish.kind === 'text' ? typeof wish.text === 'string' : isSet(wish)),
  'restore-set': ({ set }) => isSet(set),
  'focus-filter': () => true,
  masking: ({ isRevealed }) => typeof isRevealed === 'boolean',
  response: ({ id }) => isIndex(id),
  error: ({ id, message }) => isIndex(id) && typeof message === 'string',
};

/** The host's message in `data`, or undefined where it is none: other scripts may post here too. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  if (!isFields(data) || typeof data.type !== 'string') return undefined;
  if (!Object.hasOwn(checks, data.type)) return undefined;
  return checks[data.type as HostMessage['type']](data) ? (data as HostMessage) : undefined;
}
