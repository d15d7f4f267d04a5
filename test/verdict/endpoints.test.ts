import assert from 'node:assert/strict';
import { bareContext } from '../../src/verdict/context';
import { recipientOf } from '../../src/verdict/recipient';
import { endpoints, strangers } from './endpoints';
import { makeExchange } from './make';

function recipient(host: string) {
  return recipientOf({ ...makeExchange(), host }, bareContext).recipient;
}

describe('well-known endpoints of telemetry', () => {
  it('are attributed, nine in ten rightly', () => {
    assert.ok(endpoints.length >= 80);
    const wrong: string[] = [];
    let companies = 0;
    for (const [host, company, purpose] of endpoints) {
      const found = recipient(host);
      if (found.company === company) companies++;
      if (found.company === company && found.purpose === purpose) continue;
      wrong.push(`${host}: ${found.company ?? 'nobody'}, ${found.purpose ?? 'no one purpose'}`);
    }
    const right = endpoints.length - wrong.length;
    const share = right / endpoints.length;
    console.log(
      `      ${right} of ${endpoints.length} (${Math.floor(100 * share)} %) with company and purpose,` +
        ` ${companies} with the company`,
    );
    assert.ok(share >= 0.9, wrong.join('\n'));
  });

  it('are not seen in hosts that look like them', () => {
    for (const host of strangers) assert.equal(recipient(host).company, null, host);
  });

  it('have each host once', () => {
    const hosts = endpoints.map(([host]) => host);
    assert.equal(new Set(hosts).size, hosts.length);
  });
});
