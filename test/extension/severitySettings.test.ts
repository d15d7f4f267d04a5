import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changesOptions, optionsFromSettings } from '../../src/extension/settings';
import { standardScale } from '../../src/verdict/severityScale';

describe('the settings of severity', () => {
  const set = (name: string, value: unknown): Thenable<void> =>
    vscode.workspace
      .getConfiguration('payloadLens.severity')
      .update(name, value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    await set('weights', undefined);
    await set('sensitivity', undefined);
  });

  it('are the standard where nothing is set', () => {
    assert.deepEqual(optionsFromSettings().severity, standardScale);
  });

  it('reach the sessions, and have open captures judged anew', async () => {
    const changed = new Promise<vscode.ConfigurationChangeEvent>((resolve) => {
      const listener = vscode.workspace.onDidChangeConfiguration((event) => {
        listener.dispose();
        resolve(event);
      });
    });
    await set('weights', { cleartext: 40 });
    assert.ok(changesOptions(await changed));
    await set('sensitivity', { device_model: 300 });
    const { severity } = optionsFromSettings();
    assert.equal(severity.weights.cleartext, 40);
    assert.equal(severity.weights.hashed, standardScale.weights.hashed);
    assert.equal(severity.sensitivity.device_model, 100, 'cut to its bounds');
  });
});
