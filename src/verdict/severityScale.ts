import { entities } from '../detect/entities';
import { entityIds, type EntityId } from '../detect/model';

/** A weight of the scale: how many points it may bring or cost, and what it stands for. */
export interface WeightInfo {
  readonly standard: number;
  readonly least: number;
  readonly most: number;
  /** Points, or a share of the sensitivity. */
  readonly unit: 'points' | 'share';
}

/** As much as the highest sensitivity: no weight needs to say more than that. */
const mostPoints = 100;

function points(standard: number): WeightInfo {
  return { standard, least: -mostPoints, most: mostPoints, unit: 'points' };
}

/** Every weight that can be set, with what holds where nothing is set. */
export const weightInfos = {
  /** Share of the sensitivity that counts for what was received, not sent. */
  receivedShare: { standard: 0.5, least: 0, most: 1, unit: 'share' },
  hashed: points(-10),
  unknown: points(-10),
  encrypted: points(-60),
  cleartext: points(10),
  firstParty: points(-15),
  thirdParty: points(5),
  /** A password, token or session goes to the service that it is for, over TLS. */
  expectedSecret: points(-45),
  expectedPayment: points(-25),
  privateBrowsing: points(25),
  linkability: points(5),
  fingerprint: points(25),
} as const satisfies Readonly<Record<string, WeightInfo>>;

export type WeightName = keyof typeof weightInfos;
export const weightNames = Object.keys(weightInfos) as readonly WeightName[];

/** Bounds of an entity's sensitivity, in points. */
export const sensitivityBounds = { least: 0, most: 100 } as const;

/** What severity is measured by. Plain data: it travels to the worker. */
export interface SeverityScale {
  readonly weights: Readonly<Record<WeightName, number>>;
  /** Points of the entities whose sensitivity is not that of the table, 0 to 100. */
  readonly sensitivity: Readonly<Partial<Record<EntityId, number>>>;
}

/** What holds where nothing is set. */
export const standardScale: SeverityScale = {
  weights: Object.fromEntries(
    weightNames.map((name) => [name, weightInfos[name].standard]),
  ) as Record<WeightName, number>,
  sensitivity: {},
};

/** Points of an entity, 0 to 100, as the scale has it or else the table. */
export function sensitivityPoints(entity: EntityId, { sensitivity }: SeverityScale): number {
  return sensitivity[entity] ?? Math.round(100 * entities[entity].sensitivity);
}

/** Something in a setting that was left out or cut, so that it can be said. */
export interface ScaleNote {
  readonly setting: 'weights' | 'sensitivity';
  readonly problem: 'unknown-key' | 'no-number' | 'out-of-bounds' | 'no-object';
  /** The key as it was written, or '' where the setting itself is wrong; cut. */
  readonly key: string;
  /** The name that was probably meant, or ''. */
  readonly meant: string;
  /** Bounds of the value, where it is the value that is wrong. */
  readonly least: number;
  readonly most: number;
}

/** Notes beyond this many say nothing new. */
const mostNotes = 20;
const mostKeyLength = 60;

/** A scale from settings that nobody has checked, and a note for everything that was wrong in them. */
export function readScale(request: {
  readonly weights?: unknown;
  readonly sensitivity?: unknown;
}): {
  readonly scale: SeverityScale;
  readonly notes: readonly ScaleNote[];
} {
  const notes: ScaleNote[] = [];
  const weights = readNumbers('weights', request.weights, weightNames, notes);
  const sensitivity = readNumbers('sensitivity', request.sensitivity, entityIds, notes);
  return {
    scale: { weights: { ...standardScale.weights, ...weights }, sensitivity },
    notes: notes.slice(0, mostNotes),
  };
}

function readNumbers<Name extends string>(
  setting: ScaleNote['setting'],
  given: unknown,
  names: readonly Name[],
  notes: ScaleNote[],
): Partial<Record<Name, number>> {
  const numbers: Partial<Record<Name, number>> = {};
  if (given === undefined || given === null) return numbers;
  if (typeof given !== 'object' || Array.isArray(given)) {
    notes.push({ setting, problem: 'no-object', key: '', meant: '', least: 0, most: 0 });
    return numbers;
  }
  const known = new Set<string>(names);
  for (const [key, value] of Object.entries(given)) {
    const note = (problem: ScaleNote['problem'], { least, most } = { least: 0, most: 0 }): void => {
      const meant = problem === 'unknown-key' ? nearest(key, names) : '';
      notes.push({ setting, problem, key: key.slice(0, mostKeyLength), meant, least, most });
    };
    if (!known.has(key)) {
      note('unknown-key');
      continue;
    }
    const bounds: { least: number; most: number } =
      setting === 'weights' ? weightInfos[key as WeightName] : sensitivityBounds;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      note('no-number', bounds);
      continue;
    }
    if (value < bounds.least || value > bounds.most) note('out-of-bounds', bounds);
    numbers[key as Name] = Math.min(bounds.most, Math.max(bounds.least, value));
  }
  return numbers;
}

/** The name that differs from `key` in case and separators alone, or that one begins with, or ''. */
function nearest(key: string, names: readonly string[]): string {
  const plain = bare(key.slice(0, mostKeyLength));
  if (plain === '') return '';
  return (
    names.find((name) => bare(name) === plain) ??
    names.find((name) => bare(name).startsWith(plain) || plain.startsWith(bare(name))) ??
    ''
  );
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
