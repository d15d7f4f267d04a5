import assert from 'node:assert/strict';
import {
  formatDuration,
  formatElapsed,
  formatInstant,
  formatSize,
  formatTime,
} from '../../src/webview/format';

describe('formatSize', () => {
  it('gives three digits and a unit', () => {
    assert.equal(formatSize(0), '0 B');
    assert.equal(formatSize(999), '999 B');
    assert.equal(formatSize(1000), '1.0 kB');
    assert.equal(formatSize(18_432), '18.4 kB');
    assert.equal(formatSize(99_960), '100 kB');
    assert.equal(formatSize(999_600), '1.0 MB');
    assert.equal(formatSize(18_400_000), '18.4 MB');
    assert.equal(formatSize(5e15), '5,000 TB');
  });
});

describe('formatTime', () => {
  it('gives the local time of day', () => {
    const at = new Date(2020, 4, 1, 9, 4, 30, 7).getTime();
    assert.equal(formatTime(at, false), '09:04:30');
    assert.equal(formatTime(at, true), '09:04:30.007');
  });

  it('gives nothing for what is no time', () => {
    assert.equal(formatTime(Number.NaN, false), '');
    assert.equal(formatTime(9e99, true), '');
    assert.equal(formatInstant(9e99), '');
  });
});

describe('formatInstant', () => {
  it('gives date and time in UTC', () =>
    assert.equal(formatInstant(0), '1970-01-01T00:00:00.000Z'));
});

describe('formatElapsed', () => {
  it('gives seconds to the millisecond, with minutes and hours where there are any', () => {
    assert.equal(formatElapsed(0), '+0.000');
    assert.equal(formatElapsed(1460.4), '+1.460');
    assert.equal(formatElapsed(62_345), '+1:02.345');
    assert.equal(formatElapsed(3_602_345), '+1:00:02.345');
    assert.equal(formatElapsed(-120), '−0.120');
    assert.equal(formatElapsed(59_999.7), '+1:00.000');
  });
});

describe('formatDuration', () => {
  it('gives three digits and a unit', () => {
    assert.equal(formatDuration(0), '0 ms');
    assert.equal(formatDuration(84.4), '84 ms');
    assert.equal(formatDuration(999.7), '1.00 s');
    assert.equal(formatDuration(12_340), '12.3 s');
    assert.equal(formatDuration(59_960), '1:00 min');
    assert.equal(formatDuration(125_000), '2:05 min');
  });
});
