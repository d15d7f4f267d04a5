import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encodeUtf8 } from '../../../src/bytes/text';
import { entityIds } from '../../../src/detect/model';
import { countryCodes } from '../../../src/verdict/claims/countries';
import { readClaims } from '../../../src/verdict/claims/read';
import { claimsSchemaText, schemaFile } from '../../tools/claimsSchema';

interface Schema {
  readonly properties: Readonly<Record<string, { readonly properties?: object }>>;
  readonly definitions: {
    readonly entity: { readonly enum: string[]; readonly markdownEnumDescriptions: string[] };
  };
}

describe('the schema of claims files', () => {
  const text = readFileSync(schemaFile, 'utf8');
  const schema = JSON.parse(text) as Schema;

  it('is what the tables say (npm run data:claims writes it)', async () => {
    assert.equal(text, await claimsSchemaText());
  });

  it('knows the keys that the reader knows, and describes every entity', () => {
    const { properties, definitions } = schema;
    const file = {
      $schema: 'x',
      claims: Object.fromEntries(
        Object.keys(properties['claims']!.properties!).map((key) => [key, true]),
      ),
      never: [...entityIds],
      recipients: { allow: ['a.example'], countries: countryCodes.slice(0, 199) },
      allow: { Google: definitions.entity.enum },
    };
    assert.deepEqual(Object.keys(properties), Object.keys(file));
    assert.deepEqual(
      Object.keys(properties['recipients']!.properties!),
      Object.keys(file.recipients),
    );
    assert.deepEqual(readClaims(encodeUtf8(JSON.stringify(file))).problems, []);
    assert.deepEqual(definitions.entity.enum, [...entityIds]);
    assert.equal(definitions.entity.markdownEnumDescriptions.length, entityIds.length);
  });

  it('is named in the manifest for the files that are claims files', () => {
    const root = path.resolve(__dirname, '../../..');
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      contributes: { jsonValidation: { fileMatch: string[]; url: string }[] };
    };
    const [validation] = manifest.contributes.jsonValidation;
    assert.deepEqual(validation?.fileMatch, ['*.claims.json', 'payload-lens.json']);
    assert.equal(path.join(root, validation.url), schemaFile);
  });
});
