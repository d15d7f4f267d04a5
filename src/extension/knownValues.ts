import * as vscode from 'vscode';
import { readKnownValues, whyNotKnown, type KnownValue } from '../detect/knownValues';

/** Name of the one secret that holds all known values, as JSON. */
export const knownValuesKey = 'payloadLens.knownValues';

/**
 * The user's own values, in VS Code's secret storage: on this machine alone, encrypted by the system,
 * in no setting and no synchronisation.
 */
export class KnownValues implements vscode.Disposable {
  readonly #secrets: vscode.SecretStorage;
  readonly #changed = new vscode.EventEmitter<void>();
  /** The values are others now. */
  readonly onDidChange = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #values: readonly KnownValue[] = [];
  /** The first look; changes wait for it. */
  #ready: Promise<void>;

  constructor(secrets: vscode.SecretStorage) {
    this.#secrets = secrets;
    this.#ready = this.#read();
    // Other windows keep them in the same place.
    this.#subscription = secrets.onDidChange(({ key }) => {
      if (key === knownValuesKey) this.#ready = this.#read();
    });
  }

  /** Personal: to be handed to sessions, and masked on any screen. */
  get values(): readonly KnownValue[] {
    return this.#values;
  }

  /** Adds a value; a text that is known already becomes of the new kind. False where it cannot be one. */
  async add(known: KnownValue): Promise<boolean> {
    const value = known.value.trim();
    if (whyNotKnown(value) !== null) return false;
    await this.#ready;
    const others = this.#values.filter((one) => one.value !== value);
    const next = readKnownValues([...others, { ...known, value }]);
    if (!next.some((one) => one.value === value)) return false;
    await this.#store(next);
    return true;
  }

  async remove(values: readonly KnownValue[]): Promise<void> {
    await this.#ready;
    const isGone = (one: KnownValue): boolean =>
      values.some(({ entity, value }) => entity === one.entity && value === one.value);
    await this.#store(this.#values.filter((one) => !isGone(one)));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #store(values: readonly KnownValue[]): Promise<void> {
    if (values.length === 0) await this.#secrets.delete(knownValuesKey);
    else await this.#secrets.store(knownValuesKey, JSON.stringify(values));
    this.#take(values);
  }

  async #read(): Promise<void> {
    // A storage that is locked or not there holds nothing for now.
    const text = await this.#secrets.get(knownValuesKey).then(
      (stored) => stored,
      () => undefined,
    );
    this.#take(parsed(text));
  }

  #take(values: readonly KnownValue[]): void {
    if (JSON.stringify(values) === JSON.stringify(this.#values)) return;
    this.#values = values;
    this.#changed.fire();
  }
}

function parsed(text: string | undefined): readonly KnownValue[] {
  if (text === undefined) return [];
  try {
    return readKnownValues(JSON.parse(text));
  } catch {
    return [];
  }
}
