import type { DecodedValue, ValueType } from '../decode/model';
import type { CheckId } from './data/weights';
import type { DetectPlace } from './detect';
import type { HashName } from './keys';
import type { EntityId } from './model';
import type { Scope } from './scope';
import type { ShapeId } from './shape';

/** What a rule is shown of a leaf. */
export interface Leaf {
  /** Its text, cut after the length that a detector looks at. */
  readonly text: string;
  readonly type: ValueType;
  /** Joined words of the key that names it, or ''. */
  readonly joined: string;
  /** The hash function that the key names, or null. */
  readonly hash: HashName | null;
  /** Sum of {@link shapes}. */
  readonly shape: number;
  /** The object, form, query or array it stands in. */
  readonly scope: Scope;
  readonly place: DetectPlace;
  /** Registrable domain of the exchange's own host, or the host where it has none, or null. */
  readonly ownSite: string | null;
  readonly value: DecodedValue;
}

/** How far a value looks like its entity. */
export interface Fit {
  /** `exact`: hardly anything else looks so; `good`: typical; `loose`: any such value could. */
  readonly syntax: 'exact' | 'good' | 'loose';
  /** Checks it passed. */
  readonly passed?: readonly CheckId[];
  /** Checks it failed and ought to have passed. */
  readonly failed?: readonly CheckId[];
  /** It says by itself that it is switched off (the zero advertising id). */
  readonly isLimited?: boolean;
  /** Where in the text it stands (UTF-16 offsets), where it is not all of it. */
  readonly start?: number;
  readonly end?: number;
}

/**
 * Keys that name an entity, as words (`android id` stands for `androidId`, `$android_id`,
 * `ANDROID-ID`, `androidid`).
 */
export interface KeyAliases {
  /** Name nothing else; also at the end of a longer key (`user_email`). */
  readonly strong?: readonly string[];
  /** Usual names; also at the end of a longer key. */
  readonly plain?: readonly string[];
  /** Names that mean other things too; only as the whole key, and not enough alone. */
  readonly weak?: readonly string[];
}

/** One entity: the keys that name it, the look of its values, what speaks for and against it. */
export interface EntityRule {
  readonly entity: EntityId;
  readonly keys: KeyAliases;
  /** The value's look, or null where it cannot be one. Must be linear in the text. */
  fit(leaf: Leaf): Fit | null;
  /** Shapes that suggest it without a key. */
  readonly alone?: readonly ShapeId[];
  /** Keys beside it that support it. */
  readonly siblings?: readonly string[];
  /** Words in the names of the containers around it that support it. */
  readonly trail?: readonly string[];
  /** Words in the name of the container right around it that speak against it. */
  readonly against?: readonly string[];
  /** Says of the device or user that sends it, so that a response hardly ever holds it. */
  readonly isRequestOnly?: boolean;
}

/** A family of entities. What it must find and leave alone stands with its tests. */
export interface Detector {
  readonly id: string;
  readonly rules: readonly EntityRule[];
}
