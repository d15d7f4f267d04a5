import type { Mutator } from '../model';
import { edgeNumbers } from './bytes';
import { mutateHttp } from './http';

const pieces = [
  '<!DOCTYPE items [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]>',
  '<!DOCTYPE items [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE items SYSTEM "http://192.0.2.1/x.dtd">',
  '<!ENTITY % p "x">%p;',
  '&x;',
  '&#0;',
  '&#x110000;',
  '&#65;'.repeat(40),
  '&lt;item&gt;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<?a',
  '<item>',
  '</item>',
  '</items>',
  '<items>'.repeat(200),
  '<__proto__>',
  '<request base64="true">',
  '<response base64="false"><![CDATA[',
  ' base64="true"',
  ' ip="[::1]"',
  '<',
  '>',
  '"',
  "'",
];
const names = ['item', 'items', 'url', 'host', 'port', 'request', 'response', 'status', 'comment'];
const tag = /<\/?[a-z]{1,20}[^<>]{0,100}>/gi;

/** Changes one tag, or what stands between two; bytes outside of it stay as they are. */
export const mutateXml: Mutator = (input, random) => {
  const text = Buffer.from(input).toString('latin1');
  const tags = [...text.matchAll(tag)];
  if (tags.length === 0) return null;
  const chosen = random.below(tags.length);
  const at = tags[chosen]!.index;
  const end = at + tags[chosen]![0].length;
  const next = tags[chosen + 1]?.index ?? text.length;
  const put = (from: number, to: number, piece: string): Uint8Array =>
    Buffer.from(text.slice(0, from) + piece + text.slice(to), 'latin1');
  switch (random.below(7)) {
    case 0:
      return put(at, end, '');
    case 1:
      return put(at, at, text.slice(at, next));
    case 2:
      return put(at, end, tags[random.below(tags.length)]![0]);
    case 3:
      return put(at, end, text.slice(at, end).replace(/[a-z]{1,20}/i, random.pick(names)));
    case 4:
      return put(end, next, random.pick(edgeNumbers));
    case 5:
      return put(end, next, '');
    default: {
      const place = end + random.below(next - end + 1);
      return put(place, place, random.pick(pieces));
    }
  }
};

/** Changes the message inside a base64 element, so that the mutant gets past the base64. */
export const mutateXmlMessage: Mutator = (input, random, pool) => {
  const text = Buffer.from(input).toString('latin1');
  const runs = [...text.matchAll(/CDATA\[([A-Za-z0-9+/=]{20,})\]\]/g)];
  if (runs.length === 0) return null;
  const run = random.pick(runs);
  const start = run.index + 'CDATA['.length;
  const message = Buffer.from(run[1]!, 'base64');
  const mutant = mutateHttp(message, random, pool) ?? message;
  const spelt = Buffer.from(mutant).toString('base64');
  const out = text.slice(0, start) + spelt + text.slice(start + run[1]!.length);
  return Buffer.from(out, 'latin1');
};
