/** The command line was used wrongly; the message is one line for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Usage:
  payload-lens scan FILE...   [--format text|ndjson|json|csv|markdown] [--reveal] [--output FILE]
                              [--min-confidence 0.5] [--fail-on SEVERITY] [--policy FILE]
                              [--baseline FILE] [--known FILE] [--rules FILE] [--jobs N] [--files-from FILE [--null]]
  payload-lens scan --lines   [--reveal] [--min-confidence 0.5] [--known FILE] [--rules FILE]
  payload-lens decode [FILE]  [--format text|json] [--lines]
  payload-lens diff FILE FILE [--format text|json] [--reveal] [--output FILE] [--policy FILE]
  payload-lens --help | --version

scan     Reads captures (HAR, Burp Suite items, raw HTTP), decodes what is hidden in them, and says
         who gets which personal data and how well it was protected.
  --format           text for people (the default), ndjson: one JSON object a line, json: one array,
                     csv: a table for spreadsheets, markdown: a document
  --reveal           show personal values; without it they are masked
  --min-confidence   leave out findings below this probability, 0 to 1 (0.5)
  --output           write to FILE, whole or not at all; never over an input
  --fail-on          exit with 1 where an exchange is at least this severe:
                     low, medium, high or critical
  --policy           hold the captures against a claims file; exit with 1 where a claim is
                     contradicted, with 2 where the file holds a mistake
  --baseline         an earlier run's output (ndjson or json): exit with 1 only for what it does not
                     have: an entity that goes to a new recipient or less protected, a claim that
                     was not contradicted; --fail-on then says how severe that must be
  --known            your own values by entity, {"email":["jo@mail.example"]}: they are found in any
                     spelling, under every encoding and as hashes; exit with 2 for a mistake in it
  --rules            rules of your own, [{"name":…,"entity":…,"key":"pattern","value":"pattern"}]: one
                     with a mistake is told and left out, the others are followed; exit with 2
  --jobs             threads that analyse side by side (one for each processor, 8 at most); the
                     report is the same for any number
  --files-from       scan the files that FILE lists as well, one a line; - (or - in place of a file) is
                     standard input. Names of the command line may hold *, ? and **, those of a list not
  --null             a NUL ends each name of the list, as find -print0 writes it
  --lines            one capture a line of standard input: a file's name, or an entry of a HAR as JSON,
                     which the answer calls -:1, -:2 ... Each is answered by itself, in ndjson, before
                     the next is read; an answer ends in its summary. A JSON string stands for its
                     value. What is wrong with a line is a problem line, and the status stays 0

decode   Decodes one payload from FILE or standard input. It is your own: nothing is masked.
  --format           text (the default) or json
  --lines            one payload a line, one answer a line; a JSON string stands for its value

diff     Compares two captures: which identifiers survive, vanish and appear, who gets what.
  --format           text (the default) or json: one object
  --reveal, --output as for scan
  --policy           what each capture says of the claims of a claims file; no exit status of its own

Exit status: 0 done; 1 --fail-on, a policy or a baseline was met; 2 bad usage, or a file that cannot
be read or is in no known format. Nothing is sent anywhere.
`;
