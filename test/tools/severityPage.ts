/**
 * Writes what is known of severity where people read it: the tables of `media/docs/severity.md`, and
 * the settings' schema with its words in `package.json` and `package.nls*.json`. A test holds the
 * three against the code.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareSensitivity, entities, entityGroups } from '../../src/detect/entities';
import { entityIds } from '../../src/detect/model';
import { languages, wordings, type Language } from '../../src/view/language';
import type { Wording } from '../../src/view/messages/wording';
import { severities } from '../../src/verdict/model';
import { thresholds } from '../../src/verdict/severity';
import {
  sensitivityBounds,
  sensitivityPoints,
  standardScale,
  weightInfos,
  weightNames,
} from '../../src/verdict/severityScale';

const root = path.resolve(__dirname, '../..');
export const pageFile = path.join(root, 'media/docs/severity.md');
const manifestFile = path.join(root, 'package.json');
const wordsFiles: Readonly<Record<Language, string>> = {
  en: path.join(root, 'package.nls.json'),
  'zh-cn': path.join(root, 'package.nls.zh-cn.json'),
};

type Words = Readonly<Record<string, string>>;

/** Words of the manifest by key. */
export function manifestWords(language: Language = 'en'): Words {
  return JSON.parse(readFileSync(wordsFiles[language], 'utf8')) as Words;
}

/** The tables of the page by their names. */
export function pageTables(words: Words): Readonly<Record<string, string>> {
  const levels = severities.map((level) => [
    level,
    level === 'none' ? `below ${thresholds.low}` : `${thresholds[level]} and more`,
  ]);
  const weights = weightNames.map((name) => {
    const { standard, least, most, unit } = weightInfos[name];
    const shown = unit === 'points' && standard > 0 ? `+${standard}` : String(standard);
    const meaning = words[`configuration.severity.weights.${name}`] ?? '';
    return [
      `\`${name}\``,
      shown.replace('-', '−'),
      `${least} to ${most}`.replace('-', '−'),
      meaning,
    ];
  });
  const sensitivities = entityGroups.flatMap((group) =>
    entityIds
      .filter((id) => entities[id].group === group)
      .sort(compareSensitivity)
      .map((id) => [
        group,
        `\`${id}\``,
        entities[id].label,
        String(sensitivityPoints(id, standardScale)),
      ]),
  );
  return {
    levels: table(['Level', 'Points'], levels),
    weights: table(['Weight', 'Points', 'Bounds', 'When'], weights),
    sensitivity: table(['Family', 'Entity', 'Name', 'Points'], sensitivities),
  };
}

/** The schema of `payloadLens.severity.weights`. */
export function weightsSchema(): Record<string, unknown> {
  return object(
    weightNames.map((name) => {
      const { standard, least, most } = weightInfos[name];
      return [name, number(`weights.${name}`, standard, least, most)];
    }),
  );
}

/** The schema of `payloadLens.severity.sensitivity`. */
export function sensitivitySchema(): Record<string, unknown> {
  const { least, most } = sensitivityBounds;
  return object(
    entityIds.map((id) => [
      id,
      number(`sensitivity.${id}`, sensitivityPoints(id, standardScale), least, most),
    ]),
  );
}

/** Words of the entities in the schema, in one language. */
export function sensitivityWords({ entities, phrases }: Wording): Record<string, string> {
  return Object.fromEntries(
    entityIds.map((id) => {
      const { label, description } = entities[id];
      const name = label.charAt(0).toUpperCase() + label.slice(1);
      const words = `${name}${phrases.endAndNext}${description}`;
      return [`configuration.severity.sensitivity.${id}`, words];
    }),
  );
}

function object(properties: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return {
    type: 'object',
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

function number(key: string, standard: number, minimum: number, maximum: number): unknown {
  const description = `%configuration.severity.${key}%`;
  return { type: 'number', default: standard, minimum, maximum, description };
}

/** A table as the formatter writes it: columns as wide as their widest cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** The page with its tables as the code has them. */
export function withTables(page: string, words: Words): string {
  let text = page;
  for (const [name, rows] of Object.entries(pageTables(words))) {
    const begin = `<!-- ${name} -->`;
    const from = text.indexOf(begin);
    const to = text.indexOf('<!-- end -->', from);
    if (from < 0 || to < 0) throw new Error(`The page has no place for ${name}`);
    text = `${text.slice(0, from)}${begin}\n\n${rows}\n\n${text.slice(to)}`;
  }
  return text;
}

interface Manifest {
  contributes: { configuration: { properties: Record<string, Record<string, unknown>> } };
}

function main(): void {
  for (const language of languages) {
    const all = { ...manifestWords(language), ...sensitivityWords(wordings[language]) };
    writeFileSync(wordsFiles[language], `${JSON.stringify(all, null, 2)}\n`);
  }
  const words = manifestWords();
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const { properties } = manifest.contributes.configuration;
  const schemas = { weights: weightsSchema(), sensitivity: sensitivitySchema() };
  Object.entries(schemas).forEach(([name, schema], index) => {
    properties[`payloadLens.severity.${name}`] = {
      order: 11 + index,
      markdownDescription: `%configuration.severity.${name}%`,
      ...schema,
      scope: 'application',
    };
  });
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(pageFile, withTables(readFileSync(pageFile, 'utf8'), words));
}

if (require.main === module) main();
