import zlib from 'node:zlib';

// 500 MB of zeros, packed more than once; in base64.
/** Through gzip three times: 257 bytes. */
export const gzipThrice = [
  'H4sIAAAAAAACA5Pv5mAAASbmt3cW+k0tlGn/KG7xsIHHZILE5dMLNixs9LFIS1cQ2MF2Y0bnobkTOlikWnnM9B1m',
  'Gs8I+TJn94dau/lfzu//cbf+/Ovulwbb93z6Wpb58v7rN5/OX71ckgsy2O3dm88/T9XwSNyzsZeR2ccOFDr27vGz',
  'YymGXH9+bfh7zRIokPDF7u3bfTF/BH4UVhkV8gFFJPaunR//TTz6wN3PX1fPrAaKHHhhy8UGpB26EkDGbuEAc7rB',
  'nCPInFGZUZmhKHP647Njr2q4Z/yx+7vtXxLDD/2aeOuacmPpvnfl/5jY1X8mlWWxMwAAH8Nika8DAAA=',
].join('');
/** Through brotli, then gzip: 145 bytes. */
export const brotliInGzip = [
  'H4sIAAAAAAACAzv//389gwrDo40ORe////z/n7+BxUFGrOHdX/v///8zTmDoOMx0Ye//5///2zMIMRRGMOz6/v/P',
  '///sDkwKfNwO3//NB6pi8GA4ksj44t7/z///yzNwNljoMNz9Xf/v/39mBUaBdtYF1f/PQy3ZwFAysi2x/39yFiPE',
  'kiJTZgBw88HUfAEAAA==',
].join('');

function base64(bytes: Uint8Array | string): string {
  return Buffer.from(bytes).toString('base64');
}

/** 500 MB of zeros through gzip once (486 KB) and through brotli once (380 bytes), in base64. */
export const gzipOnce = base64(zlib.gunzipSync(zlib.gunzipSync(Buffer.from(gzipThrice, 'base64'))));
export const brotliOnce = base64(zlib.gunzipSync(Buffer.from(brotliInGzip, 'base64')));

/** A text in base64 as many times over. */
export function nested(text: string, times: number): string {
  return times === 0 ? text : nested(base64(text), times - 1);
}

/** JSON with ten strings, each of them base64 of the same again. */
export function fanOut(depth: number): string {
  const leaf = depth === 0 ? '{"imei":"356938035643809"}' : fanOut(depth - 1);
  return JSON.stringify(Array.from({ length: 10 }, (_, index) => ({ index, data: base64(leaf) })));
}
