import assert from 'node:assert/strict';
import type { ByteRange } from '../../../src/bytes/range';
import { pathOf, rangeInRoot, valueAt, values } from '../../../src/decode/tree';
import type { DecodedValue } from '../../../src/decode/model';
import { entities } from '../../../src/detect/entities';
import { entityIds } from '../../../src/detect/model';
import type { Finding } from '../../../src/detect/model';
import { sourceRange } from '../../../src/verdict/locate';
import type { AnalysedExchange } from '../../../src/verdict/model';
import { planted } from './seeds';

/** Values of one tree that are looked at. */
const mostValues = 3_000;
const known: ReadonlySet<string> = new Set(entityIds);
const secrets: ReadonlySet<string> = new Set(Object.values(planted));

function checkRange({ start, end }: ByteRange, length: number, what: string): void {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end;
  assert.ok(isInside && end <= length, `${what} [${start}, ${end}) of ${length} bytes`);
}

/** What must hold for any decoded tree whatever. */
export function checkTree(root: DecodedValue): void {
  let left = mostValues;
  for (const value of values(root)) {
    if (--left < 0) break;
    const { parent, bytes, map, container } = value;
    assert.equal(map.childLength, bytes.length, 'the map covers the bytes');
    if (parent !== null) {
      const outer = parent.parent.bytes.length;
      checkRange(value.range, outer, 'value');
      checkRange(map.toParent({ start: 0, end: bytes.length }), outer, 'map');
      if (container !== null) {
        assert.equal(container.parent, parent, 'a container is of the same layer');
        assert.ok(container.range.start <= value.range.start, 'a container begins before');
        assert.ok(value.range.end <= container.range.end, 'a container ends after');
      }
    }
    checkRange(rangeInRoot(value), root.bytes.length, 'range in the root');
    for (const step of pathOf(value)) assert.equal(typeof step, 'string');
    assert.ok(value.text === null || typeof value.text === 'string');
    let end = 0;
    for (const layer of value.layers) {
      checkRange(layer.range, bytes.length, `layer ${layer.codec}`);
      assert.ok(end <= layer.range.start, 'layers stand in order and apart');
      end = layer.range.end;
      assert.equal(layer.parent, value);
      assert.ok(
        layer.state === 'complete' || layer.reason !== null,
        `${layer.state} with a reason`,
      );
    }
  }
  for (let at = 0; at < root.bytes.length; at += Math.ceil(root.bytes.length / 8)) {
    valueAt(root, at);
  }
}

/** What must hold for any finding whatever. */
export function checkFinding(finding: Finding): void {
  const { at, within, confidence, entity, path, value } = finding;
  checkRange(within, at.bytes.length, 'finding');
  assert.ok(confidence >= 0 && confidence <= 1, String(confidence));
  assert.ok(known.has(entity), entity);
  assert.equal(typeof value, 'string');
  assert.ok(path.length > 0 || at.parent === null, 'a finding has a path');
}

/** What must hold for any exchange that was analysed. */
export function checkAnalysed(analysed: AnalysedExchange, fileSize: number): void {
  for (const { root } of analysed.parts) checkTree(root);
  for (const finding of [...analysed.findings, ...analysed.unsure]) {
    checkFinding(finding);
    const { range, rangeOf } = sourceRange(analysed, finding);
    if (rangeOf === 'file') checkRange(range, fileSize, 'source');
  }
  for (const { offset } of analysed.problems) assert.ok(offset === null || offset <= fileSize);
}

/** Planted values that were found are in nothing that is shown while all is masked. */
export function checkMasked(analysed: AnalysedExchange, shown: string, what: string): void {
  for (const { value, entity } of [...analysed.findings, ...analysed.unsure]) {
    if (!secrets.has(value) || entities[entity].maskKind === 'shown') continue;
    assert.ok(!shown.includes(value), `${what} shows the ${entity}`);
  }
}
