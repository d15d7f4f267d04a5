import assert from 'node:assert/strict';
import { aliases, vendorIndex } from '../../../src/detect/registry';
import type { Finding } from '../../../src/detect/model';
import { vendors } from '../../../src/detect/vendors/registry';
import { find, findInJson } from '../exchange';
import type { VendorExample } from './example';
import { vendorExamples } from './examples';

function findIn({ body, query }: VendorExample): Finding[] {
  if (query !== undefined) return find({ url: `https://proxy.example/collect?${query}` });
  return findInJson(body);
}

function markOf({ entity, path }: Finding): string {
  return `${entity}@${path.at(-1)!}`;
}

/** Findings that a vendor's schema is a reason of. */
function told(findings: readonly Finding[], vendor: string): Finding[] {
  return findings.filter(({ grade, reasons }) => {
    const names = reasons.filter(({ id }) => id === 'detect.vendor');
    return grade === 'B' && names.some(({ arguments: words }) => words['vendor'] === vendor);
  });
}

/** Findings as if there were no schemas. */
function findWithoutVendors(example: VendorExample): Finding[] {
  const { vendorOf, vendorOfPlace } = vendorIndex;
  Object.assign(vendorIndex, { vendorOf: () => null, vendorOfPlace: () => null });
  try {
    return findIn(example);
  } finally {
    Object.assign(vendorIndex, { vendorOf, vendorOfPlace });
  }
}

describe('vendor schemas', () => {
  for (const example of vendorExamples) {
    const { vendor, tells, query } = example;
    it(`of ${vendor} are known by their shape${query === undefined ? '' : ' in a URL'}`, () => {
      const marks = new Set(told(findIn(example), vendor).map(markOf));
      const missing = tells.filter((mark) => !marks.has(mark));
      assert.deepEqual(missing, [], [...marks].sort().join('; '));
    });
  }

  it('each have an example, a name, a source and a way to be known without their host', () => {
    const shown = new Set(vendorExamples.map(({ vendor }) => vendor));
    for (const { name, marks } of vendors) {
      assert.ok(shown.has(name), name);
      assert.ok(marks.length > 0, name);
    }
    assert.equal(new Set(vendors.map(({ name }) => name)).size, vendors.length);
    assert.ok(vendors.length >= 85, String(vendors.length));
  });

  it('are not what finding depends on: fields whose keys speak are found without them', () => {
    let speaking = 0;
    const lost: string[] = [];
    for (const example of vendorExamples) {
      const without = new Set(findWithoutVendors(example).map(markOf));
      for (const finding of told(findIn(example), example.vendor)) {
        const key = finding.at.key ?? '';
        const { matches } = aliases.read(key);
        const isSpeaking = matches.some(
          ({ rule, strength }) => rule.entity === finding.entity && strength !== 'weak',
        );
        if (!isSpeaking) continue;
        speaking++;
        if (!without.has(markOf(finding))) lost.push(markOf(finding));
      }
    }
    assert.ok(speaking >= 50, String(speaking));
    assert.ok(lost.length <= speaking * 0.04, `${String(speaking)}: ${lost.join('; ')}`);
  });

  it('say what is nothing personal', () => {
    const findings = findInJson({
      api_key: 'kJ8sD2fG5hK1lQ9wE3rT',
      events: [{ insert_id: 'kJ8sD2fG5hK1' }],
    });
    assert.deepEqual(findings, []);
  });

  it('hold below the object that bears the mark, and nowhere else', () => {
    const apart = [{ distinct_id: 'x-19a7', lib: {}, properties: {} }, { uid: 'abcdef' }];
    const marks = told(findInJson(apart), 'Sensors Analytics').map(markOf);
    assert.deepEqual(marks, ['installation_id@json:/0/distinct_id']);
  });

  it('go by the mark that says most where two fit', () => {
    const both = {
      token: 'phc_1',
      distinct_id: 'a-77123',
      $insert_id: 'i',
      $window_id: 'w',
      $session_id: 's-1234567',
    };
    const findings = findInJson(both);
    assert.ok(told(findings, 'PostHog').length > 0);
    assert.deepEqual(told(findings, 'Mixpanel'), []);
  });

  it('are known by their host where the shape says little', () => {
    const findings = find({ url: 'https://app.adjust.com/session?app_token=2fm9&adid=a1b2c3d4e5' });
    assert.deepEqual(told(findings, 'Adjust').map(markOf), ['installation_id@query:adid']);
  });

  it('read an array by position, and the rest of it is nothing', () => {
    const findings = findInJson({
      anon_id: 'XZ3f2c6a1e-8d47-4b90-a6c5-1e9d70b2f438',
      extinfo: ['a2', 'com.shop', 7, '1.2.3.4', '14', 'Pixel 7'],
    });
    assert.deepEqual(told(findings, 'Meta').map(markOf).sort(), [
      'device_model@json:/extinfo/5',
      'installation_id@json:/anon_id',
      'os_version@json:/extinfo/4',
    ]);
  });
});
