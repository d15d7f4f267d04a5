import { accountExamples } from './account';
import { advertisingExamples } from './advertising';
import { browsingExamples } from './browsing';
import { commerceExamples } from './commerce';
import { connectionExamples } from './connection';
import { contentExamples } from './content';
import { deviceDescriptionExamples } from './deviceDescription';
import { deviceUseExamples } from './deviceUse';
import { hardwareExamples } from './hardware';
import { hashesExamples } from './hashes';
import { identityExamples } from './identity';
import { installationExamples } from './installation';
import { locationExamples } from './location';
import { paymentExamples } from './payment';
import { personExamples } from './person';
import { secretsExamples } from './secrets';
import type { Examples } from './examples';

/** Examples by the id of their detector. */
export const examples: ReadonlyMap<string, Examples> = new Map([
  ['account', accountExamples],
  ['advertising', advertisingExamples],
  ['browsing', browsingExamples],
  ['commerce', commerceExamples],
  ['connection', connectionExamples],
  ['content', contentExamples],
  ['deviceDescription', deviceDescriptionExamples],
  ['deviceUse', deviceUseExamples],
  ['hardware', hardwareExamples],
  ['hashes', hashesExamples],
  ['identity', identityExamples],
  ['installation', installationExamples],
  ['location', locationExamples],
  ['payment', paymentExamples],
  ['person', personExamples],
  ['secrets', secretsExamples],
]);
