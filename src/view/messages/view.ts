/** What the views say between the data: what was left out, how much there is, what went wrong. */
export const viewMessages = {
  'view.bytes': '{count} {count|byte|bytes}',
  'view.binary': '{count} {count|byte|bytes}, binary',
  'view.recovered': '{count} {count|byte was|bytes were} recovered',
  'view.undone': '{size}, {codings} undone',
  'view.more': '… {count} more',
  'view.more-exchanges': '… {count} more {count|exchange|exchanges}',
  'view.more-problems': '… {count} more {count|problem|problems}',
  'view.more-parts': '… {count} more {count|part|parts}',
  'view.more-codings': '… {count} more {count|coding is|codings are} not shown decoded',
  'view.more-characters': '… {count} more {count|character|characters}',
  'view.skipped-characters': '… {count} {count|character|characters} …',
  'view.cut': 'The data ends early.',
  'view.not-decoded': 'Not decoded further.',
  'view.damaged': 'The data is damaged.',
  'view.header-fields': 'Header fields',
  'view.body': 'Body',
  'view.rules-too-large': 'the file is larger than {bytes} bytes',
  'view.rules-cut': 'the file ends before it is complete: close what is open',
  'view.rules-no-json': 'this is not JSON',
  'session.slow': 'Reading this file took too long and was stopped.',
  'session.out-of-memory': 'Reading this file needed too much memory and was stopped.',
  'session.ended': 'Reading this file ended unexpectedly.',
  'session.as-text': 'The text editor can show the file as it is.',
} as const satisfies Readonly<Record<`view.${string}` | `session.${string}`, string>>;

/** Ids of what only views and sessions say. */
export type ViewStatementId = keyof typeof viewMessages;
