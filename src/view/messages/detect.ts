import type { DetectStatementId } from '../../detect/model';

/** Why a value is taken for what it is. */
export const detectMessages: Readonly<Record<DetectStatementId, string>> = {
  'detect.key': 'the key {key} names it',
  'detect.syntax': 'it looks like {syntax@look}',
  'detect.check': 'it passes a check: {check@check}',
  'detect.sibling': 'the field {key} beside it fits',
  'detect.vendor': 'the schema of {vendor} has it at this place',
  'detect.header': 'the header field {field} carries it',
  'detect.event': 'the event {event} says so',
  'detect.hash-of': 'it is the {algorithm} of another value in this exchange',
  'detect.known': 'it is one of your known values',
  'detect.known-spelling': 'it is one of your known values in another spelling',
  'detect.known-hash': 'it is the {algorithm} of one of your known values',
  'detect.rule': 'your rule “{rule}” says so',
  'detect.user-word': 'you have said that it is of this kind',
  'detect.limited': 'it says that it is switched off or limited[: {value}]',
  'detect.pair': 'both members of the pair are there',
};
