import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claiming } from '../../src/extension/claimingHost';
import type { SessionApi, SessionHost } from '../../src/session/api';
import type { Claim } from '../../src/verdict/claims/model';
import { readClaims } from '../../src/verdict/claims/read';
import { fakeSessions } from './fakes';
import { closeAll, fileUri, openText, until } from './workspace';

const encoder = new TextEncoder();
const name = 'story.claims.json';

async function write(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(name), encoder.encode(text));
}

function diagnostics(uri = fileUri(name)): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Payload Lens');
}

describe('a claims file', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeAll();
    await vscode.workspace.fs.delete(fileUri(name)).then(undefined, () => {});
  });

  it('has its mistakes told in the Problems panel, with the line, until they are gone', async () => {
    await openText('three.har');
    await write('{\n  "claims": {\n    "encripted": true\n  }\n}\n');
    const [problem] = await until('a problem', () => {
      const found = diagnostics();
      return found.length > 0 ? found : undefined;
    });
    assert.equal(problem!.message, '“encripted” is not known here: did you mean “encrypted”?');
    assert.equal(problem!.range.start.line, 2);
    assert.equal(problem!.range.start.character, 4);
    assert.equal(problem!.range.end.character, 15);
    await write('{ "claims": { "encrypted": true } }\n');
    await until('no problem', () => diagnostics().length === 0);
  });

  it('has them told as it is typed', async () => {
    await write('{ "never": ["sms"] }');
    const editor = await openText(name);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 12), '"contact", '));
    const [problem] = await until('a problem', () => {
      const found = diagnostics();
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem!.message, /did you mean “contacts”\?/);
  });

  it('is begun by a command, unsaved and without a mistake', async () => {
    await vscode.commands.executeCommand('payloadLens.newClaimsFile');
    const editor = await until('an editor', () => vscode.window.activeTextEditor);
    const { document } = editor;
    assert.ok(document.isUntitled);
    assert.match(document.uri.path, /\/app\.claims\.json$/);
    const { claims, problems } = readClaims(encoder.encode(document.getText()));
    assert.deepEqual(problems, []);
    assert.equal(claims.length, 5);
  });
});

describe('claiming', () => {
  it('tells every open capture of the claims, and of those that follow', () => {
    const told: (readonly Claim[])[] = [];
    let closed = 0;
    const session = (): SessionApi => {
      const setClaims = async (claims: readonly Claim[]) => void told.push(claims);
      return { setClaims, close: () => void closed++ } as Partial<SessionApi> as SessionApi;
    };
    const fake: SessionHost = { ...fakeSessions().host, open: session };
    const changed = new vscode.EventEmitter<readonly Claim[]>();
    const { claims } = readClaims(encoder.encode('{"never":["sms"]}'));
    const source = { claims, onDidChange: changed.event };
    changed.event((next) => (source.claims = next));
    const host = claiming(fake, source);
    const events = { summary() {}, analysed() {}, failed() {} };
    const input = { kind: 'file', path: '/a.har', name: 'a.har' } as const;
    const first = host.open(input, events);
    host.open(input, events);
    assert.deepEqual(told, [claims, claims]);
    first.close();
    assert.equal(closed, 1);
    changed.fire([]);
    assert.deepEqual(told, [claims, claims, []]);
    host.dispose();
    changed.fire([]);
    assert.equal(told.length, 3);
    changed.dispose();
  });
});
