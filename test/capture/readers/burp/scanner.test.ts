import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { nextStep, type Step } from '../../../../src/capture/readers/burp/scanner';

function steps(text: string): Step['kind'][] {
  const bytes = encodeUtf8(text);
  const kinds: Step['kind'][] = [];
  for (let at = 0; ;) {
    const step = nextStep(bytes, at, true);
    if (step.kind === 'more') return kinds;
    kinds.push(step.kind);
    at = step.kind === 'item' ? step.item.end : step.end;
  }
}

describe('nextStep', () => {
  it('finds definition, root and items, and nothing in comments', () => {
    assert.deepEqual(
      steps(
        '<?xml?><!DOCTYPE items [<!ELEMENT item (a)>]><items><!-- <item></item> --><item/><items2/><item></item></items>',
      ),
      ['doctype', 'root', 'item', 'item', 'root-end'],
    );
  });

  it('asks for more where something may begin', () => {
    const text = encodeUtf8('<items>\n<ite');
    assert.deepEqual(nextStep(text, 7, false), { kind: 'more', from: 8 });
    assert.deepEqual(nextStep(text, 7, true), { kind: 'more', from: 12 });
  });
});
