import type { EntityId } from '../detect/model';
import { english } from './messages/english';
import type { Wording } from './messages/wording';
import { simplifiedChinese } from './messages/zhCn';

/** What each language says. */
export const wordings = { en: english, 'zh-cn': simplifiedChinese } as const satisfies Readonly<
  Record<string, Wording>
>;

/** A language that everything can be said in, as VS Code calls it. */
export type Language = keyof typeof wordings;

/** All of them. */
export const languages = Object.keys(wordings) as readonly Language[];

let spoken: Language = 'en';

/**
 * Chooses the language of all views. A process, a worker or a page has one from its start to its
 * end; without a choice it is English, as on the command line.
 */
export function speak(language: Language): void {
  spoken = language;
}

/** The language that is spoken. */
export function language(): Language {
  return spoken;
}

/** All that the views say, in the language that is spoken. */
export function wording(): Wording {
  return wordings[spoken];
}

/** The language for what VS Code calls its own (`zh-cn`, `de`); English where there is no other. */
export function languageFor(tag: string): Language {
  const lower = tag.toLowerCase();
  return languages.find((one) => one === lower) ?? 'en';
}

/** What an entity is called. */
export function entityLabel(entity: EntityId): string {
  return wording().entities[entity].label;
}

/** A count with its digits grouped. */
export function formatCount(count: number): string {
  return count.toLocaleString(spoken);
}
