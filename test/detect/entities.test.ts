import assert from 'node:assert/strict';
import { compareSensitivity, entities, entityGroups } from '../../src/detect/entities';
import { entityIds, type EntityId } from '../../src/detect/model';
import { ruleOf } from '../../src/detect/registry';

/** The 38 types of Google Play's Data safety form. */
const playTypes: ReadonlySet<string> = new Set([
  ...['Approximate location', 'Precise location', 'Name', 'Email address', 'User IDs', 'Address'],
  ...['Phone number', 'Race and ethnicity', 'Political or religious beliefs', 'Sexual orientation'],
  ...[
    'Other info',
    'User payment info',
    'Purchase history',
    'Credit score',
    'Other financial info',
  ],
  ...['Health info', 'Fitness info', 'Emails', 'SMS or MMS', 'Other in-app messages', 'Photos'],
  ...['Videos', 'Voice or sound recordings', 'Music files', 'Other audio files', 'Files and docs'],
  ...['Calendar events', 'Contacts', 'App interactions', 'In-app search history', 'Installed apps'],
  ...['Other user-generated content', 'Other actions', 'Web browsing history', 'Crash logs'],
  ...['Diagnostics', 'Other app performance data', 'Device or other IDs'],
]);

/** Found at the container of a list, beside its leaves. */
const lists: ReadonlySet<EntityId> = new Set<EntityId>(['wifi_scan']);

describe('entities', () => {
  it('each have a detector, or are lists', () => {
    for (const id of entityIds) assert.ok(ruleOf(id) !== undefined || lists.has(id), id);
  });

  it('each have the data types of the Play form, but for what lets its holder in', () => {
    assert.equal(playTypes.size, 38);
    for (const id of entityIds) {
      const { playType, group } = entities[id];
      if (group === 'secret') assert.equal(playType, null, id);
      else {
        assert.ok(playType !== null, id);
        for (const type of playType.split('; ')) assert.ok(playTypes.has(type), `${id}: ${type}`);
      }
    }
  });

  it('each have the article that makes them matter, but for what only describes a device', () => {
    for (const id of entityIds) {
      const { gdpr, group } = entities[id];
      if (group === 'device description') assert.equal(gdpr, null, id);
      else if (group === 'special') assert.equal(gdpr, 'Art. 9(1)', id);
      else assert.match(gdpr ?? '', /^Art\. \d+(?:\(\d\))?$/, id);
    }
  });

  it('each are told in plain words, with a name of their own', () => {
    const labels = new Set<string>();
    for (const id of entityIds) {
      const { label, description, sensitivity, group } = entities[id];
      assert.ok(entityGroups.includes(group), id);
      assert.ok(label.length > 0 && label.length <= 24, label);
      assert.equal(labels.has(label), false, label);
      labels.add(label);
      assert.match(description, /^[A-Z].{8,120}\.$/, id);
      assert.equal(description.includes('_'), false, id);
      assert.ok(sensitivity > 0 && sensitivity <= 1, id);
    }
  });

  it('that matter most stand first', () => {
    const sorted = [...entityIds].sort(compareSensitivity);
    assert.ok(sorted.indexOf('password') < sorted.indexOf('locale'));
    assert.ok(sorted.indexOf('health') < sorted.indexOf('device_model'));
  });
});
