import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { sourcedContent } from '../../../src/bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import type { Exchange } from '../../../src/capture/model';
import { curlCommand, shellQuoted } from '../../../src/view/copyAs/curl';
import { fetchCall } from '../../../src/view/copyAs/fetch';
import { makeExchange, type ExchangeSpec } from '../../verdict/make';

function withBody(spec: ExchangeSpec, body: Uint8Array): Exchange {
  const exchange = makeExchange(spec);
  const content = { ...exchange.request!.content, ...sourcedContent(body) };
  return { ...exchange, request: { ...exchange.request!, content } };
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '\\',
        '$(id)',
        '`id`',
        '"',
        '\n',
        ';',
        '!',
        '&',
        '%s',
        '\u001b',
        '@',
        '-',
      ),
    )
    .map((pieces) => pieces.join('')),
);

/** The text with U+FFFD for halves of surrogate pairs. */
function wellFormed(text: string): string {
  return decodeUtf8(encodeUtf8(text));
}

describe('a request as a command', () => {
  it('is readable where nothing is special', () => {
    const spec = { url: 'https://a.example/x?y=1', body: '{"a":1}', headers: { 'X-A': 'b' } };
    assert.equal(
      curlCommand(makeExchange(spec)),
      [
        "curl \\\n  --globoff \\\n  --proto '=http,https' \\\n  --url 'https://a.example/x?y=1'",
        "--header 'X-A: b'",
        `--data-raw '{"a":1}'`,
      ].join(' \\\n  '),
    );
    assert.equal(
      fetchCall(makeExchange(spec)),
      'await fetch("https://a.example/x?y=1", {\n  method: "POST",\n  headers: [\n    ["X-A", "b"],\n  ],\n  body: "{\\"a\\":1}",\n});',
    );
  });

  it('is none where the URL leads elsewhere than to the web, or the method is none', () => {
    for (const url of ['file:///etc/passwd', 'gopher://a.example/', 'data:,x']) {
      const exchange = makeExchange();
      const request = { ...exchange.request!, url: sourcedContent(encodeUtf8(url)) };
      assert.equal(curlCommand({ ...exchange, request }), null, url);
      assert.equal(fetchCall({ ...exchange, request }), null, url);
    }
    assert.equal(curlCommand(makeExchange({ method: 'GET /; id' })), null);
    assert.equal(curlCommand({ ...makeExchange(), request: null }), null);
  });

  it('holds nothing that a terminal acts on', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (path_, value, body) => {
        const exchange = makeExchange({ headers: { 'X-A': value, [`@${value}`]: 'x' }, body });
        const url = sourcedContent(encodeUtf8(`https://a.example/${path_}`));
        const command = curlCommand({ ...exchange, request: { ...exchange.request!, url } });
        assert.doesNotMatch(command!.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e]/u);
        assert.ok(!command!.includes("--header '@"));
      }),
      { numRuns: 300 },
    );
  });

  it('is one word for a shell, whatever it quotes', () => {
    const texts = fc.sample(
      nasty.filter((text) => !text.includes('\0') && wellFormed(text) === text),
      { numRuns: 150, seed: 5 },
    );
    const script = texts.map((text) => `printf '%s\\0' ${shellQuoted(text)}\n`).join('');
    const out = execFileSync('sh', ['-s'], { input: script });
    assert.deepEqual(out.toString('utf8').split('\0').slice(0, -1), texts);
  });

  it('calls curl once, with the body to the byte', function () {
    this.timeout(60_000);
    const home = mkdtempSync(path.join(tmpdir(), 'payload-lens-curl-'));
    try {
      // Stands in for curl: says its arguments, and what it is fed.
      const program = path.join(home, 'curl');
      writeFileSync(
        program,
        '#!/bin/sh\nfor one in "$@"; do printf "%s\\0" "$one"; done\ncase "$*" in *@-) cat;; esac\n',
        { mode: 0o755 },
      );
      const bodies = [
        ...fc.sample(fc.uint8Array({ minLength: 1, maxLength: 60 }), { numRuns: 20, seed: 7 }),
        ...["it's", '%s%n\\', 'a\nb', '\u001b[201~\nid\n', '$(id)`id`', '-x', '@/etc/passwd'].map(
          (text) => encodeUtf8(text),
        ),
      ];
      for (const body of bodies) {
        const command = curlCommand(withBody({ method: 'PUT' }, body))!;
        const env = { ...process.env, PATH: `${home}:${process.env['PATH'] ?? ''}` };
        const out = execFileSync('sh', ['-c', command], { env });
        const given = out.toString('latin1').split('\0');
        const isPiped = command.startsWith('printf ');
        const flag = given.indexOf(isPiped ? '--data-binary' : '--data-raw');
        assert.ok(flag > 0, command);
        const start = given.slice(0, flag + (isPiped ? 2 : 1)).join('\0').length + 1;
        const sent = isPiped ? out.subarray(start) : out.subarray(start, out.length - 1);
        assert.deepEqual([...sent], [...body], command);
        assert.ok(given.includes('PUT'));
      }
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  it('means the same in JavaScript', async () => {
    const run = (
      call: string,
    ): [string, { method: string; headers: string[][]; body: unknown }] => {
      const made = new Function('fetch', `return (async () => { ${call} })()`) as (
        fetch: unknown,
      ) => Promise<void>;
      const given: unknown[] = [];
      void made((...parameters: unknown[]) => void given.push(...parameters));
      return given as ReturnType<typeof run>;
    };
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1 }), nasty, async (body, text) => {
        const binary = run(fetchCall(withBody({}, body))!)[1].body;
        const sent = typeof binary === 'string' ? encodeUtf8(binary) : (binary as Uint8Array);
        assert.deepEqual([...sent], [...body]);
        const well = wellFormed(text);
        if (well === '') return;
        const [url, { body: told, method }] = run(fetchCall(makeExchange({ body: well }))!);
        assert.equal(told, well);
        assert.equal(method, 'POST');
        assert.equal(url, 'https://api.example.com/v1');
        await Promise.resolve();
      }),
      { numRuns: 200 },
    );
  });
});
