import type { DecodedValue, Layer } from '../../decode/model';
import type { AnalysedExchangeLike } from '../input';
import type { Marking } from '../marking';
import type { Block, Line, SegmentBlock, TextBlock, Within } from '../model';
import { textBlockId, valueAddress, type Address } from './address';
import { isUnread, wholeLayer } from './chain';
import { chooseAnchors } from './chooseAnchors';
import { foldableLine, foldsAround } from './folds';
import { languageOf, type Bodied } from './language';
import type { AnchoredLayer, LineSource } from './lineSource';
import { cutName } from './leaf';
import { jsonSize } from './size';
import { partHeaders } from './partHeaders';
import { readingsOf, type NamedChain } from './readings';
import { messageOf, segmentHead } from './segmentHead';
import { layerLines, layoutOf, valueLines } from './sources';
import { toldCount } from '../told';

/** Lines that a text block brings with it; further ones are asked for. */
const firstLines = 200;
/** Sections that one layer is laid out as (parts of a multipart body). */
const mostSections = 50;
/** What a block costs besides its lines, in bytes of JSON. */
const blockBytes = 200;
/** Bytes set aside for a box while the lines around it are laid out. */
const reservedBytes = 1_400;
/** Below this nothing more is begun. */
const leastBytes = 1_024;

/** Where the lines of a source went. */
export interface Placed {
  readonly source: LineSource;
  readonly blocks: readonly { readonly id: string; readonly from: number; readonly to: number }[];
}

/** What blocks are composed of. */
type ComposedInput = Bodied & Pick<AnalysedExchangeLike, 'isLifted'>;

/** What the lines of a source are found by: the value or layer they show. */
export type PlacedKey = DecodedValue | Layer;

/**
 * Lays sources out as blocks: text, and after the line that a coding stands in, the box of what it
 * says. What is outside goes before what is inside, so that a cut by size hits the innermost. The
 * lines of a source never depend on the size left: only how many of them are brought along does.
 */
export class Composer {
  readonly placed = new Map<PlacedKey, Placed>();
  readonly #input: ComposedInput;
  readonly #marking: Marking;
  readonly #tasks: (() => void)[] = [];
  #left = 0;

  constructor(input: ComposedInput, marking: Marking) {
    this.#input = input;
    this.#marking = marking;
  }

