import fc from 'fast-check';

/** A value of a format with maps and arrays, as the writers take it. */
export type Tree =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'double'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'array'; readonly value: readonly Tree[] }
  | { readonly kind: 'object'; readonly value: readonly (readonly [string, Tree])[] };

/** A tree of what JSON can say. */
export function treeOf(value: unknown): Tree {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'string') return { kind: 'string', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'bigint') return { kind: 'integer', value };
  if (typeof value === 'number') {
    return Number.isInteger(value)
      ? { kind: 'integer', value: BigInt(value) }
      : { kind: 'double', value };
  }
  if (value instanceof Uint8Array) return { kind: 'bytes', value };
  if (Array.isArray(value)) return { kind: 'array', value: value.map(treeOf) };
  return {
    kind: 'object',
    value: Object.entries(value as object).map(([key, inner]) => [key, treeOf(inner)] as const),
  };
}

/** What a leaf says in the decoded tree; binary data as hex. */
export function spell(tree: Tree): string | null {
  switch (tree.kind) {
    case 'string':
      return tree.value;
    case 'bytes':
      return Buffer.from(tree.value).toString('hex');
    case 'null':
      return 'null';
    case 'array':
    case 'object':
      return null;
    default:
      return String(tree.value);
  }
}

/** Rows of the tree in document order: pointer (with `#2` for repeated names), type, text. */
export function rowsOf(tree: Tree): [string, string, string | null][] {
  const rows: [string, string, string | null][] = [];
  const stack: { readonly path: string; readonly tree: Tree }[] = [{ path: '', tree }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { path, tree: at } = next;
    const isNumber = at.kind === 'integer' || at.kind === 'double';
    rows.push([path, isNumber ? 'number' : at.kind, spell(at)]);
    const inner: typeof stack = [];
    if (at.kind === 'array') {
      at.value.forEach((element, i) => inner.push({ path: `${path}/${String(i)}`, tree: element }));
    } else if (at.kind === 'object') {
      const seen = new Map<string, number>();
      for (const [key, value] of at.value) {
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        const name = key.replaceAll('~', '~0').replaceAll('/', '~1');
        const step = count === 1 ? name : `${name}#${String(count)}`;
        inner.push({ path: `${path}/${step}`, tree: value });
      }
    }
    stack.push(...inner.reverse());
  }
  return rows;
}

const signed64 = fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n });
const double = fc.double({ noNaN: true }).filter((value) => !Object.is(value, -0));

/** Any tree whose root is an object. `key` says what names may be. */
export function treeArbitrary(key: fc.Arbitrary<string> = fc.string()): fc.Arbitrary<Tree> {
  const leaf: fc.Arbitrary<Tree> = fc.oneof(
    fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((value) => ({ kind: 'string', value }) as const),
    fc.uint8Array({ maxLength: 40 }).map((value) => ({ kind: 'bytes', value }) as const),
    signed64.map((value) => ({ kind: 'integer', value }) as const),
    fc.integer().map((value) => ({ kind: 'integer', value: BigInt(value) }) as const),
    double.map((value) => ({ kind: 'double', value }) as const),
    fc.boolean().map((value) => ({ kind: 'boolean', value }) as const),
    fc.constant({ kind: 'null' } as const),
  );
  const { object } = fc.letrec<{ tree: Tree; object: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 6 }).map((value) => ({ kind: 'array', value }) as const),
      tie('object'),
    ),
    object: fc
      .array(fc.tuple(key, tie('tree')), { maxLength: 8 })
      .map((value) => ({ kind: 'object', value }) as const),
  }));
  return object;
}
