import type { Platform } from '../bytes/platform';
import { ByteSourceError } from '../bytes/source';
import type { Statement } from '../bytes/statement';
import type { Exchange, Problem, ProblemCode } from '../capture/model';
import { AddressDataError } from '../verdict/addresses/error';
import { addressKind } from '../verdict/addresses/kind';
import { layeredTable } from '../verdict/addresses/layered';
import { openMmdb } from '../verdict/addresses/mmdb';
import { addressDataNote, type AddressStatementId } from '../verdict/addresses/note';
import { openAddressTable } from '../verdict/addresses/table';
import { bareContext, type AddressTable, type JudgeContext } from '../verdict/context';

/** What reading address data takes. */
export type AddressReader = Pick<Platform, 'readData' | 'openFile' | 'inflate' | 'digest'>;

interface Opened {
  readonly table: AddressTable | null;
  readonly problems: readonly Problem[];
}

/** A larger file of the user's is not read: the largest that is published has 130 MB. */
const maxFileBytes = 512 * 1024 * 1024;

/** Opened data by whom it was read with, so that a worker or a run over many files reads it once. */
const builtIns = new WeakMap<AddressReader, Promise<Opened>>();

/**
 * What is known of addresses, for one capture. Nothing is read before an exchange went to a public
 * address; data that is missing or damaged is one problem, and verdicts do without it.
 */
export class CaptureAddresses {
  readonly #reader: AddressReader;
  readonly #file: string | null;
  #opened: Promise<Opened> | null = null;
  #problems: readonly Problem[] = [];
  #note: Statement<AddressStatementId> | null = null;

  /** @param file a file of the user's in the MaxMind DB format, or null. */
  constructor(reader: AddressReader, file: string | null) {
    this.#reader = reader;
    this.#file = file;
  }

  /** What judging the exchange is handed. Never rejects for what is in the data. */
  async judging({ serverAddress }: Exchange): Promise<JudgeContext> {
    if (serverAddress === null || addressKind(serverAddress) !== 'public') return bareContext;
    if (this.#opened === null) {
      this.#opened = openAll(this.#reader, this.#file);
      const { table, problems } = await this.#opened;
      this.#problems = problems;
      this.#note = table === null ? null : addressDataNote(table);
    }
    return { ...bareContext, addresses: (await this.#opened).table };
  }

  /** Whom the data is from and how old it is; null where none was used. */
  get note(): Statement<AddressStatementId> | null {
    return this.#note;
  }

  /** Problems of the data that were not handed out yet. */
  takeProblems(): readonly Problem[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }
}

async function openAll(reader: AddressReader, file: string | null): Promise<Opened> {
  let builtIn = builtIns.get(reader);
  if (builtIn === undefined) {
    builtIn = attempt('address-data', async () =>
      openAddressTable(await reader.readData('addresses.bin'), reader),
    );
    builtIns.set(reader, builtIn);
  }
  const below = await builtIn;
  if (file === null) return below;
  const own = await attempt('address-file', async () => openMmdb(await readFile(reader, file)));
  const problems = [...below.problems, ...own.problems];
  if (own.table === null) return { table: below.table, problems };
  return { table: layeredTable(own.table, below.table), problems };
}

async function attempt(
  what: 'address-data' | 'address-file',
  open: () => Promise<AddressTable>,
): Promise<Opened> {
  try {
    return { table: await open(), problems: [] };
  } catch (error) {
    if (error instanceof AddressDataError) return failed(`${what}-damaged`, {});
    if (!(error instanceof ByteSourceError)) throw error;
    return failed(`${what}-unreadable`, { detail: error.code });
  }
}

function failed(code: ProblemCode, args: Problem['arguments']): Opened {
  return { table: null, problems: [{ code, exchange: null, offset: null, arguments: args }] };
}

async function readFile(reader: AddressReader, path: string): Promise<Uint8Array> {
  const source = await reader.openFile(path);
  try {
    if (source.size > maxFileBytes) throw new ByteSourceError('read-failed', 'is too large');
    return await source.read(0, source.size);
  } finally {
    await source.close();
  }
}
