import type { Severity } from '../verdict/model';

/** SGR codes (ECMA-48, section 8.3.117); the terminal's own palette decides what they look like. */
const codes: Readonly<Record<Severity, string>> = {
  none: '2',
  low: '32',
  medium: '33',
  high: '33;1',
  critical: '31;1',
};

/** Puts colour on text where there is a terminal for it, and leaves it alone where there is none. */
export class Paint {
  readonly #isOn: boolean;

  constructor(isOn: boolean) {
    this.#isOn = isOn;
  }

  severity(severity: Severity, text: string): string {
    return this.#sgr(codes[severity], text);
  }

  strong(text: string): string {
    return this.#sgr('1', text);
  }

  muted(text: string): string {
    return this.#sgr('2', text);
  }

  problem(text: string): string {
    return this.#sgr('33', text);
  }

  #sgr(code: string, text: string): string {
    return this.#isOn ? `\u001b[${code}m${text}\u001b[0m` : text;
  }
}
