import { addressMessages } from './addresses';
import { claimOutcomeWords, compareMessages } from './compare';
import { customRuleMessages } from './customRules';
import { decodeMessages } from './decode';
import { detectMessages } from './detect';
import { entityWords } from './entities';
import { filterMessages } from './filter';
import { markdownMessages } from './markdown';
import { panelMessages } from './panel';
import { phrases } from './phrases';
import { problemMessages } from './problems';
import { searchMessages } from './search';
import { uiMessages } from './ui';
import { verdictMessages } from './verdict';
import { viewMessages } from './view';
import { words } from './words';
import type { Wording } from '../wording';

/** All that the views say, in Simplified Chinese. */
export const simplifiedChinese: Wording = {
  statements: {
    ...decodeMessages,
    ...detectMessages,
    ...verdictMessages,
    ...addressMessages,
    ...compareMessages,
    ...uiMessages,
  },
  panel: panelMessages,
  view: viewMessages,
  filter: filterMessages,
  search: searchMessages,
  markdown: markdownMessages,
  problems: problemMessages,
  customRules: customRuleMessages,
  claimOutcomes: claimOutcomeWords,
  entities: entityWords,
  words,
  phrases,
};
