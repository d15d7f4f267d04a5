import { columnIds, groupKeys, type Arrangement } from './arrange/model';
import type { LinkFrom } from './bytesModel';
import { filterKeys, longestSetLabel, type FilterKey, type FilterSet } from './filter/model';
import { longestFilter } from './filter/parse';
import type { FindQuery } from './find/model';
import type { BoxChoice, StepForm } from './model';
import type {
  PageIntent,
  PageMessage,
  PagePlace,
  PagePosition,
  PageRequestName,
  StepCopy,
} from './protocol';

/** Rows that one request may ask for. */
export const maxRows = 200;
/** Messages of a connection that one request may ask for. */
export const maxMessageRows = 100;
/** Lines that one request may ask for. */
export const maxLines = 500;
/** Bytes that one request may ask for. */
export const maxBytes = 64 * 1024;
/** Block ids are made by this room and never longer. */
const maxBlockIdLength = 512;
/** Bytes of a set of exchanges, one bit for each. */
const maxSetBytes = 4 * 1024 * 1024;
/** More than this is not selected by hand; whatever is, can be saved and decoded as a file. */
export const maxSelectedLength = 4 * 1024 * 1024;
/** No capture holds as many exchanges, findings or lines. */
const maxNumber = 2 ** 40;

/**
 * A message from the page, checked: null where it is none of the protocol's. The result is built
 * anew, so that nothing but what was checked goes on. Never throws, whatever it is handed.
 */
export function readPageMessage(data: unknown): PageMessage | null {
  try {
    return readMessage(data);
  } catch {
    // A getter or a proxy that throws: no message of ours.
    return null;
  }
}

