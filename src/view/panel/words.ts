import { formatCount, wording } from '../language';
import type { PanelStatementId } from '../messages/panel';
import { fillTemplate } from '../template';

/** Names that a description lists. */
const mostListed = 3;

/** A statement of the side panel in words. */
export function say(
  id: PanelStatementId,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return fillTemplate(wording().panel[id], args);
}

/** `1,284 exchanges`: a statement about a count. */
export function counted(id: PanelStatementId, count: number): string {
  return say(id, { count: number(count) });
}

export function number(count: number): string {
  return formatCount(count);
}

/** The first names, and how many more there are. */
export function listed(names: readonly string[]): string {
  const more = names.length - mostListed;
  const { comma, more: andMore } = wording().phrases;
  const shown = names.slice(0, mostListed);
  return [...shown, ...(more > 0 ? [andMore(number(more))] : [])].join(comma);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Parts of a description, those that are empty left out. */
export function joined(parts: readonly string[], between = ' · '): string {
  return parts.filter((part) => part !== '').join(between);
}
