import { keyWords } from './keys';
import { isContainer, keyRoles, memberText, type Scope } from './scope';
import { list } from './list';

/** What an event's name says that the user did. */
export type EventKind =
  | 'folder'
  | 'app'
  | 'statusBar'
  | 'settings'
  | 'music'
  | 'video'
  | 'page'
  | 'search'
  | 'clipboard'
  | 'purchase'
  | 'ui';

/** An event told of in telemetry. */
export interface EventReading {
  readonly name: string;
  readonly kinds: ReadonlySet<EventKind>;
}

/** Keys whose value is the name of an event, best first (joined words). */
const eventKeys: readonly string[] = list(`
  event, eventname, eventtype, en, ev, ea, action, actionname, actiontype, act, operation,
  useraction, e, evt, evtname, eventkey, eventaction, behavior
`);
const eventKeySet: ReadonlySet<string> = new Set(eventKeys);

/** Keys that name an event only inside a list of events. */
const eventKeysInList: ReadonlySet<string> = new Set(['name', 'type', 'id', 'key', 'n', 't']);

const maxEventName = 64;

const numeric = /^[\d.]+$/;

const verbs: ReadonlySet<string> = new Set(
  (
    'open opened opening launch launched start started enter entered click clicked tap tapped view ' +
    'viewed show shown swipe swiped expand collapse pull press pressed touch select selected visit ' +
    'visited browse browsed resume foreground switch close closed exit use used access create move ' +
    'toggle change changed drag scroll scrolled long longpress gesture play played pause paused skip ' +
    'listen listened watch watched stop complete completed finish finished seek'
  ).split(' '),
);

const nounsByKind: Readonly<Partial<Record<EventKind, string>>> = {
  folder: 'folder, directory, dir, wenjianjia',
  app: 'app, application, package, pkg, apk, icon',
  settings: 'settings, setting, preferences, preference',
  music: 'music, song, track, audio, podcast, playlist, album, radio',
  video: 'video, movie, episode, film, series, channel, livestream',
  page: 'page, url, webpage, site, website, tab, browse, browser, web',
  search: 'search, searched, query',
  clipboard: 'clipboard, copy, paste, clip',
  purchase: 'purchase, purchased, order, checkout, payment, refund, cart',
};
const nouns: ReadonlyMap<string, EventKind> = new Map(
  (Object.entries(nounsByKind) as [EventKind, string][]).flatMap(([kind, words]) =>
    list(words).map((word) => [word, kind] as const),
  ),
);

const interaction: ReadonlySet<string> = new Set(
  (
    'click clicked tap tapped swipe swiped press pressed touch touched scroll scrolled drag gesture ' +
    'longpress select selected toggle viewscreen screenview appclick webclick pageview'
  ).split(' '),
);

/** Kinds of an event's name; none for technical ones (`heartbeat`). */
export function eventKinds(name: string): ReadonlySet<EventKind> {
  const kinds = new Set<EventKind>();
  if (name.length === 0 || name.length > maxEventName) return kinds;
  const { words, joined } = keyWords(name);
  if (words.length === 0) return kinds;
  if (isStatusBar(joined)) kinds.add('statusBar');
  let hasVerb = false;
  for (const word of words) {
    if (verbs.has(word)) hasVerb = true;
    if (interaction.has(word)) kinds.add('ui');
  }
  for (const word of words) {
    const kind = nouns.get(word);
    if (kind === undefined) continue;
    // `app` and `folder` need a verb: `app_version` and `dir_size` are no events of use.
    if (hasVerb || kind === 'page' || kind === 'search' || words.length === 1) kinds.add(kind);
  }
  if (joined === 'pageview' || joined === 'screenview') kinds.add('page');
  return kinds;
}

function isStatusBar(joined: string): boolean {
  for (const name of ['statusbar', 'notificationbar', 'notificationshade', 'notificationpanel']) {
    if (joined.includes(name)) return true;
  }
  return (
    joined.includes('quicksetting') || joined.includes('controlcenter') || joined.includes('qstile')
  );
}

const noKinds: ReadonlySet<EventKind> = new Set();
/** Events of a capture repeat a few names. */
const kindsRead = new Map<string, ReadonlySet<EventKind>>();
const maxKindsKept = 1_000;

function kindsOf(name: string): ReadonlySet<EventKind> {
  let kinds = kindsRead.get(name);
  if (kinds === undefined) {
    kinds = eventKinds(name);
    if (kinds.size === 0) kinds = noKinds;
    if (kindsRead.size >= maxKindsKept) kindsRead.clear();
    kindsRead.set(name, kinds);
  }
  return kinds;
}

/** Whether a member with this name can hold an event's name in some scope. */
export function mayNameEvent(joined: string): boolean {
  return eventKeySet.has(joined) || eventKeysInList.has(joined);
}

/** Whether a member named `joined` of `scope` holds an event's name. */
export function isEventKey(scope: Scope, joined: string): boolean {
  if (eventKeySet.has(joined)) return true;
  if (!eventKeysInList.has(joined)) return false;
  return isInEventList(scope) || scope.members.has('params') || scope.members.has('properties');
}

/** The event that a leaf of `scope` belongs to, or null. */
export function eventOf(scope: Scope): EventReading | null {
  if (scope.event !== undefined) return scope.event;
  // Containers nest as deep as the data likes: climb to the first known answer, then fill down.
  const unread: Scope[] = [];
  let found: EventReading | null = null;
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    if (at.event !== undefined) {
      found = at.event;
      break;
    }
    unread.push(at);
  }
  for (const at of unread.reverse()) found = at.event = ownEvent(at) ?? found;
  return found;
}

function ownEvent(scope: Scope): EventReading | null {
  if ((scope.roles & keyRoles.event) === 0) return null;
  for (const member of scope.members.inOrderOf(eventKeys)) {
    const name = isContainer(member) ? null : member.text;
    if (name !== null && isEventName(name)) return { name, kinds: kindsOf(name) };
  }
  if (!scope.members.has('name') && !scope.members.has('type')) return null;
  for (const key of ['name', 'type']) {
    const name = isEventKey(scope, key) ? memberText(scope, key) : null;
    if (name !== null && isEventName(name)) return { name, kinds: kindsOf(name) };
  }
  return null;
}

function isInEventList(scope: Scope): boolean {
  return scope.trail.meaning?.words.some(isEventWord) ?? false;
}

function isEventWord(word: string): boolean {
  return word === 'events' || word === 'event' || word === 'actions' || word === 'logs';
}

function isEventName(name: string): boolean {
  if (name.length < 3 || name.length > maxEventName) return false;
  return !name.includes('://') && !numeric.test(name);
}
