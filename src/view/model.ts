import type { ByteRange } from '../bytes/range';
import type { RangeOrigin } from '../bytes/sourced';
import type { State } from '../bytes/statement';
import type { Transport } from '../capture/model';
import type { Protection } from '../decode/model';
import type { EntityId, Grade, Part } from '../detect/model';
import type { Party, Severity } from '../verdict/model';
import type { ContentView } from './bytesModel';

// The page imports this room alone, so it gets the words it needs here.
export type { State } from '../bytes/statement';
export type { Transport } from '../capture/model';
export type { Protection } from '../decode/model';
export type { EntityId, Grade, Part } from '../detect/model';
export type { Party, Severity } from '../verdict/model';

/** Names one finding of a capture: findings of an exchange are numbered from 0 in its order. */
export interface FindingRef {
  readonly exchange: number;
  readonly finding: number;
}

/** One line of the exchange list. Text is masked. */
export interface ExchangeRow {
  readonly index: number;
  readonly startedAtMs: number | null;
  readonly method: string | null;
  readonly host: string | null;
  /** Path and query, masked. */
  readonly path: string;
  readonly status: number | null;
  /** Short media type of the response (`json`, `html`), or ''. */
  readonly type: string;
  /** Content of both messages. */
  readonly sizeBytes: number;
  /** Messages of the connection that it opened, or events of its response; missing where none. */
  readonly messages?: number;
  /** Content of the response alone; missing where there is none. */
  readonly responseBytes?: number;
  /** From the request's start to the response's end; missing where the capture does not say. */
  readonly durationMs?: number;
  /** Who gets it: company, or registrable domain, or host; missing where nobody is known. */
  readonly recipient?: string;
  /** Where it stands by what tells of it, ISO 3166-1 alpha-2; missing where nothing does. */
  readonly countries?: readonly string[];
  /** How little what was found in it is protected; missing where nothing was found. */
  readonly protection?: Protection;
  readonly severity: Severity;
  /** Labels of what was found and has any weight, most severe first, each once. */
  readonly found: readonly string[];
  readonly findings: number;
  readonly problems: number;
  /** Where it holds what is searched for, `response body · base64 › gzip`; missing where nothing tells. */
  readonly hit?: string;
  /** Not looked at yet: severity and found are still to come. */
  readonly isPending: boolean;
}

/** What a token is, for its colour. */
export type Tone =
  | 'plain'
  | 'name'
  | 'tag'
  | 'string'
  | 'number'
  | 'keyword'
  | 'comment'
  | 'punctuation'
  | 'encoded'
  | 'muted';

/** A run of text of one tone. Personal text is masked unless revealed. */
export interface Token {
  readonly text: string;
  readonly tone: Tone;
  /** Number of the finding (in its exchange) that this token is the value of. */
  readonly finding?: number;
}

/** One line of a text block. */
export interface Line {
  /** Nesting of the pretty-printed text, in levels. */
  readonly indent: number;
  readonly tokens: readonly Token[];
  /** Goes on where the line before ended: one long line of the text, in pieces. */
  readonly isContinued?: true;
  /** What it folds away, where it opens something. */
  readonly fold?: LineFold;
}

/** What a line folds away. */
export interface LineFold {
  /** Lines after it, with the one that closes it. */
  readonly lines: number;
  /** Members, elements or lines that stand directly in it. */
  readonly members: number;
  /** The text of the line that closes it (`},`), or '' where there is none. */
  readonly close: string;
}

/** The lines of a source that something stands within: it is gone where one of them is folded. */
export interface Within {
  /** Address of the source. */
  readonly source: string;
  /** The lines, outermost first, each followed by the number of lines that it folds away. */
  readonly folds: readonly number[];
}

/** A raster image, by its own first bytes. */
export interface RasterView {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sizeBytes: number;
}

/** Lines of text; long ones arrive in slices. */
export interface TextBlock {
  readonly kind: 'text';
  /** Stable within the exchange; asks for more lines. */
  readonly id: string;
  readonly lines: readonly Line[];
  /** Lines there are in all. */
  readonly totalLines: number;
  /** Whether each line is a row of a hex dump, and must not be broken. */
  readonly isDump?: true;
  /** Whether it is text as it stands, to be read without labels between its characters. */
  readonly isRaw?: true;
  /** The image that its bytes are. */
  readonly image?: RasterView;
  /** Levels that its lines can be folded to, where they are a tree. */
  readonly foldLevels?: number;
  /** What its first line stands within, where it begins inside something. */
  readonly within?: Within;
}

/** How what a step put out is shown: as what it was read as, as its text, or as a hex dump. */
export type StepForm = 'decoded' | 'text' | 'bytes';

/** What a step of a chain put out. */
export interface StepView {
  /** Names the step in requests and intents; stable within the exchange. */
  readonly id: string;
  readonly sizeBytes: number;
  /** Ways to show it, the usual one first. */
  readonly forms: readonly StepForm[];
  /** Whether it can be copied as text. */
  readonly isText: boolean;
}

