import type { Detector, EntityRule, KeyAliases } from '../detector';
import type { EntityId } from '../model';
import { appDeviceKeys } from './appDeviceKeys';
import { appPeopleKeys } from './appPeopleKeys';
import { chinese } from './languages/chinese';
import { french } from './languages/french';
import { german } from './languages/german';
import { portuguese } from './languages/portuguese';
import { russian } from './languages/russian';
import { spanish } from './languages/spanish';
import { webKeys } from './webKeys';

/** Keys that name entities in one language, as words; accents and borders are of no account. */
export type LanguageKeys = Readonly<Partial<Record<EntityId, KeyAliases>>>;

/** Languages that telemetry is written in besides English, which the detectors speak themselves. */
export const languages: Readonly<Record<string, LanguageKeys>> = {
  chinese,
  french,
  german,
  portuguese,
  russian,
  spanish,
};

/** The detectors with the keys of all languages, and those of the libraries and services of apps. */
export function inAllLanguages(detectors: readonly Detector[]): readonly Detector[] {
  return detectors.map((detector) => ({ ...detector, rules: detector.rules.map(withKeys) }));
}

function withKeys(rule: EntityRule): EntityRule {
  const tables = [...Object.values(languages), appDeviceKeys, appPeopleKeys, webKeys].flatMap(
    (keys) => keys[rule.entity] ?? [],
  );
  const all = [rule.keys, ...tables];
  const keys: KeyAliases = {
    strong: all.flatMap(({ strong }) => strong ?? []),
    plain: all.flatMap(({ plain }) => plain ?? []),
    weak: all.flatMap(({ weak }) => weak ?? []),
  };
  return { ...rule, keys };
}
