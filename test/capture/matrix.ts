import { decodeUtf8 } from '../../src/bytes/text';
import type { Exchange } from '../../src/capture/model';
import type { MatrixFile, MatrixPart } from './matrixFiles';
import { readCapture } from './reading';
import { shop } from './writers/shop';

/** What files are compared in: method, URL, status and both bodies as they were before any coding. */
export interface MatrixRow {
  readonly method: string | undefined;
  readonly url: string | null;
  readonly status: number | undefined;
  readonly requestBody: string;
  readonly responseBody: string;
}

/** The exchange as files are compared in it, bodies as a character a byte. */
export function matrixRow({ request, response }: Exchange): MatrixRow {
  const body = (bytes: Uint8Array | undefined): string => {
    return Buffer.from(bytes ?? []).toString('latin1');
  };
  return {
    method: request?.method,
    url: request && decodeUtf8(request.url.bytes),
    status: response?.status,
    requestBody: body(request?.content.bytes),
    responseBody: body(response?.content.bytes),
  };
}

/** The rows of a file, and the format it was taken for. */
export async function matrixRows(
  file: MatrixFile,
): Promise<{ readonly format: string | null; readonly rows: readonly MatrixRow[] }> {
  const { format, exchanges } = await readCapture(file.bytes(), file.name);
  return { format, rows: exchanges.map(matrixRow) };
}

/** Parts in which two rows of one exchange differ. */
export function differences(a: MatrixRow, b: MatrixRow): MatrixPart[] {
  const parts: MatrixPart[] = [];
  if (a.status !== b.status) parts.push('status');
  if (a.requestBody !== b.requestBody) parts.push('request body');
  if (a.responseBody !== b.responseBody) parts.push('response body');
  return parts;
}

/** Parts of the exchange numbered `index` that the file is said not to hold. */
export function lacking({ lacks = [] }: MatrixFile, index: number): MatrixPart[] {
  const parts: readonly MatrixPart[] = ['status', 'request body', 'response body'];
  return parts.filter((part) => lacks.some((lack) => lack.part === part && lack.of(shop[index]!)));
}
