import { probability } from './data/weights';
import type { DetectPlace } from './detect';
import { isPackageName } from './detectors/deviceUse';
import type { DecodedValue } from '../decode/model';
import { isFromServer, type EntityId } from './model';
import type { Candidate, Reason } from './score';
import { memberText, type Scope } from './scope';
import { list } from './list';

/** What an array of records lists: groups of members of which each record has one. */
interface ListKind {
  readonly entity: EntityId;
  /** Words in the array's name that say so. */
  readonly names: readonly string[];
  /** Each group must be met by one member of a record. */
  readonly groups: readonly (readonly string[])[];
  /** Records needed where the name says nothing; 0 where the name must say so. */
  readonly unnamedCount: number;
  /** Entities of which one must be found inside. */
  readonly proof: readonly EntityId[];
}

const phoneKeys = list(`
  phone, phones, tel, mobile, number, phonenumber, phonenumbers, numbers, msisdn, cell, contactphone,
  contactnumber, mobilenumber, phoneno, contactmobile
`);
const timeKeys = 'date time timestamp datesent type threadid read datetime sentat receivedat'.split(
  ' ',
);

const kinds: readonly ListKind[] = [
  {
    entity: 'sms',
    names: ['sms', 'mms', 'inbox', 'messages', 'texts'],
    groups: [
      ['body', 'text', 'message', 'content', 'smsbody', 'msg'],
      list(`
        address, sender, from, phone, number, phonenumber, recipient, to
      `),
      timeKeys,
    ],
    unnamedCount: 2,
    proof: ['sms', 'phone'],
  },
  {
    entity: 'call_log',
    names: ['calls', 'calllog', 'call', 'callhistory', 'calllogs'],
    groups: [
      [...phoneKeys, 'callee', 'caller', 'contact'],
      ['duration', 'callduration', 'durationsec', 'seconds'],
    ],
    unnamedCount: 2,
    proof: ['phone', 'call_log', 'person_name'],
  },
  {
    entity: 'calendar',
    names: ['calendar', 'appointments', 'meetings', 'events'],
    groups: [
      ['title', 'summary', 'subject', 'name'],
      ['start', 'starttime', 'startdate', 'begin', 'dtstart'],
      ['location', 'attendees', 'organizer', 'invitees', 'calendarid'],
    ],
    unnamedCount: 1,
    proof: [],
  },
  {
    entity: 'wifi_scan',
    names: list(`
      wifi, aps, wlan, scanresults, accesspoints, networks, scan
    `),
    groups: [['bssid', 'mac', 'macaddress', 'apmac', 'wifibssid']],
    unnamedCount: 2,
    proof: ['bssid', 'mac_address'],
  },
  {
    entity: 'contacts',
    names: list(`
      contacts, addressbook, phonebook, friends, contactlist, people, contact, kontakte, contactslist,
      abook, addrbook
    `),
    groups: [[...phoneKeys, 'email', 'emails', 'mail', 'emailaddress', 'emailaddresses']],
    unnamedCount: 0,
    proof: ['phone', 'email'],
  },
  {
    entity: 'contacts',
    names: [],
    groups: [
      [...phoneKeys, 'email', 'emails'],
      list(`
        name, displayname, firstname, fullname, nickname, contactname, givenname
      `),
    ],
    unnamedCount: 2,
    proof: ['phone', 'email'],
  },
];

const appNames = list(`
  apps, packages, installed, applist, pkgs, installedapps, applications, app
`);
const packageKeys = list(`
  package, packagename, pkg, pkgname, bundleid, appid, id, name, bundle, p
`);
/** Lists a service publishes of itself. */
const publicWords = list(`
  support, store, stores, offices, branches, team, editors, authors, users
`);

