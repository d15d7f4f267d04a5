import type { Detector, Fit, Leaf } from '../detector';
import { shapes } from '../shape';
import { isLuhn } from '../validators/checksums';
import { hasMobileCountryCode, isIssuedTac } from '../validators/mobile';
import { isEid } from '../validators/nationalIds';
import { exact, fitId, fitWords, good, hasDigit, hasLetter, isNonValue, loose } from '../values';
import { list } from '../list';

/** With or without the dashes that people read it in: TAC, serial number, check digit. */
const imeiPattern = /^\d{2}[- /]?\d{6}[- /]?\d{6}[- /]?\d{1,2}$/;
const imeiSeparators = /[- /]/g;
const meidPattern = /^(?:[\dA-F]{14}|\d{18})$/i;
const imsiPattern = /^\d{14,15}$/;
const iccidPattern = /^89\d{16,18}F?$/i;
const macPattern = /^(?:[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}|[\da-f]{12})$/i;
const serialPattern = /^[A-Z\d][A-Z\d-]{4,23}$/i;
const versionPattern = /^\d{1,3}(?:\.\d{1,6}){1,4}/;
const fingerprintPattern =
  /^[\w.-]{1,40}\/[\w.-]{1,60}\/[\w.-]{1,60}:[\w.]{1,12}\/[\w.-]{1,60}\/[\w.-]{1,60}:[a-z]{2,12}\/[\w,-]{1,60}$/i;
const fcmPattern = /^[\w-]{22}:APA91[\w-]{100,200}$/;
const apnsPattern = /^[\da-f]{64}$/i;
const pushPattern = /^[\w:+/=.-]{16,512}$/;
const emulatorMac = /^(?:02|00|ff)(?:[:-]?(?:00|ff)){5}$/i;

function fitImei({ text }: Leaf): Fit | null {
  if (!imeiPattern.test(text)) return null;
  const digits = text.replace(imeiSeparators, '');
  if (isNonValue(digits)) return null;
  if (digits.length === 16) return isIssuedTac(digits) ? { syntax: 'good', passed: ['tac'] } : null;
  if (!isLuhn(digits)) return { syntax: 'good', failed: ['luhn'] };
  return { syntax: 'exact', passed: isIssuedTac(digits) ? ['luhn', 'tac'] : ['luhn'] };
}

function fitMac({ text }: Leaf): Fit | null {
  if (!macPattern.test(text) || emulatorMac.test(text) || isNonValue(text)) return null;
  if (text.length === 12 && !hasDigit(text)) return null;
  const isLocal = (parseInt(text.slice(0, 2), 16) & 0x02) !== 0;
  if (isLocal) return { syntax: 'exact', passed: ['randomised address'] };
  return text.length === 12 ? good : exact;
}

function fitSerial({ text }: Leaf): Fit | null {
  if (!serialPattern.test(text) || isNonValue(text) || !hasDigit(text)) return null;
  if (versionPattern.test(text) || text.toUpperCase() === 'REL') return null;
  return text.length >= 10 && hasLetter.test(text) ? good : loose;
}

