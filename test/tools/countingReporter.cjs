// Mocha's spec reporter, which also appends "passed failed" of its run to $PAYLOAD_LENS_COUNTS,
// so that one closing line can speak for all suites together. A test that limits time may be tried
// a second time, as machines stall; what failed the first time is named, and why, so that a test
// that often does so is seen.
const { appendFileSync } = require('node:fs');
const Mocha = require('mocha');

const { EVENT_TEST_RETRY, EVENT_RUN_END } = Mocha.Runner.constants;

module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on(EVENT_TEST_RETRY, (test, error) => {
      const why = String(error?.message ?? error);
      process.stdout.write(`    tried again: ${test.fullTitle()}: ${why}\n`);
    });
    runner.once(EVENT_RUN_END, () => {
      const file = process.env.PAYLOAD_LENS_COUNTS;
      if (file) appendFileSync(file, `${runner.stats.passes} ${runner.stats.failures}\n`);
    });
  }
};
