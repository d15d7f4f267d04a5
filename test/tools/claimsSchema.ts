/**
 * Writes `media/schemas/claims.schema.json`, by which VS Code completes and checks claims files. Ids
 * and their descriptions come from the entity table; a test holds the file to it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import { entities } from '../../src/detect/entities';
import { entityIds } from '../../src/detect/model';
import { countryCodes } from '../../src/verdict/claims/countries';

const root = path.resolve(__dirname, '../..');
export const schemaFile = path.join(root, 'media/schemas/claims.schema.json');

const recipientText =
  'A host (`api.example.com`), a domain with all its hosts (`example.com`), all hosts below a name and the name itself (`*.example.com`), or a company (`Google`).';

function claim(markdownDescription: string): object {
  return { type: 'boolean', default: true, markdownDescription };
}

function entityList(markdownDescription: string): object {
  return {
    type: 'array',
    uniqueItems: true,
    maxItems: 200,
    items: { $ref: '#/definitions/entity' },
    markdownDescription,
  };
}

/** The schema as an object. */
export function claimsSchema(): object {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Claims about an app or a vendor, for Payload Lens',
    markdownDescription:
      'What is claimed of an app or a vendor. Payload Lens says of each claim whether a capture contradicts it, holds it up, or does not test it.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'A schema; Payload Lens needs none.' },
      claims: {
        type: 'object',
        additionalProperties: false,
        markdownDescription: 'What is said of everything that is sent.',
        properties: {
          encrypted: claim(
            'Personal data is encrypted before it is sent. Contradicted by a personal value in plain text or in a coding such as base64; TLS is no answer, as the recipient reads it.',
          ),
          anonymous: claim(
            'What is sent leads back to nobody. Contradicted by a lasting identifier, by what tells who somebody is, and by a hash of either.',
          ),
          notInPrivateBrowsing: claim(
            'Nothing is collected in private browsing. Contradicted by a personal value in an exchange that says that it is from private browsing.',
          ),
        },
      },
      never: entityList('What is never sent to anyone, not even as a hash.'),
      recipients: {
        type: 'object',
        additionalProperties: false,
        markdownDescription: 'Who may get an exchange, and where.',
        properties: {
          allow: {
            type: 'array',
            uniqueItems: true,
            maxItems: 200,
            items: {
              type: 'string',
              minLength: 1,
              maxLength: 253,
              markdownDescription: recipientText,
            },
            markdownDescription: `Nobody else gets an exchange, whatever is in it. ${recipientText}`,
          },
          countries: {
            type: 'array',
            uniqueItems: true,
            maxItems: 200,
            items: { enum: countryCodes },
            markdownDescription:
              'No server stands elsewhere: country codes of ISO 3166-1. What is not known of a server is not counted against it.',
          },
        },
      },
      allow: {
        type: 'object',
        maxProperties: 200,
        markdownDescription: `By recipient: what it may be sent, and nothing else, the user agent included. ${recipientText}`,
        additionalProperties: entityList('What this recipient may be sent, and nothing else.'),
      },
    },
    definitions: {
      entity: {
        enum: entityIds,
        markdownEnumDescriptions: entityIds.map((id) => {
          const { label, description } = entities[id];
          return `${capital(label)}. ${description}`;
        }),
      },
    },
  };
}

/** The file as it has to be. */
export async function claimsSchemaText(): Promise<string> {
  const options = await prettier.resolveConfig(schemaFile);
  return prettier.format(JSON.stringify(claimsSchema()), { ...options, parser: 'json' });
}

async function main(): Promise<void> {
  mkdirSync(path.dirname(schemaFile), { recursive: true });
  writeFileSync(schemaFile, await claimsSchemaText());
}

if (require.main === module) void main();
