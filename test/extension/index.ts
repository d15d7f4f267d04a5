/** What VS Code calls: runs every suite of this folder and rejects when a test fails. */
import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    forbidOnly: true,
    forbidPending: true,
    retries: 1,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // The suites use mocha's globals, so they may be loaded only now.
  const { suiteCount } = await import('payload-lens-suites');
  if (suiteCount === 0) throw new Error('No suites were found.');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes } = runner.stats ?? { passes: 0 };
      const counts = process.env.PAYLOAD_LENS_COUNTS;
      if (counts) appendFileSync(counts, `${passes} ${failures}\n`);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} of ${passes + failures} tests failed.`));
    });
    // As everywhere: what passes only the second time is named.
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) => {
      console.log(`    tried again: ${test.fullTitle()}: ${error.message}`);
    });
  });
}