  /** Carries out all that was added, spending at most `sizeBytes` of JSON on it. */
  run(sizeBytes: number): void {
    this.#left = sizeBytes;
    for (let next = this.#tasks.shift(); next !== undefined; next = this.#tasks.shift()) next();
  }

  /** The lines of a source with its boxes, put at the end of `out` when it is their turn. */
  addSource(id: string, source: LineSource, keys: readonly PlacedKey[], out: Block[]): void {
    this.#tasks.push(() => this.#lay(id, source, keys, out));
  }

  /** The box of a segment, read as one of `readings`, with its content or with other lines. */
  addBox(
    id: Address,
    readings: readonly NamedChain[],
    reading: number,
    lines: LineSource | null,
    source: string,
    out: Block[],
  ): void {
    this.#tasks.push(() => {
      const blocks: Block[] = [];
      const box = this.#box(id, readings, reading, blocks);
      out.push(box);
      const chain = readings[reading]!;
      if (lines === null) this.addContent(chain.inner, chain.innerAddress, blocks);
      else this.addSource(source, lines, [], blocks);
    });
  }

  /** A value: what it was read as where all of it is a container, else its text with boxes. */
  addValue(value: DecodedValue, address: Address, out: Block[]): void {
    const whole = wholeLayer(value);
    if (whole !== null && whole.protection === 'plaintext' && layoutOf(whole) !== 'value') {
      this.addContent(whole, `${address}:0`, out);
      if (whole.state !== 'complete') {
        this.#tasks.push(() => out.push(this.#message(`${address}:0!`, messageOf(whole))));
      }
      return;
    }
    const language = languageOf(this.#input, value);
    this.addSource(address, valueLines(value, address, this.#marking, language), [value], out);
    value.layers.filter(isUnread).forEach((layer, index) => {
      this.#tasks.push(() =>
        out.push(this.#message(`${address}!${String(index)}`, messageOf(layer))),
      );
    });
  }

  /** What a layer yields. */
  addContent(layer: Layer, address: Address, out: Block[]): void {
    const layout = layoutOf(layer);
    if (layout === 'value') {
      this.addValue(layer.values[0]!, valueAddress(address, 0), out);
    } else if (layout === 'sections') this.#addSections(layer, address, out);
    else {
      const source = layerLines(layer, address, this.#marking);
      if (source !== null && source.total > 0) this.addSource(address, source, [layer], out);
    }
  }

  #addSections(layer: Layer, address: Address, out: Block[]): void {
    layer.values.slice(0, mostSections).forEach((value, index) => {
      const id = valueAddress(address, index);
      const headers = partHeaders(layer, index, this.#marking);
      const blocks: Block[] = [];
      if (headers.length > 0) {
        blocks.push({ kind: 'text', id: `${id}!`, lines: headers, totalLines: headers.length });
      }
      const name = cutName(this.#marking.mask(value.key ?? value.name ?? ''));
      const note = toldCount('view.bytes', value.bytes.length);
      out.push({ kind: 'section', id, title: name, note, isCollapsed: false, blocks });
      this.#left -= jsonSize(out.at(-1));
      this.#tasks.push(() => this.addValue(value, id, blocks));
    });
    const more = layer.values.length - mostSections;
    if (more > 0) out.push(this.#message(`${address}!`, toldCount('view.more-parts', more)));
  }

  #lay(id: string, source: LineSource, keys: readonly PlacedKey[], out: Block[]): void {
    const blocks: { id: string; from: number; to: number }[] = [];
    for (const key of keys) this.placed.set(key, { source, blocks });
    const { chosen, omitted } = chooseAnchors(source.anchors, this.#marking, this.#left);
    const boxes = chosen.reduce((sum, { layers }) => sum + layers.length, 0);
    // Whatever waits for its turn gets as much as this does; its own boxes have theirs set aside.
    let spare = (this.#left - boxes * reservedBytes) / (this.#tasks.length + 1);
    let from = 0;
    const put = (to: number, sizeBytes: number): void => {
      const before = this.#left;
      blocks.push(this.#text(id, source, from, to, sizeBytes, out));
      spare -= before - this.#left;
      from = to;
    };
    for (const { line, layers } of chosen) {
      // The first lines may take half of it, those between boxes half of the rest, and so on.
      put(line + 1, spare / 2);
      const within = withinOf(id, source, line);
      for (const anchored of layers) out.push({ ...this.#segment(anchored), ...within });
    }
    if (from < source.total || blocks.length === 0) put(source.total, spare);
    if (omitted > 0) {
      out.push(this.#message(`${id}!`, toldCount('view.more-codings', omitted)));
    }
  }

  #text(
    source: string,
    lines: LineSource,
    from: number,
    to: number,
    sizeBytes: number,
    out: Block[],
  ): { id: string; from: number; to: number } {
    const id = textBlockId({ source, from, to });
    const brought: Line[] = [];
    const within = withinOf(source, lines, from);
    const foldLevels = lines.folds?.levels ?? 0;
    const block: TextBlock = {
      kind: 'text',
      id,
      lines: brought,
      totalLines: to - from,
      ...(lines.isDump && { isDump: true }),
      ...(lines.isRaw && { isRaw: true }),
      ...(lines.image && from === 0 && { image: lines.image }),
      ...(foldLevels > 0 && { foldLevels }),
      ...within,
    };
    out.push(block);
    // What stands within the same is told of the block and of the box before it.
    this.#left -= blockBytes + 2 * jsonSize(within);
    let share = Math.min(sizeBytes, this.#left);
    for (let line = from; line < to && brought.length < firstLines; line++) {
      const made = foldableLine(lines, line);
      const size = jsonSize(made) + 1;
      if (size > share) break;
      brought.push(made);
      share -= size;
      this.#left -= size;
    }
    return { id, from, to };
  }

  #segment({ layer, address }: AnchoredLayer): SegmentBlock {
    const readings = readingsOf(layer, address, this.#marking);
    const { inner, innerAddress } = readings[0]!;
    const blocks: Block[] = [];
    const segment = this.#box(address, readings, 0, blocks);
    if (this.#left > leastBytes) this.addContent(inner, innerAddress, blocks);
    return segment;
  }

  #box(
    id: Address,
    readings: readonly NamedChain[],
    reading: number,
    blocks: readonly Block[],
  ): SegmentBlock {
    const head = segmentHead(this.#input, readings, reading, this.#marking);
    const segment: SegmentBlock = { kind: 'segment', id, ...head, blocks };
    this.#left -= jsonSize(segment);
    return segment;
  }

  #message(id: string, text: string): TextBlock {
    const lines: Line[] = [{ indent: 0, tokens: [{ text, tone: 'muted' }] }];
    this.#left -= blockBytes;
    return { kind: 'text', id, lines, totalLines: 1 };
  }
}

/** What a line stands within, as a block tells it. */
function withinOf(source: string, lines: LineSource, line: number): { readonly within?: Within } {
  const folds = foldsAround(lines, line);
  return folds.length === 0 ? {} : { within: { source, folds } };
}
