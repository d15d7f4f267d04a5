import type { Exchange } from '../../capture/model';
import { curlCommand } from './curl';
import { fetchCall } from './fetch';
import { harEntryText, harFileText } from './har';

/**
 * What an exchange is copied as: its request as a call of curl for a POSIX shell or of `fetch` in
 * JavaScript, or all of it as an entry of a HAR file.
 */
export type CopyForm = 'curl' | 'fetch' | 'har';

/** More characters are no good on a clipboard. */
const mostLength = 32 * 1024 * 1024;

const makers: { readonly [Form in CopyForm]: (exchange: Exchange) => string | null } = {
  curl: curlCommand,
  fetch: fetchCall,
  har: harEntryText,
};

/** Exchanges as one text for the clipboard, one after another; those that have no such form are left out. */
export class CopyOfExchanges {
  readonly #form: CopyForm;
  readonly #texts: string[] = [];
  #length = 0;

  constructor(form: CopyForm) {
    this.#form = form;
  }

  /** False where the text would get too long. */
  add(exchange: Exchange): boolean {
    const text = makers[this.#form](exchange);
    if (text === null) return true;
    this.#length += text.length;
    this.#texts.push(text);
    return this.#length <= mostLength;
  }

  /** Null where there is none. Several entries of a HAR file make up a whole one. */
  text(): string | null {
    const [only, more] = this.#texts;
    if (only === undefined) return null;
    if (more === undefined) return only;
    return this.#form === 'har' ? harFileText(this.#texts) : this.#texts.join('\n\n');
  }
}
