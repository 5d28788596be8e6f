/** All words of the site, by language. A key that one language lacks does not compile. */
import type { Locale } from './locale.ts';
import { changesMessages } from './messages-changes.ts';
import { commitsMessages } from './messages-commits.ts';
import { dictionaryMessages } from './messages-dictionary.ts';
import { historyMessages } from './messages-history.ts';
import { exploreMessages } from './messages-explore.ts';
import { itemMessages } from './messages-item.ts';
import { methodMessages } from './messages-method.ts';
import { qualityMessages } from './messages-quality.ts';
import { officialMessages } from './messages-official.ts';
import { overviewMessages } from './messages-overview.ts';
import { quotaMessages } from './messages-quotas.ts';
import { robustnessMessages } from './messages-robustness.ts';
import { shellMessages } from './messages-shell.ts';
import { standingsMessages } from './messages-standings.ts';
import { taskMessages } from './messages-task.ts';
import { unitMessages } from './messages-unit.ts';

export function messagesIn(locale: Locale) {
  return {
    shell: shellMessages[locale],
    standings: standingsMessages[locale],
    overview: overviewMessages[locale],
    quotas: quotaMessages[locale],
    unit: unitMessages[locale],
    official: officialMessages[locale],
    task: taskMessages[locale],
    item: itemMessages[locale],
    method: methodMessages[locale],
    quality: qualityMessages[locale],
    changes: changesMessages[locale],
    robustness: robustnessMessages[locale],
    dictionary: dictionaryMessages[locale],
    history: historyMessages[locale],
    commits: commitsMessages[locale],
    explore: exploreMessages[locale],
  };
}
