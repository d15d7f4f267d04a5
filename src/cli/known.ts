import { parseJson } from '../bytes/jsonParser';
import type { JsonDocument } from '../bytes/json';
import type { Platform } from '../bytes/platform';
import type { ByteRange } from '../bytes/range';
import {
  isEntityId,
  longestKnownValue,
  mostKnownValues,
  shortestKnownValue,
  whyNotKnown,
  type KnownValue,
} from '../detect/knownValues';
import { entityIds } from '../detect/model';
import { filePlace } from '../verdict/claims/filePlace';
import { suggestion } from '../verdict/claims/suggest';
import { readGiven, refuseMistakes, type Mistake } from './mistakes';

/** Larger files are no lists of values. */
const mostBytes = 1024 * 1024;
/** Characters of a key that a message repeats; values are personal, and none is repeated. */
const mostQuoted = 60;

/**
 * Reads the user's own values: `{"email": ["jo@mail.example"], "imei": ["…"]}`.
 * @throws {UsageError} when the file cannot be read.
 * @throws {MistakesError} when anything in it is wrong: a run without some would find too little.
 */
export async function readKnown(file: string, platform: Platform): Promise<readonly KnownValue[]> {
  const reader = new KnownReader(await readGiven('--known', file, mostBytes, platform));
  const { values, mistakes } = reader.read();
  refuseMistakes(file, mistakes);
  return values;
}

class KnownReader {
  readonly #bytes: Uint8Array;
  readonly #document: JsonDocument;
  readonly #values: KnownValue[] = [];
  readonly #mistakes: Mistake[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#document = parseJson(bytes.subarray(0, mostBytes), undefined, { maxDepth: 32 });
  }

  read(): { readonly values: readonly KnownValue[]; readonly mistakes: readonly Mistake[] } {
    const { state, errorOffset } = this.#document;
    if (this.#bytes.length > mostBytes) this.#tell(0, `the file is larger than ${mostBytes} bytes`);
    else if (state !== 'complete') {
      const isCut = state === 'truncated';
      this.#tell(
        errorOffset ?? 0,
        isCut ? 'the file ends before it is complete: close what is open' : 'this is not JSON',
      );
    } else this.#readTop();
    return { values: this.#values, mistakes: this.#mistakes };
  }

  #readTop(): void {
    const document = this.#document;
    if (document.type(0) !== 'object') {
      this.#tell(0, 'must be an object: each entity with a list of values');
      return;
    }
    const seen = new Set<string>();
    for (const node of this.#members(0)) {
      const key = document.key(node);
      if (key === '$schema') continue;
      const at = keyStart(document.keyRange(node), document.range(node));
      const name = key.length <= mostQuoted ? key : `${key.slice(0, mostQuoted - 1)}…`;
      if (seen.has(key)) this.#tell(at, `“${name}” stands here twice`);
      else if (!isEntityId(key)) {
        const meant = suggestion(key, entityIds);
        const hint = meant === null ? '' : `: did you mean “${meant}”?`;
        this.#tell(at, `there is no entity “${name}”${hint}`);
      } else this.#readList(key, node);
      seen.add(key);
    }
  }

  #readList(entity: KnownValue['entity'], list: number): void {
    const document = this.#document;
    if (document.type(list) !== 'array') {
      this.#tell(document.range(list).start, `“${entity}” must be a list of texts`);
      return;
    }
    for (const node of this.#members(list)) {
      const { start } = document.range(node);
      if (document.type(node) !== 'string') {
        this.#tell(start, `a value of “${entity}” must be a text, in quotes`);
        continue;
      }
      const value = document.text(node).trim();
      const why = whyNotKnown(value);
      if (why !== null) this.#tell(start, `a value of “${entity}” ${reasons[why]}`);
      else if (this.#values.length === mostKnownValues) {
        this.#tell(start, `more than ${mostKnownValues} values`);
        return;
      } else this.#values.push({ entity, value });
    }
  }

  *#members(parent: number): Generator<number> {
    const document = this.#document;
    for (let node = document.firstChild(parent); node !== null; node = document.nextSibling(node)) {
      yield node;
    }
  }

  #tell(offset: number, words: string): void {
    this.#mistakes.push({ ...filePlace(this.#bytes, offset), words });
  }
}

const reasons: Readonly<Record<NonNullable<ReturnType<typeof whyNotKnown>>, string>> = {
  empty: 'is empty',
  short: `has fewer than ${shortestKnownValue} characters`,
  long: `has more than ${longestKnownValue} characters`,
  'no-value': 'stands for no value (“unknown”, one sign repeated)',
};

/** Where a key begins, with its quotes. */
function keyStart(key: ByteRange | null, value: ByteRange): number {
  return key === null ? value.start : key.start - 1;
}
