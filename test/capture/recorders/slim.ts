import { eventNames } from '../../../src/capture/readers/netlog/kinds';

interface Logged {
  readonly type: number;
  readonly source: { readonly id: number; readonly type: number };
}

interface NetLogFile {
  readonly constants: {
    readonly logEventTypes: Readonly<Record<string, number>>;
    readonly logSourceType: Readonly<Record<string, number>>;
  };
  readonly events: readonly Logged[];
}

/** Parts of the constants that name what nobody reads here, page after page. */
const dropped = ['netError', 'quicError', 'quicRstStreamError', 'certStatusFlag', 'loadFlag'];

/**
 * A log with the events that are read and those of requests around them, as Chromium lays it out;
 * what it polled at the end, which tells of the machine, is left out.
 */
export function slimNetLog(text: string): string {
  const { constants, events } = JSON.parse(text) as NetLogFile;
  const kept = new Set<number>(eventNames.map((name) => constants.logEventTypes[name] ?? -1));
  const lines = events
    .filter(({ type, source }) => kept.has(type) || isLifeOfRequest(constants, type, source.type))
    .map((event) => JSON.stringify(event));
  const slim = Object.fromEntries(
    Object.entries(constants).filter(([name]) => !dropped.includes(name)),
  );
  return `{"constants":${JSON.stringify(slim)},\n"events": [\n${lines.join(',\n')}],\n"polledData": [{}]\n}\n`;
}

/** Events between those that are read, as a reader has to pass over them. */
function isLifeOfRequest(
  { logEventTypes, logSourceType }: NetLogFile['constants'],
  type: number,
  sourceType: number,
): boolean {
  const names = ['HTTP_TRANSACTION_READ_HEADERS', 'COOKIE_INCLUSION_STATUS', 'CORS_REQUEST'];
  const isRequest = sourceType === logSourceType.URL_REQUEST;
  return isRequest && names.some((name) => logEventTypes[name] === type);
}
