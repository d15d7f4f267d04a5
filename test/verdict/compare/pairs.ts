import { MemorySource } from '../../../src/bytes/source';
import { encodeUtf8 } from '../../../src/bytes/text';
import { nodePlatform } from '../../../src/platform/platform.node';
import { analyseCapture } from '../../../src/session/analyseCapture';
import { compare } from '../../../src/verdict/compare/compare';
import type { CompareSide, Comparison } from '../../../src/verdict/compare/model';
import { SideFold } from '../../../src/verdict/compare/side';

/** Gathers the side of a capture that is given as text or bytes. */
export async function sideOf(content: string | Uint8Array, name = 'a.har'): Promise<CompareSide> {
  const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
  const fold = new SideFold();
  for await (const item of analyseCapture(new MemorySource(bytes), name, nodePlatform)) {
    if (item.kind === 'exchange') fold.add(item.contribution);
    if (item.kind === 'judgement') return fold.finish(item.judgement);
  }
  throw new Error('no judgement');
}

/** Compares two captures that are given as text or bytes. */
export async function compared(
  before: string | Uint8Array,
  after: string | Uint8Array,
): Promise<Comparison> {
  return compare(await sideOf(before), await sideOf(after), nodePlatform.digest);
}

/** An invented phone: check digits are right, and nobody owns it. */
export const phone = {
  imei: '356938035643809',
  androidId: '9f3c27d1a84e4b62',
  freshAndroidId: '1c77ab20de914f05',
  gaid: '38400000-8cf0-41bd-b23e-10b96e4ef00d',
  freshGaid: 'a1c6f2e0-55b1-4f37-9d0e-6b2f8e91c3d4',
} as const;
/** Hosts of two recipients that are known, and of one that is not. */
export const xiaomi = 'https://sa.api.intl.miui.com/sa';
export const unknown = 'https://collect.vendor.example/v1';
