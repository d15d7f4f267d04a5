import type { PartyRule } from './context';

/** Most rules that are kept: each is held against the host of every exchange. */
export const mostRules = 200;
/** Longest pattern: a host name (RFC 1035, section 2.3.4) and `*.` before it. */
export const longestPattern = 255;

const pattern = /^(?:\*\.)?[a-z\d_-]+(?:\.[a-z\d_-]+)*$/;
const address = /^[\da-f:.]+$/;

/**
 * Rules from an object of host patterns and parties (`{"*.example.com": "first"}`) that nobody has
 * checked, in its order. What is no host, no party, too long or too many is left out.
 */
export function readPartyRules(given: unknown): readonly PartyRule[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [];
  const rules: PartyRule[] = [];
  for (const [key, party] of Object.entries(given) as [string, unknown][]) {
    if (rules.length === mostRules) break;
    if ((party !== 'first' && party !== 'third') || key.length > longestPattern) continue;
    const host = key.trim().toLowerCase();
    if (pattern.test(host) || address.test(host)) rules.push({ host, party });
  }
  return rules;
}
