import type { CompareStatementId } from '../../verdict/compare/model';
import type { ClaimOutcome } from '../../verdict/model';

const share =
  '[all?{all|the one identifier survives|all identifiers survive}]' +
  '[survive?{survive} of {before} identifiers {survive|survives|survive}][some?;][each?:] {entities@entities}';
const to = '[to? to {to}][recipients? to {recipients} recipients]';
const ways =
  '[hashedAll?, matched by hash][hashed?, {hashed} of them matched by hash]' +
  '[privateAll?, in private browsing][private?, {private} of them in private browsing]';
const more = '[fresh?; {fresh} {fresh|is|are} new]';

/** What comparing two captures says. */
export const compareMessages: Readonly<Record<CompareStatementId, string>> = {
  'compare.survive.still': `${share} still {kinds|goes|go}${to}${ways}${more}`,
  'compare.survive.now': `${share} now {kinds|goes|go}${to}${ways}${more}`,
  'compare.survive.there': `${share} {kinds|is|are} in both${ways}${more}`,
  'compare.none': `{before|the one identifier|all identifiers} {before|is|are} gone${more}`,
  'compare.first': 'no identifier before, {fresh} after',
  'compare.without':
    'no identifier in either[; {fresh} {fresh|kind|kinds} of personal data {fresh|is|are} new][; {gone} {gone|kind|kinds} of personal data {gone|is|are} gone]',
  'compare.empty': 'no exchanges to compare',
  'compare.note.unread-before':
    '{exchanges} {exchanges|exchange|exchanges} before could not be read in full: what seems new may have been there',
  'compare.note.unread-after':
    '{exchanges} {exchanges|exchange|exchanges} after could not be read in full: what seems gone may still be there',
  'compare.note.cut-before':
    'more than {hosts} hosts before: what goes beyond them is not compared',
  'compare.note.cut-after': 'more than {hosts} hosts after: what goes beyond them is not compared',
  'compare.note.left-before':
    '{values} {values|value|values} before were too many to be followed: what seems new may have been there',
  'compare.note.left-after':
    '{values} {values|value|values} after were too many to be followed: what seems gone may still be there',
};

/** What a capture says of a claim. */
export const claimOutcomeWords: Readonly<Record<ClaimOutcome, string>> = {
  holds: 'holds',
  contradicted: 'contradicted',
  untested: 'not tested',
};
