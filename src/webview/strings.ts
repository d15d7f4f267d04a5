import { simplifiedChinese } from './stringsZhCn';

/**
 * Every word the page itself says; what it is told in messages is worded by `view`. A text may hold
 * places (`{count}`); a pair holds the forms for one and for any other number.
 */
const english = {
  'capture.reading': 'Reading the capture…',
  'capture.working': 'Analysing the capture…',
  'capture.facts': 'About this capture',
  'capture.exchanges': ['{count} exchange', '{count} exchanges'],
  'capture.flagged': '{count} flagged',
  'capture.notPersonal': '{count} marked not personal',
  'capture.notPersonalHint': 'Show what is marked, to take it back',
  'capture.recipients': ['{count} recipient', '{count} recipients'],
  'capture.analysing': 'analysing {done} of {count}',
  'capture.analysed': 'Analysis finished: {count} of {total} exchanges flagged.',
  'capture.progress': 'Analysis',
  'capture.nothing': 'Nothing personal found',

  'bar.reveal': 'Reveal',
  'bar.revealHint': 'Show personal values in the clear',
  'bar.maskHint': 'Mask personal values again',
  'bar.overview': 'Overview',
  'bar.overviewHint': 'Show the capture as a whole',
  'find.title': 'Find in this exchange',
  'find.case': 'Match Case',
  'find.pattern': 'Use Regular Expression',
  'find.next': 'Next Match (F3)',
  'find.previous': 'Previous Match (Shift+F3)',
  'find.close': 'Close (Escape)',
  'find.of': '{at} of {count}',
  'find.ofMore': '{at} of {count}+',
  'find.none': 'No results',
  'bar.export': 'Export',
  'bar.exportHint': 'Export findings and verdicts of what the filter leaves',
  'bar.verdicts': 'Show Verdicts',
  'bar.verdictsHint': 'Show the verdicts in the side panel',
  'bar.problems': ['{count} problem', '{count} problems'],
  'bar.problemsTitle': 'Problems of this capture',
  'bar.problemExchange': 'exchange {index}',
  'bar.problemOffset': 'byte {offset}',
  'bar.problemsMore': 'and {count} more',

  'severity.none': 'none',
  'severity.low': 'low',
  'severity.medium': 'medium',
  'severity.high': 'high',
  'severity.critical': 'critical',
  'severity.of': '{severity} severity',

  'bar.view': 'View',
  'bar.viewHint': 'Columns, groups and timeline of the list',

  'grid.title': 'Exchanges',
  'grid.index': '#',
  'grid.indexTitle': 'Number in the capture',
  'grid.sortHint': 'Sort by: {name}',
  'grid.time': 'Time',
  'grid.duration': 'Duration',
  'grid.method': 'Method',
  'grid.host': 'Host',
  'grid.recipient': 'Recipient',
  'grid.country': 'Country',
  'grid.path': 'Path',
  'grid.status': 'Status',
  'grid.type': 'Type',
  'grid.size': 'Size',
  'grid.response': 'Response',
  'grid.protection': 'Protection',
  'grid.found': 'Found',
  'grid.severity': 'Severity',
  'grid.pending': 'analysing…',
  'grid.more': '+{count}',
  'grid.foundAll': 'Found: {labels}',
  'grid.messages': ['{count} message', '{count} messages'],
  'grid.hit': 'in {place}',
  'grid.noResponse': 'No response was captured',
  'grid.problems': ['{count} problem', '{count} problems'],
  'grid.empty': 'This capture holds no exchanges.',
  'grid.unknownHost': 'unknown host',

  'list.ascending': 'Sort Ascending',
  'list.descending': 'Sort Descending',
  'list.captureOrder': 'Order of the Capture',
  'list.fitColumn': 'Fit Column to Content',
  'list.resetColumns': 'Reset Columns',
  'list.columnMenu': 'Column {name}',
  'list.group.none': 'No Groups',
  'list.group.host': 'Group by Host',
  'list.group.recipient': 'Group by Recipient',
  'list.group.entity': 'Group by Heaviest Finding',
  'list.groupUnknown': 'none known',
  'list.foldAll': 'Fold All Groups',
  'list.unfoldAll': 'Unfold All Groups',
  'list.arranging': 'Ordering the exchanges…',
  'list.sorted': 'Sorted by {name}, {way}.',
  'list.way.ascending': 'ascending',
  'list.way.descending': 'descending',
  'list.sortedNot': 'In the order of the capture.',
  'list.grouped': ['{count} group.', '{count} groups.'],
  'list.chosen': '{count} of {total} chosen',
  'list.chosenSet': ['{count} chosen exchange', '{count} chosen exchanges'],
  'list.only': 'Show Only These',
  'list.clearChosen': 'Clear',
  'list.clearChosenHint': 'Choose none of them (Escape)',
  'list.nothingBegins': 'No host or path begins with “{typed}”.',

  'timeline.title': 'Exchanges over time',
  'timeline.show': 'Timeline',
  'timeline.by.count': 'Timeline by Number',
  'timeline.by.size': 'Timeline by Size',
  'timeline.span': 'From {start} to {end}',
  'timeline.from': 'Start of the span',
  'timeline.to': 'End of the span',
  'timeline.hint': 'Drag to show only a span of time.',
  'timeline.clear': 'Show All Times',
  'timeline.bucket': ['{time}: {count} exchange, {size}', '{time}: {count} exchanges, {size}'],

  'filter.title': 'Filter exchanges',
  'filter.placeholder': 'Filter: words, host:, entity:, severity:>=high',
  'filter.hint':
    'Words search host, path, method, recipient and what was found. Put - in front to leave out, quotes around text with spaces, slashes around a /pattern/.',
  'filter.scope': 'Words search everything decoded: URLs, header fields, bodies and messages.',
  'filter.searching': 'searching {percent} %',
  'filter.progress': 'Search in decoded content',
  'filter.count': '{left} of {total}',
  'filter.clear': 'Clear Filter',
  'filter.none': 'No exchange passes the filter.',
  'filter.cleared': 'The filter was cleared to show exchange {index}.',
  'filter.removeSet': 'Remove from the filter: {label}',
  'filter.suggestions': 'Suggestions for the filter',
  'filter.used': 'used before',
  'filter.goToError': 'Go to this in the filter',
  'filter.only': 'Show Only These Exchanges',
  'filter.key.host': 'host name, * for anything',
  'filter.key.method': 'GET, POST …',
  'filter.key.status': '404, 4xx, >=400, none',
  'filter.key.type': 'type of the response',
  'filter.key.entity': 'what was found',
  'filter.key.severity': 'high, >=medium',
  'filter.key.recipient': 'who gets it',
  'filter.key.country': 'where it stands: SG, Singapore',
  'filter.key.protection': 'encoded, plaintext, hashed …',
  'filter.key.party': 'first, third, unknown',
  'filter.key.chain': 'a coding that a finding lies under',
  'filter.key.size': 'content: >10k, <1M',
  'filter.key.messages': 'messages of a connection: >0, >100',
  'filter.key.time': 'seconds since the first: 12-40, >60',
  'filter.key.is': 'private, flagged, cleartext, problem',

  'split.title': 'Width of the list',
  'split.titleStacked': 'Height of the list',

  'exchange.title': 'Exchange',
  'exchange.number': 'Exchange {index}',
  'exchange.loading': 'Reading exchange {index}…',
  'exchange.failed': 'Exchange {index} cannot be shown.',
  'exchange.retry': 'Try Again',
  'exchange.pending': 'Not analysed yet.',
  'exchange.nothing': 'Nothing personal found in this exchange.',
  'exchange.why': 'Why?',
  'exchange.evidence': 'What this rests on',
  'exchange.unreadable': 'This exchange could not be read.',

  'tab.title': 'Parts of the exchange',
  'tab.request': 'Request',
  'tab.response': 'Response',
  'tab.messages': 'Messages',
  'tab.findings': 'Findings',
  'tab.bytes': 'Bytes',
  'tab.noRequest': 'No request was captured.',
  'tab.noResponse': 'No response was captured.',
  'tab.noBody': 'No body.',
  'tab.moreFindings': [
    '{count} more finding is in the side panel',
    '{count} more findings are in the side panel',
  ],
  'tab.noFindings': 'Nothing personal found in this exchange.',

  'message.list': 'Messages of the connection',
  'message.direction': 'Direction',
  'message.time': 'Time',
  'message.timeTitle': 'Seconds since the first message',
  'message.text': 'Content',
  'message.size': 'Size',
  'message.found': 'Severity',
  'message.sent': 'sent',
  'message.received': 'received',
  'message.heading': 'Message {index}, {direction}',
  'message.empty': 'empty',
  'message.control': 'control frame',
  'message.unlooked': 'not looked at',
  'message.hint': 'Choose a message to read it: ↑ and ↓, then Enter.',
  'message.failed': 'This message cannot be shown.',
  'message.findings': ['{count} finding', '{count} findings'],
  'message.nothing': 'There is nothing in it.',

  'findings.times': '{path}\nFound {count} times; choose it again for the next place.',

  'image.size': '{kind} · {width} × {height} pixels · {count} bytes',
  'image.alt': 'Image in the exchange, {kind}',
  'image.tooLarge': 'too large to be shown',
  'image.failed': 'cannot be shown',

  'bytes.contents': 'Content to show',
  'bytes.url': 'URL',
  'bytes.request-body': 'Request Body',
  'bytes.response-body': 'Response Body',
  'bytes.title': 'Bytes: {name}',
  'bytes.offset': 'Offset',
  'bytes.text': 'Text',
  'bytes.byte': 'byte {offset}, {hex} hexadecimal',
  'bytes.masked': 'masked',
  'bytes.chosen': ['{count} byte chosen', '{count} bytes chosen'],
  'bytes.hint': 'Choose a byte or a line to see what belongs to it.',
  'bytes.failed': 'These bytes could not be read.',

  'fold.menu': 'Fold',
  'fold.none': 'Unfold All',
  'fold.all': 'Fold All',
  'fold.level': 'Fold to Level {level}',
  'fold.toggle': ['{name} with {count} member', '{name} with {count} members'],

  'block.empty': 'Nothing to show.',
  'block.moreLines': ['Show {count} more line', 'Show {count} more lines'],
  'block.hiddenLines': '{count} hidden',
  'block.loadingLines': 'Reading…',
  'block.linesFailed': 'These lines could not be read. Try again',
  'block.moreText': '… show {count} more characters',
  'block.copy': 'Copy',
  'block.copied': 'Copied',
  'block.copyHint': 'Copy the decoded text',
  'block.sizes': '{from} → {to} bytes',
  'block.truncated': 'cut short',
  'block.skipped': 'not decoded',
  'block.failed': 'could not be decoded',

  'block.lift': 'Decode Anyway',
  'block.lifting': 'Decoding…',
  'block.liftHint': 'Decode this exchange without the usual limits',

  'step.menu': 'Step {name}',
  'step.show': 'Show This Step',
  'step.asText': 'Show as Text',
  'step.asBytes': 'Show as Bytes',
  'step.copy.text': 'Copy Text',
  'step.copy.base64': 'Copy as Base64',
  'step.copy.hex': 'Copy as Hex',
  'step.open': 'Open in New Editor',
  'step.save': 'Save…',
  'step.inputAs': 'Decode Segment As…',
  'step.decodeAs': 'Decode This Step As…',
  'step.why': 'Why Not Decoded?',
  'step.shownText': 'Showing step {number} of {total} as it stands: {name}, as text',
  'step.shownBytes': 'Showing step {number} of {total} as it stands: {name}, as bytes',
  'step.back': 'Back to Decoded',
  'step.others': ['{count} other reading', '{count} other readings'],
  'step.readings': 'Readings',
  'step.otherReading': 'Showing another reading',
  'step.backToBest': 'Back to the Best Reading',

  'chain.title': 'Decoded in these steps',
  'chain.noKey': 'No key is needed for any of these steps.',
  'chain.encoding': 'encoding',
  'chain.compression': 'compression',
  'chain.structure': 'structure',
  'chain.signed': 'signed, not encrypted',
  'chain.masking': 'disguise, no key worth the name',
  'chain.grown': '{from} bytes became {to}',

  'mark.name': '{label}, {severity}: {value}',
  'mark.nameMasked': '{label}, {severity}, masked: {value}',
  'card.confidence': 'confidence {confidence}',
  'card.grade': 'grade {grade}: {words}',
  'card.play': 'Google Play: {type}',
  'card.gdpr': 'GDPR {article}',
  'card.reveal': 'Reveal',
  'card.copy': 'Copy Value',
  'card.bytes': 'Go to Bytes',
  'card.known': 'Mark as Known…',
  'card.notPersonal': 'Not Personal',
  'card.wrongKind': 'Wrong Kind…',
  'grade.A': 'a known value',
  'grade.B': 'a vendor’s schema',
  'grade.C': 'name, form and check agree',
  'grade.D': 'strong form with a check',
  'grade.E': 'name alone',
  'grade.F': 'form alone',
  'protection.plaintext': 'Sent as plain text',
  'protection.encoded': 'Encoded, not encrypted: readable without a key',
  'protection.hashed': 'Hashed: still a stable mark',
  'protection.encrypted': 'Encrypted',
  'protection.unknown': 'Protection not known',

  'overview.title': 'Overview',
  'overview.worst': 'Worst first',
  'overview.counts': 'Exchanges by severity',
  'overview.matrix': 'Who gets what',
  'overview.timeline': 'When',
  'overview.graph': 'What ties it to one person',
  'overview.claims': 'Claims',
  'overview.otherKinds': ['{count} other kind', '{count} other kinds'],
  'overview.otherRecipients': ['{count} other', '{count} others'],
  'overview.private': 'with private browsing',
  'overview.privateOf': '{count} in private browsing',
  'overview.size': 'size: exchanges',
  'overview.protection.plaintext': 'plain text',
  'overview.protection.encoded': 'encoded',
  'overview.protection.hashed': 'hashed',
  'overview.protection.encrypted': 'encrypted',
  'overview.protection.unknown': 'not known',
  'overview.hosts': ['{count} host', '{count} hosts'],
  'overview.companies': ['{count} company', '{count} companies'],
  'overview.alsoAs': 'also as {forms}',
  'overview.moreIdentifiers': ['{count} more identifier', '{count} more identifiers'],
  'overview.moreHosts': ['{count} more host', '{count} more hosts'],
  'overview.moreExchanges': 'and {count} more',
  'overview.claim.holds': 'holds',
  'overview.claim.contradicted': 'contradicted',
  'overview.claim.untested': 'not tested',
  'overview.hint': 'Choose an exchange to read it: ↑ and ↓, then Enter.',
  'overview.exchange': 'Exchange {index}, {severity}: {what}',

  'compare.working': 'Comparing…',
  'compare.files': 'The captures that are compared',
  'compare.before': 'Before',
  'compare.after': 'After',
  'compare.change': 'Change',
  'compare.what': 'What',
  'compare.swap': 'Swap',
  'compare.swapHint': 'Take the capture after for the one before',
  'compare.absent': 'not there',
  'compare.show': '{which}: show exchange {index}',
  'compare.showOf': '{label}, {which}: show exchange {index}',
  'compare.survives': 'survives',
  'compare.stays': 'stays',
  'compare.gone': 'gone',
  'compare.new': 'new',
  'compare.changed': 'changed',
  'compare.count.survives': ['{count} survives', '{count} survive'],
  'compare.count.stays': ['{count} stays', '{count} stay'],
  'compare.count.gone': '{count} gone',
  'compare.count.new': '{count} new',
  'compare.count.changed': '{count} changed',
  'compare.same': ['{count} stays as it is', '{count} stay as they are'],
  'compare.more': 'and {count} more: {what}',
  'compare.title.identifiers': 'Identifiers',
  'compare.title.protections': 'Protected otherwise',
  'compare.title.entities': 'Who gets what',
  'compare.title.recipients': 'Recipients',
  'compare.title.hosts': 'Hosts',
  'compare.title.claims': 'Claims',

  'failure.openAsText': 'Open as Text',
} as const satisfies Record<string, string | readonly [string, string]>;