/** What of a segment its box shows: a reading (0 is the best) and one step of it, or null for all. */
export interface BoxChoice {
  readonly reading: number;
  readonly step: number | null;
  readonly form: StepForm;
}

/** A decoded segment, standing where the encoded one stood. */
export interface SegmentBlock {
  readonly kind: 'segment';
  readonly id: string;
  /** Names of the steps from the outside in: `base64`, `gzip`, `JSON`. */
  readonly chain: readonly string[];
  /** What each step of the chain put out. */
  readonly steps: readonly StepView[];
  /** Chains of all readings that stand, best first; empty where there is only the one shown. */
  readonly readings: readonly (readonly string[])[];
  readonly protection: Protection;
  /** The same in words (`encoded, not encrypted`), or '' where it hides nothing. */
  readonly protectionWords: string;
  /** Whether the file holds its bytes, so that they can be shown there. */
  readonly isInFile: boolean;
  readonly sizeFromBytes: number;
  readonly sizeToBytes: number;
  /** What proves it, in a few words (`crc proves Sensors Analytics`), or ''. */
  readonly note: string;
  readonly state: State;
  /** Why the state is not `complete`, or ''. */
  readonly message: string;
  /** What there is of it all the same, in words; '' where the state is `complete`. */
  readonly recovered: string;
  /** Whether a limit stopped it that can be lifted for this exchange. */
  readonly canLift: boolean;
  /** What its line stands within, where that is inside something that folds. */
  readonly within?: Within;
  readonly blocks: readonly Block[];
}

/** A titled, collapsible part: header fields, body. */
export interface SectionBlock {
  readonly kind: 'section';
  readonly id: string;
  readonly title: string;
  /** Muted words behind the title (`form · 842 bytes, as on the wire`). */
  readonly note: string;
  readonly isCollapsed: boolean;
  readonly blocks: readonly Block[];
}

export type Block = TextBlock | SegmentBlock | SectionBlock;

/** A finding as the editor shows it. */
export interface FindingView {
  readonly ref: FindingRef;
  readonly entity: EntityId;
  /** `IMEI`, `installation id` … */
  readonly label: string;
  readonly severity: Severity;
  readonly part: Part;
  /** Path as text: `form:data_list › base64 › gzip › json:/0/imei`. */
  readonly path: string;
  /** The first finding of the exchange with the same entity and value: itself, or one before it. */
  readonly sameAs: number;
  /** Block of the exchange view that shows it, for scrolling to it. */
  readonly blockId: string;
  /** Line of that block; lets the page fetch just the lines around it. */
  readonly line?: number;
  /** The value, masked unless revealed. */
  readonly value: string;
  readonly isRevealed: boolean;
  readonly confidence: number;
  readonly grade: Grade;
  readonly reasons: readonly string[];
  readonly protection: Protection;
  /** What the entity means, in plain words. */
  readonly description: string;
  /** Google Play Data safety type, or ''. */
  readonly playType: string;
  /** GDPR article, or ''. */
  readonly gdpr: string;
  /** Bytes in the capture. */
  readonly range: ByteRange;
  readonly rangeOf: RangeOrigin;
  /** The message of the connection that it stands in, where it stands in one. */
  readonly message?: number;
}

/** A message of a connection (WebSocket), or an event of a stream, as a line of the list. */
export interface MessageRow {
  /** Position among the exchange's messages, from 0. */
  readonly index: number;
  readonly direction: 'sent' | 'received';
  readonly kind: 'text' | 'binary' | 'event' | 'control';
  /** Milliseconds since 1970, or null. */
  readonly atMs: number | null;
  readonly sizeBytes: number;
  readonly state: State;
  /** The beginning of what it says, decoded, in one line; masked unless revealed. */
  readonly tokens: readonly Token[];
  readonly findings: number;
  /** That of the worst finding in it. */
  readonly severity: Severity;
  /** Whether it was looked at: what was not is not shown, as nothing tells what is personal. */
  readonly isLooked: boolean;
}

/** The chosen message of a connection. */
export interface MessageDetail {
  readonly row: MessageRow;
  /** Asks for all of its text; '' where there is none. */
  readonly blockId: string;
  /** `JSON · 842 bytes, as on the wire`. */
  readonly note: string;
  readonly blocks: readonly Block[];
  /** What was found in it, as far as it fits. */
  readonly findings: readonly FindingView[];
}

/** What heads the list of an exchange's messages. */
export interface MessagesView {
  readonly total: number;
  /** When the first of them went, or null. Times are shown from there on. */
  readonly firstAtMs: number | null;
}

/** One message of the chosen exchange. */
export interface MessageView {
  /** Start line: method and URL, or status; marks included. */
  readonly startLine: readonly Token[];
  /** URL decoded (where there is something in it), header fields, body. */
  readonly blocks: readonly Block[];
}

