import type { ByteRange } from '../bytes/range';
import type { RangeMap } from '../bytes/rangeMap';
import type { State } from '../bytes/statement';
import { decodeUtf8 } from '../bytes/text';
import type { DecodeStatement, Mapped, Reading, ValueTable } from './codec';
import type { CodecId, DecodedValue, Layer, PlaceId, ValueType } from './model';
import { isText } from './textCost';
import { asUtf8 } from './textForm';

const none: readonly LayerNode[] = [];

/** A value of the tree. It looks into its layer's table and keeps what it was asked for. */
export class ValueNode implements DecodedValue {
  /** Set by the engine once the value has been read. */
  layers: readonly LayerNode[] = none;
  private kept: Mapped | undefined;
  private keptText: string | null | undefined;
  private keptKeys: readonly string[] | undefined;
  private keptAlternatives: readonly LayerNode[] | undefined;

  constructor(
    readonly parent: LayerNode | null,
    private readonly table: ValueTable,
    /** Row of the table. */
    readonly index: number,
  ) {}

  get name(): string | null {
    return this.table.name(this.index);
  }

  get keys(): readonly string[] {
    return (this.keptKeys ??= this.table.keys(this.index));
  }

  get key(): string | null {
    if (this.table.key) return this.table.key(this.index);
    return this.keys.at(-1) ?? null;
  }

  get type(): ValueType {
    return this.table.type(this.index);
  }

  get bytes(): Uint8Array {
    return this.content().bytes;
  }

  get map(): RangeMap {
    return this.content().map;
  }

  get range(): ByteRange {
    return this.table.range(this.index);
  }

  get sizeBytes(): number {
    if (this.table.sizeBytes) return this.table.sizeBytes(this.index);
    const { start, end } = this.range;
    return end - start;
  }

  get text(): string | null {
    if (this.keptText === undefined) this.keptText = this.readText();
    return this.keptText;
  }

  get alternatives(): readonly LayerNode[] {
    return (this.keptAlternatives ??= this.readAlternatives());
  }

  get container(): ValueNode | null {
    const container = this.table.container(this.index);
    return container === null || !this.parent ? null : this.parent.value(container);
  }

  private content(): Mapped {
    return (this.kept ??= this.readContent());
  }

  /** Bytes that came out of a coding may be text in UTF-16: all that reads text reads UTF-8. */
  private readContent(): Mapped {
    const content = this.table.content(this.index);
    if (this.type !== 'bytes') return content;
    const hint = this.table.hint?.(this.index);
    return hint?.isFinal || hint?.reading ? content : asUtf8(content);
  }

  private readAlternatives(): readonly LayerNode[] {
    const readings = this.table.hint?.(this.index)?.alternatives?.() ?? [];
    const depth = (this.parent?.depth ?? 0) + 1;
    return readings.map((reading) => new LayerNode(this, reading, false, depth));
  }

  private readText(): string | null {
    if (this.table.text) return this.table.text(this.index);
    const { bytes } = this;
    return isText(bytes, 0, bytes.length) ? decodeUtf8(bytes) : null;
  }
}

/** A layer of the tree. Its values are made when they are asked for. */
export class LayerNode implements Layer {
  readonly codec: CodecId | PlaceId;
  readonly range: ByteRange;
  readonly state: State;
  readonly reason: DecodeStatement | null;
  readonly evidence: readonly DecodeStatement[];
  readonly protection: 'plaintext' | 'encoded';
  readonly table: ValueTable;
  private readonly made: (ValueNode | undefined)[] = [];
  private all: readonly ValueNode[] | undefined;

  constructor(
    readonly parent: ValueNode,
    reading: Reading,
    readonly isSegment: boolean,
    /** How many layers stand above it, itself included. */
    readonly depth: number,
  ) {
    this.codec = reading.codec;
    this.range = reading.range;
    this.state = reading.state;
    this.reason = reading.reason;
    this.evidence = reading.evidence;
    this.protection = reading.protection;
    this.table = reading.table;
  }

  get values(): readonly ValueNode[] {
    if (!this.all) {
      for (let i = 0; i < this.table.count; i++) this.value(i);
      this.all = this.made as ValueNode[];
    }
    return this.all;
  }

  /** The value in row `index`. */
  value(index: number): ValueNode {
    return (this.made[index] ??= new ValueNode(this, this.table, index));
  }
}