export type StringKey = keyof typeof english;
/** The same in any language: a text, or its forms for one and for any other number. */
export type Table = Readonly<Record<StringKey, string | readonly [one: string, other: string]>>;

type Forms<K extends StringKey> = (typeof english)[K] extends readonly [string, infer Other]
  ? Other
  : (typeof english)[K];
type Places<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;
type Fill<K extends StringKey> = [Places<Forms<K>>] extends [never]
  ? []
  : [places: Readonly<Record<Places<Forms<K>>, string | number>>];

/** The tables by the language that a page is marked with. */
export const tables: Readonly<Record<string, Table>> = { en: english, 'zh-cn': simplifiedChinese };

// The host marks the page before this script runs, and a page does not change its language.
const marked = globalThis.document?.documentElement.lang ?? '';
const language = Object.hasOwn(tables, marked) ? marked : 'en';
const table = tables[language]!;
const numbers = new Intl.NumberFormat(language);
const plurals = new Intl.PluralRules(language);
const regions = new Intl.DisplayNames(language, { type: 'region' });

/** Groups the digits of a whole number. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** Name of the country with an ISO 3166-1 alpha-2 code, or the code where it is none. */
export function formatCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}

/** The text of `key`, its places filled; numbers are grouped, and `count` chooses the form. */
export function say<K extends StringKey>(key: K, ...fill: Fill<K>): string {
  const forms = table[key];
  const places = (fill[0] ?? {}) as Readonly<Record<string, string | number>>;
  const isOne = plurals.select(Number(places.count ?? 0)) === 'one';
  const text = typeof forms === 'string' ? forms : forms[isOne ? 0 : 1];
  return text.replace(/\{([a-z]{1,20})\}/gi, (whole, name: string) => {
    const value = Object.hasOwn(places, name) ? places[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatCount(value) : value;
  });
}
