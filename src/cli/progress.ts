/** How far a scan is, on standard error where that is a terminal. */
export class Progress {
  readonly #isOn: boolean;
  #shownAt = 0;
  #width = 0;

  /** `isFree`: nothing else is written to the terminal meanwhile. */
  constructor(isFree: boolean) {
    this.#isOn = isFree && process.stderr.isTTY === true;
  }

  show(file: string, exchanges: number): void {
    const now = performance.now();
    if (!this.#isOn || now - this.#shownAt < 100) return;
    this.#shownAt = now;
    const text = `${file.replace(/[^\x20-\x7e]/g, '?').slice(-40)}  ${exchanges}`;
    process.stderr.write(`\r${text.padEnd(this.#width)}`);
    this.#width = text.length;
  }

  clear(): void {
    if (this.#width > 0) process.stderr.write(`\r${' '.repeat(this.#width)}\r`);
    this.#width = 0;
  }
}
