import { bareAddress } from '../../http/hosts';
import type { TlsFacts } from '../../model';
import type { PairFacts } from '../../text/pair';

/** Longest name of a certificate that is kept. */
const maxName = 256;

/** Gathers what curl says of a connection. */
export class ConnectionInfo {
  #address: string | null = null;
  #isConnected = false;
  #isProxied = false;
  #scheme = '';
  #version: string | null = null;
  #names: Record<'subject' | 'issuer', string | null> = { subject: null, issuer: null };
  #dates: Record<'start' | 'expire', number | null> = { start: null, expire: null };

  /** Takes one line, mark left out. */
  take(words: string): void {
    const line = words.trim();
    const connected = /^Connected to \S{1,300} \(([^)\s]{1,64})\) port \d{1,5}/.exec(line);
    if (connected) {
      this.#isConnected = true;
      this.#address = bareAddress(connected[1]!);
    }
    if (/^(?:Uses proxy|Establish HTTP proxy|CONNECT tunnel|Proxy replied|SOCKS\d)/i.test(line)) {
      this.#isProxied = true;
    }
    const secured = /^(?:SSL|TLS) connection using (TLS|SSL)v(\d(?:\.\d)?)/.exec(line);
    if (secured)
      this.#version = `${secured[1]!} ${secured[2]!.length === 1 ? `${secured[2]!}.0` : secured[2]!}`;
    const reused = /^Re-using existing (https?): connection/.exec(line);
    if (reused) this.#scheme = reused[1]!;
    const name = /^(subject|issuer): (\S.*)$/.exec(line);
    if (name) this.#names[name[1] as 'subject' | 'issuer'] = name[2]!.slice(0, maxName);
    const date = /^(start|expire) date: (\S.{0,40})$/.exec(line);
    if (date) this.#dates[date[1] as 'start' | 'expire'] = timeOf(date[2]!);
  }

  facts(): Pick<PairFacts, 'scheme' | 'serverAddress' | 'tls'> {
    const isSecured = this.#version !== null;
    // curl names each TLS connection that it makes, so one it does not name has none.
    const made = isSecured ? 'https' : this.#isConnected && !this.#isProxied ? 'http' : '';
    const tls: TlsFacts = {
      version: this.#version,
      ...this.#names,
      validFromMs: this.#dates.start,
      validToMs: this.#dates.expire,
      state: null,
    };
    return {
      scheme: made || this.#scheme,
      serverAddress: this.#isProxied ? null : this.#address,
      ...(isSecured ? { tls } : {}),
    };
  }
}

function timeOf(text: string): number | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
