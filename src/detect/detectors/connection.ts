import { describes, deviceKeys } from '../data/device';
import type { Detector } from '../detector';
import { list } from '../list';
import { shapes } from '../shape';
import { fitWords, good, loose } from '../values';

const networkNames =
  /^(?:wi-?fi|wlan|cellular|mobile|[2-5]g|lte|lte-a|edge|gprs|hspa\+?|hsdpa|umts|cdma|gsm|nr|ethernet|offline|slow-2g|none|bluetooth|vpn|wwan|mobile_?[2-5]g|wifi_?[56]?|unmetered|metered)$/i;
const languageTag = /^[a-z]{2,3}(?:[-_](?:[a-z]{4}|[A-Z]{2}|\d{3}|#[a-z]{4})){0,3}$/i;
const languageRange =
  /^[a-z*-]{1,11}(?:;q=[01](?:\.\d{1,3})?)?(?:, ?[a-z\d*-]{1,11}(?:;q=[01](?:\.\d{1,3})?)?){0,20}$/i;
const zoneName =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Brazil|Canada)\/[\w+-]{2,30}(?:\/\w{2,30})?$/;
const zoneOffset = /^(?:(?:GMT|UTC)?[+\u2212-]\d{1,2}(?::?\d{2})?|GMT|UTC|Z|-?\d{1,5}(?:\.\d)?)$/i;
const productVersion = /[a-z][\w.-]\/\d/i;
const programmingLanguage =
  /^(?:javascript|typescript|ecmascript|python|ruby|java|kotlin|swift|php|golang|rust|dart|perl|scala|csharp|c#|c\+\+|objective-c|node(?:\.?js)?|html|css|sql|json|xml|markdown|text|plain)\b/i;
const operatorWords = /^(?:eq|ne|gt|lt|gte|lte|and|or|not|in|contains|equals|is|like|between)$/i;
const networkCode = /^\d{3}-?\d{2,3}$/;
const codePart = /^(?:network)?(?:carrier)?m[cn]c$/;

/** How the device is connected, and what language and time it keeps. */
export const connection: Detector = {
  id: 'connection',
  rules: [
    describes('carrier', {
      keys: {
        strong: list(`
          carrier name, network operator, sim operator, operator name, sim carrier,
          network operator name, mobile operator, mcc mnc, mccmnc, plmn, sim operator name,
          cellular provider, telecom operator, yunyingshang, mobile network code
        `),
        plain: list(`
          carrier, mobile country code, isp, cellular carrier, carrier mcc, carrier mnc, isp name,
          asn organization, as organization
        `),
        weak: ['operator', 'mcc', 'mnc', 'network name'],
      },
      fit({ text, joined, type }) {
        if (type === 'boolean' || operatorWords.test(text)) return null;
        if (codePart.test(joined)) return /^\d{1,3}$/.test(text) ? good : null;
        return networkCode.test(text) ? good : fitWords(text, 60);
      },
      siblings: ['mcc', 'mnc', 'networktype', 'simcountry', ...deviceKeys],
      against: list(`
        shipping, order, parcel, delivery, filter, flight, tracking
      `),
    }),
    describes('network_type', {
      keys: {
        strong: [
          'network type',
          'connection type',
          'net type',
          'connectivity type',
          'access type',
          'nettype',
        ],
        plain: ['connectivity', 'effective type', 'network access', 'radio access', 'ect'],
        weak: list(`
          network, connection, wifi, access, radio, nt, cellular, is wifi, net, technology, interface,
          connection subtype
        `),
      },
      fit({ text, type, joined }) {
        if (networkNames.test(text)) return { syntax: 'exact' };
        if (type === 'boolean')
          return joined.endsWith('wifi') || joined === 'cellular' ? good : null;
        return joined === 'wifi' && (text === '1' || text === '0') ? loose : null;
      },
      siblings: deviceKeys,
      trail: ['network', 'device', 'connectivity', 'cellular'],
    }),
    describes('locale', {
      keys: {
        strong: list(`
          locale, device language, system language, browser language, app language, sys lang,
          accept language, user language, locale code, device locale, language code, yuyan,
          lang code, current locale, preferred language, os language, system locale
        `),
        plain: ['language', 'lang', 'languages'],
        weak: ['ul', 'hl', 'lc', 'lng', 'l'],
      },
      fit({ text }) {
        if (text.length > 120 || programmingLanguage.test(text)) return null;
        if (languageTag.test(text)) return { syntax: 'good', passed: ['language tag'] };
        return text.includes(';q=') || text.includes(',')
          ? languageRange.test(text)
            ? good
            : null
          : fitWords(text, 24);
      },
      siblings: deviceKeys,
      against: list(`
        code, syntax, highlight, script, repository, programming, font
      `),
    }),
    describes('timezone', {
      keys: {
        strong: list(`
          timezone, time zone, timezone offset, tz offset, utc offset, time zone name, tz,
          tz name, timezone name, timezone id, time zone offset, gmt offset, shiqu, tzo
        `),
        weak: ['zone', 'offset'],
      },
      fit({ text, scope }) {
        // Several of them are zones on offer: a device keeps one.
        if (scope.isList && scope.members.has('#1')) return null;
        if (zoneName.test(text)) return { syntax: 'exact', passed: ['time zone name'] };
        return zoneOffset.test(text) ? good : null;
      },
      siblings: ['locale', 'language', 'country', 'osversion'],
    }),
    describes('user_agent', {
      keys: {
        strong: [
          'user agent',
          'useragent',
          'browser user agent',
          'http user agent',
          'webview user agent',
        ],
        weak: ['ua', 'agent', 'browser'],
      },
      fit({ text, shape }) {
        if ((shape & shapes.userAgent) !== 0) return { syntax: 'exact', passed: ['prefix'] };
        if (text.length > 1000 || text.length < 3) return null;
        return productVersion.test(text) ? good : null;
      },
      alone: ['userAgent'],
    }),
  ],
};
