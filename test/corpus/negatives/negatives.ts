import type { Negative } from '../model';
import { partsOfKinds, type Part } from '../split';
import { place } from './contexts';
import { hashesAndIds } from './hashesAndIds';
import type { Kinds } from './kind';
import { looksAndPlaces } from './looksAndPlaces';
import { Random } from './random';
import { timesAndVersions } from './timesAndVersions';
import { wordsAndTexts } from './wordsAndTexts';
import { writtenNegatives } from './written';

/** Every kind of negative that is made by chance. */
export const kinds: Kinds = {
  ...timesAndVersions,
  ...hashesAndIds,
  ...looksAndPlaces,
  ...wordsAndTexts,
};

/** How many are made of each kind: as many as there are places to put them, more than twice over. */
const perKind = 24;

/** Negatives of a part, the same in every run. */
export function negativesOf(part: Part): Negative[] {
  const made = Object.entries(kinds)
    .filter(([kind]) => partsOfKinds[kind] === part)
    .flatMap(([kind, make]) => {
      const random = new Random(kind);
      return Array.from({ length: perKind }, () => ({
        kind,
        exchange: place(make(random), random),
      }));
    });
  return part === 'fit' ? [...writtenNegatives(), ...made] : made;
}