/** Numbers burnt into hardware or SIM, and what stands for one installation's notifications. */
export const hardware: Detector = {
  id: 'hardware',
  rules: [
    {
      entity: 'imei',
      keys: {
        strong: list(`
          imei, imei no, device imei, imei number, imeisv, imei one, imei two
        `),
        plain: ['imsi imei'],
        weak: ['device id', 'did', 'deviceid no', 'tac id', 'hardware id'],
      },
      fit: fitImei,
      alone: ['digits'],
      siblings: ['imsi', 'iccid', 'androidid', 'meid', 'mac'],
    },
    {
      entity: 'meid',
      keys: { strong: ['meid', 'esn meid'] },
      fit: ({ text }) => (meidPattern.test(text) && !isNonValue(text) ? exact : null),
    },
    {
      entity: 'imsi',
      keys: {
        strong: ['imsi', 'sim imsi', 'imsi no'],
        plain: ['subscriber id', 'sim subscriber id', 'sim operator id'],
      },
      fit({ text }) {
        if (!imsiPattern.test(text) || isNonValue(text)) return null;
        return hasMobileCountryCode(text) ? { syntax: 'exact', passed: ['country code'] } : null;
      },
    },
    {
      entity: 'iccid',
      keys: {
        strong: ['iccid', 'icc id', 'sim serial', 'sim serial number', 'sn sim', 'sim iccid'],
        plain: ['sim card id', 'sim id', 'sim number'],
      },
      fit({ text }) {
        if (!iccidPattern.test(text)) return null;
        const digits = text.replace(/F$/i, '');
        return isLuhn(digits) ? { syntax: 'exact', passed: ['luhn'] } : { syntax: 'good' };
      },
    },
    {
      entity: 'eid',
      keys: { strong: ['euicc', 'euicc id', 'esim id', 'esim eid'], plain: ['eid'] },
      fit: ({ text }) => (isEid(text) ? { syntax: 'exact', passed: ['mod97'] } : null),
    },
    {
      entity: 'serial_number',
      keys: {
        strong: ['device serial', 'serialno', 'ro serialno', 'device sn', 'hardware serial', 'psn'],
        plain: [
          'serial number',
          'serial no',
          'build serial',
          'device serial number',
          'machine serial',
        ],
        weak: ['serial', 'sn'],
      },
      fit: fitSerial,
      siblings: list(`
        imei, model, manufacturer, brand, androidid, mac, devicemodel
      `),
      trail: ['device', 'hardware', 'phone', 'build'],
      against: list(`
        certificate, cert, tls, issuer, x509, product, order, license
      `),
    },
    {
      entity: 'mac_address',
      keys: {
        strong: list(`
          mac address, mac addr, macaddress, wifi mac, wlan mac, bt mac, wlan addr
        `),
        plain: [
          'local mac',
          'bluetooth mac',
          'bluetooth address',
          'ethernet mac',
          'eth mac',
          'mac',
        ],
        weak: ['hw addr', 'hwaddr', 'address', 'hardware address'],
      },
      fit: fitMac,
      alone: ['mac'],
    },
    {
      entity: 'bssid',
      keys: {
        strong: ['bssid', 'wifi bssid', 'ap mac', 'ap bssid', 'router mac', 'access point mac'],
        weak: ['mac', 'mac address'],
      },
      fit(leaf) {
        const isOwn = leaf.joined === 'mac' || leaf.joined === 'macaddress';
        // An own address also goes by `mac`; with a signal strength beside it, it is a neighbour's.
        if (isOwn && !hasSignal(leaf)) return null;
        const fit = fitMac(leaf);
        return fit === null ? null : { syntax: fit.syntax, passed: isOwn ? ['pair'] : [] };
      },
      siblings: ['ssid', 'rssi', 'signal', 'level', 'signalstrength', 'frequency'],
      trail: ['wifi', 'aps', 'wlan', 'scan', 'access'],
    },
    {
      entity: 'ssid',
      keys: {
        strong: ['wifi ssid', 'wifi name', 'wlan name', 'network ssid', 'wlan ssid'],
        plain: ['ssid'],
      },
      fit({ text }) {
        const name = text.length > 2 && text.startsWith('"') ? text.slice(1, -1) : text;
        if (name.length > 32 || sessionLike.test(name)) return null;
        return fitWords(name, 32) ?? (hasDigit(name) && !isNonValue(name) ? loose : null);
      },
      siblings: ['bssid', 'rssi', 'wifi', 'mac', 'networktype', 'level'],
      trail: ['wifi', 'wlan', 'network', 'aps'],
    },
    {
      entity: 'widevine_id',
      keys: {
        strong: ['widevine id', 'drm id', 'media drm', 'media drm id', 'widevine', 'drm device id'],
      },
      fit: ({ text }) => (text.length >= 24 ? fitId(text, 24) : null),
    },
    {
      entity: 'build_fingerprint',
      keys: {
        strong: ['build fingerprint', 'ro build fingerprint', 'android fingerprint'],
        weak: ['fingerprint'],
      },
      fit: ({ text }) =>
        fingerprintPattern.test(text) ? { syntax: 'exact', passed: ['prefix'] } : null,
      alone: ['fingerprint'],
    },
    {
      entity: 'push_token',
      keys: {
        strong: [
          'push token',
          'fcm token',
          'af gcm token',
          'gcm token',
          'apns token',
          'mipush regid',
        ],
        plain: [
          'device token',
          'registration id',
          'push id',
          'regid',
          'reg id',
          'notification token',
        ],
        weak: ['registration token', 'firebase token', 'apn token', 'push key'],
      },
      fit({ text }) {
        if (fcmPattern.test(text)) return { syntax: 'exact', passed: ['prefix'] };
        if (apnsPattern.test(text)) return good;
        return pushPattern.test(text) && hasDigit(text) && !isNonValue(text) ? loose : null;
      },
      alone: ['text'],
    },
  ],
};

const sessionLike = /^(?:[\da-f]{16,}|[\w-]{26,})$/i;

function hasSignal({ scope, shape }: Leaf): boolean {
  if ((shape & (shapes.mac | shapes.hex)) === 0) return false;
  return ['rssi', 'ssid', 'signal', 'level', 'signalstrength'].some((key) =>
    scope.members.has(key),
  );
}
