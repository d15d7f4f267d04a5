/**
 * Stand-ins for the two native addons that the VS Code server asks for and that npm would have to
 * compile. Without them it runs, but prints a stack trace for each log file and shows output channels
 * empty; so these are written in their place.
 */

/** The addon's package below the server's `node_modules`, and the file that stands in for it. */
export const standIns: Readonly<Record<string, string>> = {
  // The log files behind output channels.
  '@vscode/spdlog/index.js': `const { appendFileSync } = require('node:fs');
const names = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(name, file) {
    this.file = file;
    this.level = 2;
    this.formatted = true;
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.formatted = false; }
  setPattern() {}
  flush() {}
  drop() {}
}
names.forEach((name, level) => {
  Logger.prototype[name] = function (text) {
    if (level < this.level) return;
    const line = this.formatted ? new Date().toISOString() + ' [' + name + '] ' + text + '\\n' : text;
    try {
      appendFileSync(this.file, line);
    } catch {
      // A log that can't be written must not end what it tells of.
    }
  };
});
const create = async (name, file) => new Logger(name, file);
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`,
  // Ends the extension host when the server is gone; ours are one process group and end together.
  'native-watchdog/index.js': 'exports.start = () => {};\n',
};
