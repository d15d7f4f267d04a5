import type { ProblemCode } from '../../capture/model';

/** A problem in words: what happened, and what was made of it or can be done about it. */
export interface ProblemMessage {
  readonly what: string;
  readonly advice: string;
}

/** Every problem of a capture. The place is added by whoever shows it. */
export const problemMessages: Readonly<Record<ProblemCode, ProblemMessage>> = {
  'empty-file': { what: 'the file is empty', advice: 'Record or export the capture again' },
  'file-gone': {
    what: 'the file is no longer there',
    advice: 'What was read of it stays as long as it is open',
  },
  'unknown-format': {
    what: 'the file is in no known format',
    advice:
      'HAR, Burp Suite items, mitmproxy flows, Fiddler archives and raw HTTP messages can be read',
  },
  'charles-native': {
    what: 'this is a session in the old form of Charles, which only Charles itself can read',
    advice: 'Export it there as a JSON session, or run “charles convert old.chls new.chlsj”',
  },
  'unreadable-file': {
    what: 'the file cannot be read[: {detail@detail}]',
    advice: 'Check that it exists and may be read',
  },
  'truncated-file': {
    what: 'the file ends in the middle',
    advice: 'Everything before that is shown',
  },
  'malformed-file': {
    what: 'the file is malformed',
    advice: 'Everything before that is shown',
  },
  'no-exchanges': {
    what: 'the file has no list of exchanges',
    advice: 'Check that it was exported with its content',
  },
  'malformed-exchange': {
    what: 'this entry cannot be read as an exchange',
    advice: 'It keeps its number; the others are not affected',
  },
  'malformed-field': {
    what: 'a field has the wrong type or is missing[: {field}][, expected {expected}]',
    advice: 'The rest of the entry is used',
  },
  'invalid-base64': {
    what: 'text that is declared as base64 is none[: {field}]',
    advice: 'It is kept as it stands',
  },
  'truncated-body': {
    what: 'a body is cut: {actual} of {declared} {declared|byte|bytes}',
    advice: 'What is there is shown',
  },
  'length-mismatch': {
    what: 'a body has {actual} {actual|byte|bytes} where {declared} {declared|is|are} declared',
    advice: 'All of it is shown',
  },
  'content-coding-failed': {
    what: 'a body is not in the content coding it declares[ ({coding})]',
    advice: 'What could be undone is shown',
  },
  'malformed-chunk': {
    what: 'the chunked framing of a body is broken',
    advice: 'What stands before the break is shown',
  },
  'malformed-stream': {
    what: 'what went over the connection is not {protocol} from here on',
    advice: 'What stands before that is shown',
  },
  'values-left-out': {
    what: 'whoever wrote the file left out the {count|value|values} of {count} header {count|field|fields}',
    advice: 'The log has to be recorded with all its data for them to be there',
  },
  'not-http': {
    what: 'this entry is no HTTP exchange: {kind} traffic[, {count} {count|message|messages}]',
    advice: 'It keeps its number; what it holds is not looked at',
  },
  'messages-left-out': {
    what: '{count} {kind} {count|message|messages} behind this exchange',
    advice: 'Request and response are shown, these messages are not looked at',
  },
  'newer-version': {
    what: 'the file is in version {version} of its format, and {known} is the newest known here',
    advice: 'What has not changed is shown; anything else may be missing',
  },
  'doctype-ignored': {
    what: 'a document type definition was left unread',
    advice: 'Captures need none, and its entities could do harm',
  },
  'over-budget': {
    what: 'something was left out as it would cost too much[ (limit for {limit@limit})]',
    advice: 'The rest is shown',
  },
  'encrypted-member': {
    what: 'what the archive holds is encrypted[ with {cipher}][: {count} {count|file|files}]',
    advice: 'Export the capture without a password',
  },
  'damaged-member': {
    what: 'a file inside the archive is not as it should be[: {fault@fault}]',
    advice: 'What could be had of it is shown',
  },
  'address-data-unreadable': {
    what: 'the data on networks and countries of addresses cannot be read[: {detail@detail}]',
    advice: 'Recipients are shown without them; install Payload Lens again',
  },
  'address-data-damaged': {
    what: 'the data on networks and countries of addresses is damaged',
    advice: 'Recipients are shown without them; install Payload Lens again',
  },
  'address-file-unreadable': {
    what: 'your own file of address data cannot be read[: {detail@detail}]',
    advice: 'It is done without; check the setting payloadLens.addressFile',
  },
  'address-file-damaged': {
    what: 'your own file of address data is damaged, or not in the MaxMind DB format',
    advice: 'It is done without; check the setting payloadLens.addressFile',
  },
  'rules-stopped': {
    what: 'your own rules took too long at this exchange',
    advice: 'The rest of it went without them; make their patterns shorter',
  },
  'analysis-stopped': {
    what: 'looking at this exchange took too long and was stopped',
    advice: 'Its content is not judged; the others are not affected',
  },
  'analysis-cancelled': {
    what: 'you stopped after {looked} of {count} exchanges',
    advice:
      'The others are not judged until each is chosen; reopen the capture to look at them all',
  },
};
