import type { CustomRuleFault } from '../../detect/customRules';
import type { ClaimOutcome } from '../../verdict/model';
import type { ProblemCode } from '../../capture/model';
import type { DecodeStatementId } from '../../decode/model';
import type { DetectStatementId, EntityId } from '../../detect/model';
import type { AddressStatementId } from '../../verdict/addresses/note';
import type { CompareStatementId } from '../../verdict/compare/model';
import type { VerdictStatementId } from '../../verdict/model';
import type { EntityWords } from './entities';
import type { FilterStatementId } from './filter';
import type { MarkdownStatementId } from './markdown';
import type { PanelStatementId } from './panel';
import type { Phrases } from './phrases';
import type { ProblemMessage } from './problems';
import type { SearchStatementId } from './search';
import type { UiStatementId } from './ui';
import type { ViewStatementId } from './view';
import type { Words } from './words';

/** Everything that can be said in a sentence. */
export type AnyStatementId =
  | DecodeStatementId
  | DetectStatementId
  | VerdictStatementId
  | AddressStatementId
  | CompareStatementId
  | UiStatementId;

/** All that the views say, in one language. */
export interface Wording {
  readonly statements: Readonly<Record<AnyStatementId, string>>;
  readonly panel: Readonly<Record<PanelStatementId, string>>;
  readonly view: Readonly<Record<ViewStatementId, string>>;
  readonly filter: Readonly<Record<FilterStatementId, string>>;
  /** Where a word was found. */
  readonly search: Readonly<Record<SearchStatementId, string>>;
  /** Words of the report in Markdown. */
  readonly markdown: Readonly<Record<MarkdownStatementId, string>>;
  readonly problems: Readonly<Record<ProblemCode, ProblemMessage>>;
  readonly customRules: Readonly<Record<CustomRuleFault, string>>;
  /** What a capture says of a claim, where two are compared. */
  readonly claimOutcomes: Readonly<Record<ClaimOutcome, string>>;
  readonly entities: Readonly<Record<EntityId, EntityWords>>;
  readonly words: Words;
  readonly phrases: Phrases;
}
