/**
 * Makes `src/verdict/data/webRecipients.ts` from the package third-party-web (MIT), unpacked:
 * `npx tsx test/tools/webRecipients.ts FOLDER DATE`, with the day that the version was published.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getDomain } from 'tldts';
import type { Purpose } from '../../src/verdict/data/companyRows';

interface Entity {
  readonly name: string;
  readonly company?: string;
  readonly category: string;
  readonly domains: readonly string[];
}

const root = path.resolve(__dirname, '../..');
const target = path.join(root, 'src/verdict/data/webRecipients.ts');

/** Its categories in our words; of the others nothing is said. */
const purposes: Readonly<Record<string, Purpose>> = {
  ad: 'advertising',
  analytics: 'analytics',
  cdn: 'content delivery',
  'consent-provider': 'consent management',
  content: 'content',
  'customer-success': 'customer support',
  hosting: 'hosting',
  marketing: 'marketing',
  social: 'social media',
  'tag-manager': 'tag management',
  video: 'video',
};

/** Names of companies as our own tables have them, where they have merged, sold or changed theirs. */
const names: Readonly<Record<string, string>> = {
  'Adobe Systems': 'Adobe',
  AOL: 'Yahoo',
  'AOL / Oath / Verizon Media': 'Yahoo',
  'Amazon Ads': 'Amazon',
  'Amazon Web Services': 'Amazon',
  AppNexus: 'Microsoft',
  'Bing Ads': 'Microsoft',
  Blogger: 'Google',
  Facebook: 'Meta',
  Firebase: 'Google',
  'Google FundingChoices': 'Google',
  'LinkedIn Ads': 'LinkedIn',
  Twitter: 'X',
  'Yahoo!': 'Yahoo',
  YouTube: 'Google',
  comScore: 'Comscore',
};

/** `*.example.com` and `example.com` are one suffix; what stands for tenants or is no domain is none. */
function suffixOf(domain: string): string | null {
  const suffix = domain.replace(/^\*\./, '').toLowerCase();
  return getDomain(suffix, { allowPrivateDomains: true }) === null ? null : suffix;
}

function main(): void {
  const [folder, date] = process.argv.slice(2);
  if (folder === undefined || !/^\d{4}-\d\d-\d\d$/.test(date ?? '')) {
    throw new Error('usage: webRecipients.ts FOLDER YYYY-MM-DD');
  }
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const entities = JSON.parse(read('dist/entities-nostats.json')) as Entity[];
  const lines = new Map<string, Set<string>>();
  for (const { name, company, category, domains } of entities) {
    const called = (company ?? name).replaceAll('&amp;', '&').replace(/[\t\n\\`$]/g, ' ');
    const key = `${names[called] ?? called}\t${purposes[category] ?? ''}`;
    const suffixes = domains.map(suffixOf).filter((suffix) => suffix !== null);
    // A domain makes its subdomains needless.
    const least = suffixes.filter(
      (one) => !suffixes.some((other) => other !== one && one.endsWith(`.${other}`)),
    );
    const line = lines.get(key) ?? new Set();
    for (const suffix of least) line.add(suffix);
    if (line.size > 0) lines.set(key, line);
  }
  const text = [...lines]
    .map(([key, suffixes]) => `${key}\t${[...suffixes].sort().join(' ')}`)
    .sort()
    .join('\n');
  writeFileSync(
    target,
    `// Made by test/tools/webRecipients.ts from third-party-web ${version} (MIT); not to be edited.

/** Version and day of the data. */
export const webRecipientsVersion = '${version}';
export const webRecipientsDate = '${date}';

/** A line each: company, purpose (or nothing), and domain suffixes, with tabs between them. */
export const webRecipients = \`${text}
\`;
`,
  );
  writeFileSync(
    target.replace(/\.ts$/, '.licence.txt'),
    `third-party-web (MIT)\n\n${read('LICENSE')}`,
  );
  console.log(`${lines.size} lines, ${text.length} characters`);
}

main();
