import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

interface Har {
  readonly log: {
    readonly entries: readonly {
      readonly request: { readonly postData?: { readonly text: string } };
      readonly response: { readonly content: { readonly mimeType: string; readonly text: string } };
    }[];
  };
}

/** What a script would do that knows the format of every body: parse, and undo the codings. */
export function undoByHand(file: string): number {
  const { log } = JSON.parse(readFileSync(file, 'utf8')) as Har;
  let values = 0;
  for (const { request, response } of log.entries) {
    const data = /(?:^|&)data_list=([^&]*)/.exec(request.postData?.text ?? '')?.[1];
    if (data !== undefined) {
      const json = gunzipSync(Buffer.from(decodeURIComponent(data), 'base64')).toString();
      values += (JSON.parse(json) as readonly unknown[]).length;
    }
    const { mimeType, text } = response.content;
    if (mimeType.includes('json')) values += Object.keys(JSON.parse(text) as object).length;
  }
  return values;
}