function readMessage(data: unknown): PageMessage | null {
  const message = fieldsOf(data);
  if (message === null) return null;
  switch (message['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'request':
      return readRequest(message);
    case 'intent': {
      const intent = readIntent(message['intent']);
      return intent === null ? null : { type: 'intent', intent };
    }
    default:
      return null;
  }
}

function readRequest(message: Fields): PageMessage | null {
  const id = message['id'];
  const name = message['name'];
  const params = fieldsOf(message['params']);
  if (!isCount(id) || !isRequestName(name) || params === null) return null;
  switch (name) {
    case 'rows': {
      const start = params['start'];
      const count = params['count'];
      if (!isCount(start) || !isCount(count) || count > maxRows) return null;
      return { type: 'request', id, name, params: { start, count } };
    }
    case 'rows-of': {
      const exchanges = readCounts(params['exchanges'], maxRows);
      return exchanges === null ? null : { type: 'request', id, name, params: { exchanges } };
    }
    case 'filter': {
      const text = params['text'];
      const within = params['within'] === null ? null : readSet(params['within']);
      if (!isFilterText(text) || within === undefined) return null;
      return { type: 'request', id, name, params: { text, within } };
    }
    case 'filter-values': {
      const key = params['key'];
      const typed = params['typed'];
      if (!isFilterKey(key) || !isFilterText(typed)) return null;
      return { type: 'request', id, name, params: { key, typed } };
    }
    case 'arrange': {
      const arrangement = readArrangement(params['arrangement']);
      const start = params['start'];
      const stamp = params['stamp'];
      if (arrangement === null || !isCount(start)) return null;
      if (stamp !== null && !isCount(stamp)) return null;
      return { type: 'request', id, name, params: { arrangement, start, stamp } };
    }
    case 'starting-with': {
      const typed = params['typed'];
      return isFilterText(typed) ? { type: 'request', id, name, params: { typed } } : null;
    }
    case 'timeline':
    case 'overview':
      return { type: 'request', id, name, params: {} };
    case 'exchange': {
      const index = params['index'];
      return isCount(index) ? { type: 'request', id, name, params: { index } } : null;
    }
    case 'lines': {
      const exchange = params['exchange'];
      const blockId = params['blockId'];
      const start = params['start'];
      const count = params['count'];
      const level = params['level'];
      if (!isCount(exchange) || !isBlockId(blockId)) return null;
      if (!isCount(start) || !isCount(count) || count > maxLines) return null;
      if (level !== null && !isCount(level)) return null;
      return { type: 'request', id, name, params: { exchange, blockId, start, count, level } };
    }
    case 'messages': {
      const exchange = params['exchange'];
      const start = params['start'];
      const count = params['count'];
      if (!isCount(exchange) || !isCount(start)) return null;
      if (!isCount(count) || count > maxMessageRows) return null;
      return { type: 'request', id, name, params: { exchange, start, count } };
    }
    case 'message': {
      const exchange = params['exchange'];
      const message = params['message'];
      if (!isCount(exchange) || !isCount(message)) return null;
      return { type: 'request', id, name, params: { exchange, message } };
    }
    case 'message-of': {
      const exchange = params['exchange'];
      const finding = params['finding'];
      if (!isCount(exchange) || !isCount(finding)) return null;
      return { type: 'request', id, name, params: { exchange, finding } };
    }
    case 'bytes': {
      const { exchange, source, start, count } = params;
      if (!isCount(exchange) || !isBlockId(source) || !isCount(start)) return null;
      if (!isCount(count) || count > maxBytes) return null;
      return { type: 'request', id, name, params: { exchange, source, start, count } };
    }
    case 'linked': {
      const exchange = params['exchange'];
      const from = readLinkFrom(params['from']);
      if (!isCount(exchange) || from === null) return null;
      return { type: 'request', id, name, params: { exchange, from } };
    }
    case 'find': {
      const exchange = params['exchange'];
      const query = readQuery(params['query']);
      if (!isCount(exchange) || query === null) return null;
      return { type: 'request', id, name, params: { exchange, query } };
    }
    case 'box': {
      const exchange = params['exchange'];
      const blockId = params['blockId'];
      const choice = readChoice(params['choice']);
      if (!isCount(exchange) || !isBlockId(blockId) || choice === null) return null;
      return { type: 'request', id, name, params: { exchange, blockId, choice } };
    }
  }
}

function readIntent(data: unknown): PageIntent | null {
  const intent = fieldsOf(data);
  if (intent === null) return null;
  const name = intent['name'];
  const exchange = intent['exchange'];
  const finding = intent['finding'];
  switch (name) {
    case 'export':
    case 'reopen-as-text':
    case 'show-verdicts':
    case 'manage-marks':
    case 'deselect':
      return { name };
    case 'reveal-all': {
      const isRevealed = intent['isRevealed'];
      return typeof isRevealed === 'boolean' ? { name, isRevealed } : null;
    }
    case 'select': {
      const isFinding = finding === null || isCount(finding);
      return isCount(exchange) && isFinding ? { name, exchange, finding } : null;
    }
    case 'reveal-value':
    case 'copy-value':
    case 'show-bytes':
    case 'mark-known':
    case 'not-personal':
    case 'wrong-kind':
      return isCount(exchange) && isCount(finding) ? { name, exchange, finding } : null;
    case 'copy-step': {
      const step = intent['step'];
      const as = intent['as'];
      const isWhole = isCount(exchange) && isBlockId(step) && isStepCopy(as);
      return isWhole ? { name, exchange, step, as } : null;
    }
    case 'save-step':
    case 'open-step':
    case 'decode-step-as':
    case 'decode-input-as':
    case 'explain-step':
    case 'show-step-bytes': {
      const step = intent['step'];
      return isCount(exchange) && isBlockId(step) ? { name, exchange, step } : null;
    }
    case 'point': {
      const place = intent['place'] === null ? null : readPlace(intent['place']);
      return isCount(exchange) && place !== undefined ? { name, exchange, place } : null;
    }
    case 'decode-anyway':
      return isCount(exchange) ? { name, exchange } : null;
    case 'copy-block': {
      const blockId = intent['blockId'];
      return isCount(exchange) && isBlockId(blockId) ? { name, exchange, blockId } : null;
    }
    default:
      return null;
  }
}

function readQuery(data: unknown): FindQuery | null {
  const query = fieldsOf(data);
  const text = query?.['text'];
  const isCaseSensitive = query?.['isCaseSensitive'];
  const isPattern = query?.['isPattern'];
  if (!isFilterText(text)) return null;
  if (typeof isCaseSensitive !== 'boolean' || typeof isPattern !== 'boolean') return null;
  return { text, isCaseSensitive, isPattern };
}

/** Undefined where it is no place. */
function readPlace(data: unknown): PagePlace | undefined {
  const place = fieldsOf(data);
  const from = readPosition(place?.['from']);
  const to = readPosition(place?.['to']);
  if (place === null || from === null || to === null) return undefined;
  const { blockId, text, isWhole } = place;
  const isText = text === null || (typeof text === 'string' && text.length <= maxSelectedLength);
  if (!isBlockId(blockId) || !isText || typeof isWhole !== 'boolean') return undefined;
  return { blockId, from, to, text, isWhole };
}

function readLinkFrom(data: unknown): LinkFrom | null {
  const from = fieldsOf(data);
  if (from === null) return null;
  const { kind, blockId, line, part, offset, finding } = from;
  switch (kind) {
    case 'line':
      return isBlockId(blockId) && isCount(line) ? { kind, blockId, line } : null;
    case 'byte':
      return isCount(part) && isCount(offset) ? { kind, part, offset } : null;
    case 'finding':
      return isCount(finding) ? { kind, finding } : null;
    default:
      return null;
  }
}

function readPosition(data: unknown): PagePosition | null {
  const position = fieldsOf(data);
  if (position === null) return null;
  const { line, column } = position;
  return isCount(line) && isCount(column) ? { line, column } : null;
}

function readChoice(data: unknown): BoxChoice | null {
  const choice = fieldsOf(data);
  if (choice === null) return null;
  const { reading, step, form } = choice;
  const isWhole = isCount(reading) && (step === null || isCount(step)) && isStepForm(form);
  return isWhole ? { reading, step, form } : null;
}

/** An arrangement built anew, or null where it is none. */
export function readArrangement(data: unknown): Arrangement | null {
  const arrangement = fieldsOf(data);
  if (arrangement === null) return null;
  const group = groupKeys.find((key) => key === arrangement['group']) ?? null;
  const sort = fieldsOf(arrangement['sort']);
  if (arrangement['group'] !== group) return null;
  if (sort === null) return arrangement['sort'] === null ? { sort: null, group } : null;
  const column = columnIds.find((id) => id === sort['column']);
  const isDescending = sort['isDescending'];
  if (column === undefined || typeof isDescending !== 'boolean') return null;
  return { sort: { column, isDescending }, group };
}

/** Whether a value is a form that a step can be shown in. */
export function isStepForm(value: unknown): value is StepForm {
  return value === 'decoded' || value === 'text' || value === 'bytes';
}

function isStepCopy(value: unknown): value is StepCopy {
  return value === 'text' || value === 'base64' || value === 'hex';
}

function isFilterText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestFilter;
}

