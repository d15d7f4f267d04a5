import { detectExchange, type DetectPlace } from '../../../../src/detect/detect';
import { digest } from '../../../../src/platform/digest.node';
import { decodeValue } from '../../../../src/decode/decode';
import { checkFinding } from '../checks';
import type { Target } from '../model';
import { contentTypeFor, decodeContent, newContext, valueInput } from './decode';

/** Detection over two parts of an exchange that hold the same. */
export const detectTarget: Target = {
  ...valueInput,
  name: 'detect',
  run(input) {
    const place: DetectPlace = {
      part: 'request-body',
      host: 'sa.api.example.com',
      method: 'POST',
      url: 'https://sa.api.example.com/sa?x=1',
      contentType: contentTypeFor(input),
      userAgent: 'Dalvik/2.1.0 (Linux; U; Android 10; Redmi Note 8 Build/QKQ1) com.example.app/1.0',
      referer: null,
    };
    const root = decodeContent(input);
    const cookie = decodeValue(input, { place: 'cookie', step: 'header:cookie' }, newContext());
    const parts = [
      { root: cookie, place: { ...place, part: 'request-header' as const, contentType: '' } },
      { root, place },
    ];
    for (const finding of detectExchange(parts, digest)) checkFinding(finding);
  },
};