/** What an array lists, or null. `found` gives the entity of a leaf that was judged before. */
export function judgeList(
  list: Scope,
  place: DetectPlace,
  packages: number,
  found: (value: DecodedValue) => EntityId | null,
): Candidate | null {
  if (packages === 0 && list.records.length === 0 && list.meaning === null) return null;
  const isResponse = isFromServer(place);
  const apps = judgeApps(list, packages, isResponse);
  if (apps !== null) return apps;
  if (list.records.length === 0) return judgeElements(list, found);
  for (const kind of kinds) {
    const records = list.records.filter((record) => isRecord(record, kind)).length;
    if (records === 0 || records * 2 < list.records.length) continue;
    const name = nameAmong(list, kind.names);
    if (name === null && (kind.unnamedCount === 0 || records < kind.unnamedCount)) continue;
    // A service's own directory looks like an address book; only its name tells them apart.
    if (name === null && (isResponse || nameAmong(list, publicWords) !== null)) continue;
    if (kind.entity === 'wifi_scan' && records < 2) continue;
    if (kind.proof.length > 0 && !list.records.some((record) => holds(record, kind.proof, found)))
      continue;
    return listCandidate(kind.entity, name, records, isResponse);
  }
  return null;
}

/** Names of arrays of bare numbers or addresses. */
const elementNames = list(`
  contacts, addressbook, phonebook, contactlist, friends, phonelist, mobilelist, phonenumbers
`);

/** Address books of bare numbers or addresses. */
function judgeElements(
  list: Scope,
  found: (value: DecodedValue) => EntityId | null,
): Candidate | null {
  const name = nameAmong(list, elementNames);
  if (name === null) return null;
  const count = [...list.members.values()].filter((value) => {
    const entity = found(value);
    return entity === 'phone' || entity === 'email';
  }).length;
  return count >= 2 ? listCandidate('contacts', name, count, false) : null;
}

function judgeApps(list: Scope, packages: number, isResponse: boolean): Candidate | null {
  if (packages < 2) return null;
  const name = nameAmong(list, appNames);
  if (packages < (name === null ? 3 : 2) || isResponse) return null;
  if (name === null && !hasPackages(list)) return null;
  return listCandidate('installed_apps', name, packages, isResponse);
}

/** Whether the elements themselves are packages or records of one: no frames of a stack trace. */
function hasPackages(list: Scope): boolean {
  if (list.records.length === 0) {
    const first = memberText(list, '#0');
    return first !== null && isPackageName(first) && !hasCapital.test(first);
  }
  return list.records.some((record) =>
    packageKeys.some((key) => key !== 'name' && isPackageName(memberText(record, key) ?? '')),
  );
}
const hasCapital = /[A-Z]/;

function isRecord(record: Scope, kind: ListKind): boolean {
  return kind.groups.every((group) => group.some((key) => record.members.has(key)));
}

function holds(
  record: Scope,
  proof: readonly EntityId[],
  found: (value: DecodedValue) => EntityId | null,
): boolean {
  for (const value of record.members.values()) {
    const entity = found(value);
    if (entity !== null && proof.includes(entity)) return true;
    // Numbers and addresses stand in a list of their own: {"phones": ["+49…"]}.
    if (value.type === 'array' || value.type === 'object') return true;
  }
  return false;
}

function nameAmong(list: Scope, names: readonly string[]): string | null {
  const { meaning } = list;
  if (meaning === null) return null;
  const isNamed =
    names.includes(meaning.joined) || meaning.words.some((word) => names.includes(word));
  return isNamed ? meaning.key : null;
}

function listCandidate(
  entity: EntityId,
  name: string | null,
  count: number,
  isResponse: boolean,
): Candidate {
  const reasons: Reason[] = [];
  if (name !== null) reasons.push({ id: 'detect.key', arguments: { key: name } });
  reasons.push({ id: 'detect.syntax', arguments: { syntax: `${String(count)} records` } });
  const named = name === null ? 0.8 : 1.8;
  const logOdds = named + Math.min(count, 5) * 0.4 - (isResponse ? 1 : 0);
  return {
    entity,
    confidence: probability(logOdds),
    grade: name === null ? 'D' : 'C',
    reasons,
    weighed: null,
    isHashed: false,
    span: null,
  };
}