/** A line of "why?": text, and the finding it speaks of. */
export interface EvidenceView {
  readonly text: string;
  readonly finding: number | null;
}

/** Everything the editor shows of one exchange. */
export interface ExchangeView {
  readonly index: number;
  readonly severity: Severity;
  /** The one plain sentence. */
  readonly sentence: string;
  /** Who gets it, where, over what: one line. */
  readonly recipient: string;
  readonly party: Party;
  readonly transport: Transport;
  readonly protection: Protection;
  readonly evidence: readonly EvidenceView[];
  readonly request: MessageView | null;
  readonly response: MessageView | null;
  /** Missing where the exchange has none. */
  readonly messages?: MessagesView;
  /** Content whose bytes can be shown. */
  readonly contents?: readonly ContentView[];
  readonly findings: readonly FindingView[];
  /** How many findings there are where `findings` holds only the first of them. */
  readonly totalFindings?: number;
  /** What could not be read, in words. */
  readonly problems: readonly string[];
}

/** What heads the editor and the side panel. */
export interface CaptureSummary {
  readonly name: string;
  /** `HAR`, `Burp Suite items` … */
  readonly formatLabel: string;
  readonly sizeBytes: number;
  readonly exchanges: number;
  /** Exchanges judged so far. */
  readonly analysed: number;
  readonly isComplete: boolean;
  readonly flagged: number;
  readonly findings: number;
  /** Findings left out, as the user has marked them as not personal. */
  readonly notPersonal?: number;
  readonly severity: Severity;
  /** The capture's sentence, masked; '' until something is known. */
  readonly sentence: string;
  readonly recipients: number;
  /** The worst exchanges known so far, worst first, at most five: the overview's first lines. */
  readonly worst?: readonly ExchangeRow[];
  /** Exchanges of each severity, of those judged so far. */
  readonly severities?: Readonly<Record<Severity, number>>;
  /** Whom networks and countries of addresses are from, and how old the data is, or ''. */
  readonly addressNote?: string;
  /** Problems in words with their place, the capture's and the exchanges'. */
  readonly problems: readonly ProblemView[];
}

/** A problem in words. */
export interface ProblemView {
  readonly text: string;
  readonly exchange: number | null;
  readonly offset: number | null;
}

/** How the side panel groups what was found. */
export const groupings = ['entity', 'recipient', 'severity', 'exchange'] as const;
export type Grouping = (typeof groupings)[number];

/** A tree of the side panel. */
export type PanelView =
  | { readonly name: 'verdicts'; readonly grouping: Grouping }
  | { readonly name: 'recipients' | 'identifiers' | 'claims' };
export type PanelName = PanelView['name'];

/** What a node of the side panel stands for: its icon and its menu go by it. */
export type NodeKind =
  /** These show their severity. */
  | 'entity'
  | 'recipient'
  | 'severity'
  | 'exchange'
  | 'finding'
  /** Why something is judged so, and what it rests on. */
  | 'why'
  | 'factor'
  | 'evidence'
  | 'place'
  | 'identifier'
  | 'hosts'
  | 'host'
  | 'entities'
  | 'names'
  | 'forms'
  | 'private'
  | 'exchanges'
  | 'note'
  /** Goes on with a long list. */
  | 'more'
  /** A claim, by what the capture says of it. */
  | 'claim-holds'
  | 'claim-contradicted'
  | 'claim-untested';

/** A node of a tree in the side panel. Text is masked unless it is revealed. */
export interface VerdictNode {
  /** Stable while the capture is open. */
  readonly id: string;
  /** Missing: what shows its severity and has no menu of its own. */
  readonly kind?: NodeKind;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly severity: Severity;
  readonly hasChildren: boolean;
  /** Where choosing the node leads; null for groups. */
  readonly target: { readonly exchange: number; readonly finding: number | null } | null;
  /** Of a recipient: patterns that stand for all of its hosts (`*.example.com`), for rules of party. */
  readonly patterns?: readonly string[];
}

/** What a hover shows, before it is Markdown: everything in it is plain text. */
export interface HoverView {
  /** Bytes of the segment in the text that was opened. */
  readonly range: ByteRange;
  readonly chain: readonly string[];
  readonly protection: Protection;
  /** Decoded text, cut to what fits, personal values masked; or null where it is not text. */
  readonly text: string | null;
  readonly isCut: boolean;
  readonly state: State;
  readonly findings: readonly {
    readonly label: string;
    readonly value: string;
    readonly severity: Severity;
    /** How often this value stands there. */
    readonly count: number;
  }[];
  readonly target: { readonly exchange: number; readonly finding: number | null } | null;
}

/** A personal field in a capture that is open as text. */
export interface TextMark {
  /** Bytes in the text's UTF-8. */
  readonly range: ByteRange;
  readonly entity: EntityId;
  readonly label: string;
  readonly severity: Severity;
  /** Names of the steps it lies under; empty where it stands in the clear. */
  readonly chain: readonly string[];
}
