import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAddress } from '../../../src/verdict/addresses/address';
import { addressKind, type AddressKind } from '../../../src/verdict/addresses/kind';

function hex(text: string): string | null {
  const bytes = parseAddress(text);
  return bytes === null ? null : Buffer.from(bytes).toString('hex');
}

describe('parseAddress', () => {
  it('reads IPv4 in dotted decimal', () => {
    assert.equal(hex('161.117.71.1'), 'a1754701');
    assert.equal(hex(' 0.0.0.255 '), '000000ff');
  });

  it('reads IPv6 in every spelling', () => {
    const full = '20010db8000000000000000000000001';
    for (const text of [
      '2001:db8::1',
      '2001:DB8:0:0:0:0:0:1',
      '[2001:db8::1]',
      '2001:db8::1%eth0',
      '[2001:db8::0.0.0.1%25en0]',
      '2001:0db8:0000:0000:0000:0000:0.0.0.1',
    ]) {
      assert.equal(hex(text), full, text);
    }
    assert.equal(hex('::'), '0'.repeat(32));
    assert.equal(hex('1::'), `0001${'0'.repeat(28)}`);
  });

  it('gives the IPv4 address inside an IPv6 one', () => {
    for (const text of ['::ffff:8.8.8.8', '::FFFF:808:808', '64:ff9b::8.8.8.8', '64:ff9b::808:808'])
      assert.equal(hex(text), '08080808', text);
    assert.notEqual(hex('::8.8.8.8'), '08080808');
  });

  it('takes nothing else for an address', () => {
    for (const text of [
      ...[
        '',
        ' ',
        '.',
        ':',
        ':::',
        '1',
        '1.2.3',
        '1.2.3.4.5',
        '1.2.3.256',
        '01.2.3.4',
        '0x1.2.3.4',
      ],
      ...['1.2.3.4%eth0', '1.2.3.-4', '1.2.3.4/8', '1..2.3', 'example.com', '1:2:3:4:5:6:7'],
      ...['1:2:3:4:5:6:7:8:9', '1:2:3:4::5:6:7:8', '::1::', '12345::', 'g::', '1.2.3.4::', ':1::2'],
      ...[
        '1:2:3:4:5:6:7:1.2.3.4',
        '[::1',
        '::1]',
        '[::1]:443',
        '::1.2.3',
        `::1%${'x'.repeat(200)}`,
      ],
    ]) {
      assert.equal(parseAddress(text), null, JSON.stringify(text));
    }
  });

  it('agrees with how any address is written, and never throws', () => {
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        assert.deepEqual([...parseAddress(text)!], text.split('.').map(Number));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const groups = Buffer.from(bytes).toString('hex').match(/.{4}/g)!;
        // A first group that no embedding begins with.
        groups[0] = '2a00';
        assert.equal(hex(groups.join(':')), groups.join(''));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void parseAddress(text)));
  });
});

describe('addressKind', () => {
  const kinds: Record<AddressKind, readonly string[]> = {
    public: ['8.8.8.8', '161.117.71.1', '100.63.0.1', '100.128.0.1', '172.32.0.1', '1.0.0.0']
      .concat(['198.17.255.255', '223.255.255.255', '2a00:1450:4001::1', '2001:4860:4860::8888'])
      .concat(['::ffff:8.8.8.8', '64:ff9b::8.8.8.8']),
    private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1']
      .concat(['100.127.255.255', 'fd00::1', 'fc00::1', '::ffff:10.0.0.1', '[fd00::1%eth0]'])
      .concat(['64:ff9b:1::1', 'fec0::1']),
    loopback: ['127.0.0.1', '127.255.0.1', '::1', '[::1]', '::ffff:127.0.0.1'],
    'link-local': ['169.254.169.254', 'fe80::1%en0', 'febf::1'],
    documentation: ['192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff:fff::1'],
    reserved: ['0.0.0.0', '0.1.2.3', '192.0.0.8', '192.88.99.1', '198.18.0.1', '198.19.255.255']
      .concat(['240.0.0.1', '255.255.255.255', '::', '100::1', '2001::1', '2002:808:808::1'])
      .concat(['4000::1', '::8.8.8.8']),
    multicast: ['224.0.0.1', '239.255.255.250', 'ff02::1'],
    invalid: ['', 'localhost', '1.2.3', '300.1.1.1', 'fe80:::1'],
  };

  for (const [kind, addresses] of Object.entries(kinds)) {
    it(`knows ${kind} addresses`, () => {
      for (const address of addresses) assert.equal(addressKind(address), kind, address);
    });
  }
});
