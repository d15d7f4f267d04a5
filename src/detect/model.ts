import type { ByteRange } from '../bytes/range';
import type { Statement } from '../bytes/statement';
import type { DecodedValue, Protection } from '../decode/model';

/** Entities of the contract, in its order. */
export const entityIds = [
  'imei',
  'meid',
  'imsi',
  'iccid',
  'eid',
  'serial_number',
  'mac_address',
  'bssid',
  'ssid',
  'widevine_id',
  'build_fingerprint',
  'push_token',
  'gaid',
  'idfa',
  'idfv',
  'oaid',
  'amazon_id',
  'android_id',
  'device_id',
  'installation_id',
  'cookie_id',
  'session_id',
  'user_id',
  'username',
  'email',
  'phone',
  'person_name',
  'date_of_birth',
  'age',
  'gender',
  'postal_address',
  'postal_code',
  'national_id',
  'passport',
  'driver_licence',
  'payment_card',
  'card_security_code',
  'iban',
  'health',
  'special_category',
  'precise_location',
  'coarse_location',
  'cell_id',
  'wifi_scan',
  'ip_address',
  'browsing_url',
  'search_query',
  'incognito_flag',
  'app_open',
  'installed_apps',
  'folder_open',
  'status_bar_event',
  'settings_event',
  'ui_event',
  'media_listened',
  'media_watched',
  'contacts',
  'calendar',
  'sms',
  'call_log',
  'clipboard',
  'file_access',
  'keystrokes',
  'screen_capture',
  'os_version',
  'device_model',
  'device_name',
  'carrier',
  'network_type',
  'screen',
  'battery',
  'locale',
  'timezone',
  'user_agent',
  'device_trait',
  'purchase',
  'attribution',
  'password',
  'auth_token',
  'session_cookie',
  'api_key',
  'private_key',
  'otp',
  'hashed_id',
] as const;

/** What a value says about a person or device. */
export type EntityId = (typeof entityIds)[number];

/** Where in the exchange a value stands. */
export const parts = [
  'url',
  'request-header',
  'request-body',
  'response-header',
  'response-body',
  'websocket',
] as const;
export type Part = (typeof parts)[number];

/** What tells who sent a part: the part itself, or of the messages of a connection their direction. */
export interface PartSide {
  readonly part: Part;
  /** It came from the server in a message of a connection that either side sends on. */
  readonly isReceived?: boolean;
}

/** Whether a part came from the server. */
export function isFromServer({ part, isReceived }: PartSide): boolean {
  return part === 'response-body' || part === 'response-header' || isReceived === true;
}

/**
 * Evidence grade: A known value, B vendor schema, C key + syntax + validator, D strong syntax with
 * a check, E key alone, F syntax alone.
 */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** An entity at a leaf: what, where, how sure, why. */
export interface Finding {
  readonly entity: EntityId;
  readonly part: Part;
  /** See {@link PartSide}. */
  readonly isReceived?: boolean;
  /** Steps from the part to the leaf, as the contract spells them. */
  readonly path: readonly string[];
  /** The value as text, numbers as they are spelt. Personal: masked before it is shown. */
  readonly value: string;
  /** Where the value stands in the tree. */
  readonly at: DecodedValue;
  /** Which bytes of `at` are the value (all of them, or a run inside a longer text). */
  readonly within: ByteRange;
  /** Probability that the entity is right, 0 to 1. */
  readonly confidence: number;
  readonly grade: Grade;
  readonly reasons: readonly Statement<DetectStatementId>[];
  readonly protection: Protection;
  /** Ties findings that only mean something together (latitude and longitude), or null. */
  readonly group: string | null;
}

/** Ids of what this room says; the words are in the message table of `view`. */
export type DetectStatementId =
  /** The key `{key}` names it. */
  | 'detect.key'
  /** The value looks like it: `{syntax}` */
  | 'detect.syntax'
  /** A check is right: `{check}` (Luhn, ISO 7064 …) */
  | 'detect.check'
  /** A neighbouring field supports it: `{key}` */
  | 'detect.sibling'
  /** The schema of `{vendor}` has it at this place. */
  | 'detect.vendor'
  /** The header field `{field}` carries it by definition. */
  | 'detect.header'
  /** The event `{event}` says so. */
  | 'detect.event'
  /** It is a hash of another value found in the same exchange: `{algorithm}` */
  | 'detect.hash-of'
  /** It is one of the values the user has listed. */
  | 'detect.known'
  /** It is one of them in another spelling. */
  | 'detect.known-spelling'
  /** It is the hash of one of them: `{algorithm}` */
  | 'detect.known-hash'
  /** A rule of the user's own says so: `{rule}` */
  | 'detect.rule'
  /** The user has said that it is of this kind. */
  | 'detect.user-word'
  /** The value says that it is switched off or limited: `{value}` */
  | 'detect.limited'
  /** Both members of a pair are present. */
  | 'detect.pair';
