// Mocha's spec reporter, which also appends "passed failed" of its run to $PAYLOAD_LENS_COUNTS,
// so that one closing line can speak for all suites together.
const { appendFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.PAYLOAD_LENS_COUNTS;
      if (file) appendFileSync(file, `${runner.stats.passes} ${runner.stats.failures}\n`);
    });
  }
};
