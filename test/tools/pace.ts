/** What {@link paceMs} gives on the two-core machine that time limits were set on, when it is quiet. */
const usualMs = 480;

/** Processor time of a fixed piece of work like our own: text is made, parsed, and read. */
function paceMs(): number {
  const start = process.cpuUsage();
  let sum = 0;
  for (let round = 0; round < 8; round++) {
    const records = Array.from({ length: 30_000 }, (_, index) => ({
      index,
      key: `key${index}`,
      pair: [index, index + 1],
      coded: Buffer.from(`value ${index}`).toString('base64'),
    }));
    for (const { key, coded } of JSON.parse(JSON.stringify(records)) as typeof records) {
      sum += Buffer.from(coded, 'base64').length;
      for (let at = 0; at < key.length; at++) sum = (sum * 31 + key.charCodeAt(at)) | 0;
    }
  }
  const { user, system } = process.cpuUsage(start);
  // The sum is used, so that no compiler leaves the work out.
  return (user + system) / 1000 + (sum & 1) * 1e-9;
}

/**
 * How many times slower this machine is now than the one that limits were set on, at least 1. The
 * clock of shared machines moves by half and more; a limit on processor time is multiplied by it.
 */
export function slowness(): number {
  return Math.max(1, paceMs() / usualMs);
}
