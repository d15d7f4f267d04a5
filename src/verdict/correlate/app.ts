import { decodeLatin1 } from '../../bytes/text';
import type { Exchange } from '../../capture/model';

/** Longer fields are not looked at. */
const longestField = 1_024;
const packagePattern = /^[a-z]\w{0,40}(?:\.[a-z]\w{0,60}){1,7}$/i;
/** `com.example.app/1.2 (Android 10; …)`: its own package, before everything else. */
const leadingPackage = /^([a-z]\w{0,40}(?:\.[a-z]\w{0,60}){1,7})\/\d/i;
/** `Example/31 CFNetwork/1410.0.3 Darwin/22.6.0`: what Apple's networking says of its app. */
const appleAgent = /^([^/()]{1,60})\/[\w.]{1,20} CFNetwork\/[\d.]{1,20} Darwin\//;

/**
 * The app that sent an exchange, or null where the capture does not tell: the capture's own field,
 * the package that Android's web view puts into `X-Requested-With`, or the name that heads the user
 * agent. A browser's name is no app's, and what `Dalvik/` says is the machine.
 */
export function appOf(exchange: Exchange): string | null {
  if (exchange.app !== undefined && exchange.app !== null) return exchange.app;
  let agent: string | null = null;
  for (const { name, value } of exchange.request?.headers ?? []) {
    const lower = name.toLowerCase();
    if (lower !== 'x-requested-with' && lower !== 'user-agent') continue;
    if (value.bytes.length > longestField) continue;
    const text = decodeLatin1(value.bytes).trim();
    if (lower === 'user-agent') agent ??= text;
    else if (packagePattern.test(text)) return text;
  }
  return agent === null ? null : appOfAgent(agent);
}

function appOfAgent(agent: string): string | null {
  const own = leadingPackage.exec(agent)?.[1];
  if (own !== undefined) return own;
  const name = appleAgent.exec(agent)?.[1];
  return name === undefined ? null : percentDecoded(name);
}

/** Apple percent-encodes what is not ASCII. */
function percentDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
