import type { Protection } from '../decode/model';
import type { EntityId } from '../detect/model';
import type {
  Changes,
  Comparison,
  EntityFlow,
  SideHost,
  SideIdentifier,
  SideRecipient,
  SurvivingIdentifier,
} from '../verdict/compare/model';
import type { ClaimOutcome, IdentifierForm } from '../verdict/model';
import { personalValues, strictestEntity } from '../view/compare';
import { maskValue } from '../view/mask';
import { TextMask } from '../view/maskText';
import { render } from '../view/sentences';
import type { ReportOptions } from './lineModel';
import { safeJson } from './safeJson';

/** One of the files that were compared. */
export interface DiffFile {
  /** As the caller named it. */
  readonly file: string;
  readonly format: string;
  readonly formatLabel: string;
  readonly bytes: number;
  readonly exchanges: number;
  readonly problems: number;
}

/** What one file has of an identifier. */
interface IdentifierFields {
  readonly valueId: string;
  readonly names: readonly string[];
  readonly exchanges: readonly number[];
  /** How many of them are private browsing. */
  readonly private: number;
  readonly hosts: readonly string[];
  readonly companies: readonly string[];
  readonly recipients: readonly string[];
  readonly forms: readonly IdentifierForm[];
}

interface NamedIdentifier {
  readonly entities: readonly EntityId[];
  readonly value: string;
}

interface FlowFields {
  readonly findings: number;
  readonly exchanges: number;
  readonly firstExchange: number;
  readonly protections: Readonly<Partial<Record<Protection, number>>>;
}

interface Sided<Fields> {
  readonly before: Fields;
  readonly after: Fields;
}

interface Split<Name, Fields> {
  readonly stay: readonly (Name & Sided<Fields>)[];
  readonly vanish: readonly (Name & Fields)[];
  readonly appear: readonly (Name & Fields)[];
}

interface FlowName {
  readonly entity: EntityId;
  readonly recipient: string;
}

interface CountFields {
  readonly exchanges: number;
  readonly firstExchange: number;
}

/** The object that `diff --format json` writes. Its fields are a contract. */
export interface DiffObject {
  readonly type: 'diff';
  readonly before: Omit<DiffFile, 'formatLabel'>;
  readonly after: Omit<DiffFile, 'formatLabel'>;
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly identifiers: {
    readonly survive: readonly (NamedIdentifier & {
      readonly hashed: boolean;
    } & Sided<IdentifierFields>)[];
    readonly vanish: readonly (NamedIdentifier & IdentifierFields)[];
    readonly appear: readonly (NamedIdentifier & IdentifierFields)[];
  };
  readonly entities: Split<FlowName, FlowFields>;
  readonly protections: readonly (FlowName & Sided<FlowFields>)[];
  readonly recipients: Split<
    { readonly name: string },
    CountFields & { readonly hosts: number; readonly findings: number }
  >;
  readonly hosts: Split<{ readonly host: string; readonly recipient: string }, CountFields>;
  readonly claims: readonly (Sided<ClaimOutcome | null> & {
    readonly claim: string;
    readonly text: string;
  })[];
}

/** A comparison as one JSON object on one line. */
export function diffJson(
  comparison: Comparison,
  before: DiffFile,
  after: DiffFile,
  options: ReportOptions,
): string {
  return `${safeJson(new Writer(comparison, options).object(before, after))}\n`;
}

class Writer {
  readonly #comparison: Comparison;
  readonly #mask: TextMask | null;

  constructor(comparison: Comparison, { reveal }: ReportOptions) {
    this.#comparison = comparison;
    this.#mask = reveal ? null : new TextMask(personalValues(comparison));
  }

  object(before: DiffFile, after: DiffFile): DiffObject {
    const { sentence, notes, identifiers, entities, protections, recipients, hosts, claims } =
      this.#comparison;
    const { survive, vanish, appear } = identifiers;
    return {
      type: 'diff',
      before: fileFields(before),
      after: fileFields(after),
      sentence: this.#text(render(sentence)),
      notes: notes.map((note) => render(note)),
      identifiers: {
        survive: survive.map((one) => this.#survivor(one)),
        vanish: vanish.map((one) => this.#identifier(one)),
        appear: appear.map((one) => this.#identifier(one)),
      },
      entities: split(entities, (flow) => this.#flowName(flow), flowFields),
      protections: protections.map((flows) => ({
        ...this.#flowName(flows.after),
        before: flowFields(flows.before),
        after: flowFields(flows.after),
      })),
      recipients: split(recipients, ({ name }) => ({ name: this.#text(name) }), recipientFields),
      hosts: split(hosts, (one) => this.#hostName(one), countFields),
      claims: claims.map(({ claim, statement, ...sides }) => ({
        claim,
        text: render(statement),
        ...sides,
      })),
    };
  }

  #survivor({ before, after, entities, value, isHashed }: SurvivingIdentifier) {
    return {
      entities,
      value: this.#value(value, entities),
      hashed: isHashed,
      before: this.#identifierFields(before),
      after: this.#identifierFields(after),
    };
  }

  #identifier(one: SideIdentifier): NamedIdentifier & IdentifierFields {
    const { entities, value } = one;
    return { entities, value: this.#value(value, entities), ...this.#identifierFields(one) };
  }

  #identifierFields(one: SideIdentifier): IdentifierFields {
    const { valueId, names, exchanges, privateExchanges, hosts, companies, recipients, forms } =
      one;
    return {
      valueId,
      names: this.#texts(names),
      exchanges,
      private: privateExchanges,
      hosts: this.#texts(hosts),
      companies,
      recipients: this.#texts(recipients),
      forms,
    };
  }

  #flowName({ entity, recipient }: EntityFlow): FlowName {
    return { entity, recipient: this.#text(recipient) };
  }

  #hostName({ host, recipient }: SideHost): { host: string; recipient: string } {
    return { host: this.#text(host), recipient: this.#text(recipient) };
  }

  #value(value: string, entities: readonly EntityId[]): string {
    return this.#mask === null ? value : maskValue(value, strictestEntity(entities));
  }

  #text(text: string): string {
    return this.#mask?.apply(text) ?? text;
  }

  #texts(texts: readonly string[]): readonly string[] {
    return texts.map((text) => this.#text(text));
  }
}

function fileFields({ file, format, bytes, exchanges, problems }: DiffFile) {
  return { file, format, bytes, exchanges, problems };
}

function split<Item, Name, Fields>(
  { stay, vanish, appear }: Changes<Item>,
  nameOf: (item: Item) => Name,
  fieldsOf: (item: Item) => Fields,
): Split<Name, Fields> {
  const whole = (item: Item): Name & Fields => ({ ...nameOf(item), ...fieldsOf(item) });
  return {
    stay: stay.map(({ before, after }) => ({
      ...nameOf(after),
      before: fieldsOf(before),
      after: fieldsOf(after),
    })),
    vanish: vanish.map(whole),
    appear: appear.map(whole),
  };
}

function flowFields({ findings, exchanges, first, protections }: EntityFlow): FlowFields {
  return { findings, exchanges, firstExchange: first.exchange, protections };
}

function recipientFields(recipient: SideRecipient) {
  const { hosts, findings } = recipient;
  return { hosts, findings, ...countFields(recipient) };
}

function countFields({ exchanges, first }: { exchanges: number; first: number }): CountFields {
  return { exchanges, firstExchange: first };
}
