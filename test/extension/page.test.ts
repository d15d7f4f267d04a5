import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pageHtml } from '../../src/extension/page';
import { fakePanel } from './fakes';

function html(): string {
  return pageHtml(fakePanel().panel.webview, vscode.Uri.file('/extension/dist'));
}

function policyOf(page: string): ReadonlyMap<string, string> {
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  assert.ok(content);
  return new Map(
    content.split('; ').map((directive) => {
      const space = directive.indexOf(' ');
      return [directive.slice(0, space), directive.slice(space + 1)] as const;
    }),
  );
}

describe('page', () => {
  it('allows one script by its nonce, one style sheet by its place, and nothing else', () => {
    const page = html();
    const policy = policyOf(page);
    const nonce = /<script nonce="([0-9a-f]{32})" src="[^"]*\/dist\/webview\.js"><\/script>/.exec(
      page,
    )?.[1];
    assert.ok(nonce);
    assert.deepEqual(Object.fromEntries(policy), {
      'default-src': "'none'",
      'script-src': `'nonce-${nonce}'`,
      'style-src': 'https://webview.example',
      'img-src': 'blob:',
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.equal(page.match(/<link/g)?.length, 1);
    assert.doesNotMatch(page, /\sstyle=|\son[a-z]+=|unsafe-|data:/);
  });

  it('never uses a nonce twice', () => {
    const nonces = new Set(Array.from({ length: 50 }, () => policyOf(html()).get('script-src')));
    assert.equal(nonces.size, 50);
  });
});
