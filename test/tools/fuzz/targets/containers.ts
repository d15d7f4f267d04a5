import zlib from 'node:zlib';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { readCapture } from '../../../capture/reading';
import { writeCharlesArchive } from '../../../capture/writers/charles';
import { writeFluxzy } from '../../../capture/writers/fluxzy';
import { writeHar } from '../../../capture/writers/har';
import { writeProxyman } from '../../../capture/writers/proxyman';
import { writePlaywright } from '../../../capture/writers/playwright';
import { writeSaz } from '../../../capture/writers/saz';
import { session } from '../../../capture/writers/session';
import { waczMembers, writeWarc } from '../../../capture/writers/warc';
import { writeZip } from '../../../capture/writers/zip';
import type { Target } from '../model';
import { byteMutators } from '../mutators/bytes';
import { mutateHttp } from '../mutators/http';
import { mutateZip } from '../mutators/zip';
import { personal } from '../seeds';

const har = encodeUtf8(writeHar(personal));
const tokens = [
  ...['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', 'PK\x06\x06', 'PK\x06\x07', 'PK\x07\x08'],
  ...['raw/1_c.txt', 'raw/1_w.txt', 'Request-Length: 9\r\n\r\n', '.har', '../', '\0'],
].map(encodeUtf8);

/** Archives, and streams that hold one capture. */
export const containersTarget: Target = {
  name: 'containers',
  tokens,
  mutators: [...byteMutators, mutateZip, mutateZip, mutateZip, mutateZip, mutateZip, mutateHttp],
  seeds: () => [
    writeSaz(session),
    writeSaz(personal, { member: { method: 0 } }),
    writeSaz(session.slice(0, 2), { member: { hasDescriptor: true } }),
    writeSaz(session.slice(0, 2), { isLarge: true, member: { isLarge: true } }),
    writeCharlesArchive(personal),
    writeProxyman(personal, { member: { method: 0 } }),
    writeFluxzy(session.slice(0, 2), { member: { method: 0 } }),
    writeFluxzy(personal, { isJson: true }),
    writeZip([
      { name: 'a.har', content: har },
      { name: 'b.har', content: har, method: 0 },
    ]),
    writePlaywright(session.slice(0, 2)),
    writeZip(waczMembers(personal)),
    writeWarc(personal, { isPacked: true, isApart: true }),
    Uint8Array.from(zlib.gzipSync(har)),
    Uint8Array.from(zlib.deflateSync(har)),
  ],
  run: async (bytes) => void (await readCapture(bytes, 'capture.zip')),
};