function isFilterKey(value: unknown): value is FilterKey {
  return (filterKeys as readonly unknown[]).includes(value);
}

function isSet(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length <= maxSetBytes;
}

/** A set with its name built anew, or undefined where it is none. */
function readSet(data: unknown): FilterSet | undefined {
  const { label, exchanges } = fieldsOf(data) ?? {};
  if (typeof label !== 'string' || label.length > longestSetLabel) return undefined;
  return isSet(exchanges) ? { label, exchanges: exchanges.slice() } : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(data: unknown): Fields | null {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as Fields)
    : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < maxNumber;
}

function isBlockId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= maxBlockIdLength;
}

/** The numbers of a list built anew, or null where it is none or too long. */
function readCounts(data: unknown, most: number): number[] | null {
  if (!Array.isArray(data) || data.length > most) return null;
  const counts = Array.from(data as readonly unknown[]);
  return counts.every(isCount) ? counts : null;
}

const requestNames: ReadonlySet<unknown> = new Set<PageRequestName>([
  'rows',
  'rows-of',
  'filter',
  'find',
  'filter-values',
  'arrange',
  'starting-with',
  'timeline',
  'overview',
  'exchange',
  'lines',
  'messages',
  'message',
  'message-of',
  'box',
  'bytes',
  'linked',
]);

function isRequestName(value: unknown): value is PageRequestName {
  return requestNames.has(value);
}
