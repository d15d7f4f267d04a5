import type { Detector, EntityRule, Fit, Leaf } from '../detector';
import { memberText } from '../scope';
import { exact, fitId, isNonValue, isZeroId, uuidPattern } from '../values';
import { list } from '../list';

/** Keys beside an advertising id that say whether it may be used. */
const limits: readonly (readonly [key: string, whenLimited: string])[] = [
  ['limitadtracking', 'true'],
  ['limitadtrackingenabled', 'true'],
  ['islimitadtrackingenabled', 'true'],
  ['lat', 'true'],
  ['lmt', '1'],
  ['dnt', '1'],
  ['advertiseridenabled', 'false'],
  ['advertisertrackingenabled', '0'],
  ['adtrackingenabled', 'false'],
  ['trackingenabled', '0'],
];

function fitAdvertisingId(leaf: Leaf): Fit | null {
  const { text, scope } = leaf;
  if (!uuidPattern.test(text)) return null;
  // All zeros: the user switched the id off, so that nothing is given away.
  if (isZeroId(text)) return null;
  if (isNonValue(text)) return null;
  const isLimited = limits.some(([key, value]) => memberText(scope, key) === value);
  return isLimited ? { syntax: 'exact', isLimited } : exact;
}

function advertisingId(entity: EntityRule['entity'], keys: EntityRule['keys']): EntityRule {
  return {
    entity,
    keys,
    fit: fitAdvertisingId,
    siblings: [
      'limitadtracking',
      'lmt',
      'idtype',
      'advertiseridenabled',
      'adtrackingenabled',
      'ifatype',
    ],
  };
}

/** Ids made for advertising, the same in all apps of a device. */
export const advertising: Detector = {
  id: 'advertising',
  rules: [
    {
      ...advertisingId('gaid', {
        strong: list(`
          gaid, gps adid, google advertising id, google aid, google ad id, gadid,
          android advertising id, resettable device id, play ad id, google adid, aifa
        `),
        plain: list(`
          advertising id, advertising tracking id, ad tracking id, advertiser id, rdid, ad id, adid, aaid, advertising identifier
        `),
        weak: list(`
          ifa, maid, advertisement id, device ifa, aid, idfa, rida
        `),
      }),
      fit(leaf) {
        const fit = fitAdvertisingId(leaf);
        // Android writes its ids small; in capitals under a key for both it is Apple's.
        return fit !== null && isUpperCase(leaf.text) && !isAndroidKey.test(leaf.joined)
          ? null
          : fit;
      },
    },
    {
      ...advertisingId('idfa', {
        strong: ['idfa', 'ios ifa', 'apple idfa', 'ios idfa', 'ios advertising id', 'apple ad id'],
        weak: list(`
          ifa, advertiser id, advertising id, ad id, adid, rdid, maid
        `),
      }),
      fit(leaf) {
        const fit = fitAdvertisingId(leaf);
        // Apple writes its ids in capitals; `idfa` alone says enough whatever the case.
        if (fit === null || leaf.joined.includes('idfa') || leaf.joined.includes('ios')) return fit;
        return isUpperCase(leaf.text) ? { ...fit, passed: ['prefix'] } : null;
      },
    },
    advertisingId('idfv', {
      strong: [
        'idfv',
        'ios ifv',
        'ios idfv',
        'identifier for vendor',
        'ios vendor id',
        'app set id',
      ],
      plain: ['ifv', 'google app set id', 'android app set id'],
      weak: ['vendor id', 'vendor identifier'],
    }),
    {
      entity: 'oaid',
      keys: { strong: ['oaid', 'honor oaid', 'huawei oaid', 'msa oaid'], plain: ['vaid'] },
      fit: ({ text }) => (isZeroId(text) ? null : fitId(text, 16)),
    },
    advertisingId('amazon_id', {
      strong: ['fire adid', 'amazon aid', 'amazon advertising id', 'amazon ad id', 'fire ad id'],
      plain: ['afai'],
    }),
  ],
};

const isAndroidKey = /gaid|gps|google|android|play/;

function isUpperCase(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
