/** An invented connection with messages of every kind. */
import type { Line, MessageDetail, MessageRow, Token } from '../../../src/view/model';
import { FindingList, header, line, member, section, segment, text, token, unmask } from './blocks';
import { seeds, type Invented } from './exchanges';
import { hostileStrings } from './hostile';

/** The messages of an invented exchange. */
export interface InventedMessages {
  readonly total: number;
  row(index: number, exchange: number, isRevealed: (finding: number) => boolean): MessageRow;
  detail(index: number, exchange: number, isRevealed: (finding: number) => boolean): MessageDetail;
  /** The message that a finding stands in, or null. */
  ofFinding(finding: number): number | null;
}

const startMs = Date.UTC(2020, 4, 1, 10, 4, 30);
/** Each message with this place among so many holds a personal value. */
const cycle = 7;
const found = 3;

/** Messages go both ways, some are binary, empty or control frames; findings follow in order. */
export function connection(total: number, isHostile = false): Invented {
  const findings = new FindingList();
  const tokens = new Map<number, Token>();
  const seedList = [seeds.imei, seeds.latitude, seeds.song, seeds.os];
  for (let index = found; index < total; index += cycle) {
    tokens.set(index, findings.token({ ...seedList[tokens.size % seedList.length]! }));
  }
  const messageOf = [...tokens.keys()];
  const textAt = (index: number): string =>
    isHostile ? hostileStrings[index % hostileStrings.length]! : `tick ${String(index)}`;

  const linesOf = (index: number): Line[] => {
    const own = tokens.get(index);
    if (own) {
      return [
        line(0, '{'),
        member(1, 'op', token('"event"', 'string')),
        member(1, 'value', own, true),
        line(0, '}'),
      ];
    }
    if (index % cycle === 1) return [line(0, token('00 ff 07 2a', 'muted'))];
    if (index % cycle === 5) return [];
    return [
      line(0, '{', token('"text"', 'name'), ': ', token(`"${textAt(index)}"`, 'string'), '}'),
    ];
  };
  const row = (
    index: number,
    exchange: number,
    isRevealed: (finding: number) => boolean,
  ): MessageRow => {
    const views = findings.views(exchange, isRevealed);
    const number = messageOf.indexOf(index);
    return {
      index,
      direction: index % 2 === 0 ? 'sent' : 'received',
      kind: index % cycle === 5 ? 'control' : index % cycle === 1 ? 'binary' : 'text',
      atMs: startMs + index * 730,
      sizeBytes: index % cycle === 5 ? 0 : 40 + (index % 900),
      state: 'complete',
      tokens: unmask(linesOf(index), views).flatMap((one, at) => [
        ...(at > 0 ? [token(' ')] : []),
        ...one.tokens,
      ]),
      findings: number < 0 ? 0 : 1,
      severity: number < 0 ? 'none' : views[number]!.severity,
      isLooked: true,
    };
  };
  return {
    method: 'GET',
    host: 'live.stats.example',
    path: '/socket?v=2',
    status: 101,
    type: '',
    sizeBytes: 0,
    sentence: 'Plain text inside TLS: personal values sent to live.stats.example',
    recipient: 'live.stats.example',
    evidence: [],
    request: {
      startLine: [token('GET ', 'keyword'), token('wss://live.stats.example/socket?v=2')],
      blocks: [
        section('request-headers', 'Header fields', '1', [
          text('c-h', [header('Host', 'live.stats.example')]),
        ]),
      ],
    },
    response: { startLine: [token('101', 'number'), token(' Switching Protocols')], blocks: [] },
    findings,
    messages: {
      total,
      row,
      ofFinding: (finding) => messageOf[finding] ?? null,
      detail(index, exchange, isRevealed) {
        const number = messageOf.indexOf(index);
        const views = findings.views(exchange, isRevealed);
        const lines = unmask(linesOf(index), views);
        const blockId = `p${String(index)}`;
        const block = text(`${blockId}@0`, lines);
        // Some stand in a coding: their box has to be opened to land on them.
        const boxed =
          index % 2 === 0
            ? [block]
            : [
                segment(
                  `${blockId}:0`,
                  ['base64', 'JSON'],
                  [56, 80],
                  [text(`${blockId}:0@0`, lines)],
                ),
              ];
        return {
          row: row(index, exchange, isRevealed),
          blockId,
          note: `JSON · ${String(40 + (index % 900))} bytes`,
          blocks: lines.length === 0 ? [] : boxed,
          findings:
            number < 0 ? [] : [{ ...views[number]!, message: index, blockId: block.id, line: 2 }],
        };
      },
    },
  };
}
