import type { Detector, Fit, Leaf } from '../detector';
import { shapes } from '../shape';
import { exact, fitId, good, isNonValue, uuidPattern } from '../values';
import { list } from '../list';

const androidIdPattern = /^[\da-f]{14,16}$/i;
const appsFlyerIdPattern = /^1\d{12}-\d{15,20}$/;
const facebookIdPattern = /^XZ[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const amplitudeIdPattern = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}R$/i;
const cookieIdPattern =
  /^(?:GA\d\.\d\.\d{1,12}\.\d{6,12}|GS\d\.\d\.[\w$.]{10,120}|fb\.\d\.\d{10,15}\.[\w.-]{4,200}|\d{6,12}\.\d{9,10})$/;

/** A random number of 128 bits. */
const randomHex = /^[\da-f]{32}$/i;

/** The id all emulators of one Android version shared. */
const emulatorId = '9774d56d682e549c';

/** Firebase installation ids: 22 characters of base64url, the first of them with four fixed bits. */
const firebaseIdPattern = /^[c-f][\w-]{21}$/;

function fitInstallation({ text, joined }: Leaf): Fit | null {
  // The first input delay goes by the same three letters.
  if (joined === 'fid') return firebaseIdPattern.test(text) ? exact : null;
  if (facebookIdPattern.test(text) || amplitudeIdPattern.test(text)) return exact;
  if (appsFlyerIdPattern.test(text)) return exact;
  return fitId(text, 6);
}

function isDeviceWord(word: string): boolean {
  return word === 'device' || word === 'hardware' || word === 'phone';
}

/** Ids of a device or of a copy of an app or browser. */
export const installation: Detector = {
  id: 'installation',
  rules: [
    {
      entity: 'android_id',
      keys: {
        strong: [
          'android id',
          'identity android id',
          'open udid',
          'openudid',
          'ssaid',
          'secure android id',
        ],
        plain: ['andi', 'android device id', 'hardware id'],
        weak: ['aid', 'udid', 'device id', 'deviceid', 'unique id', 'android'],
      },
      fit({ text }) {
        if (text === emulatorId || isNonValue(text) || !androidIdPattern.test(text)) return null;
        return exact;
      },
      siblings: ['imei', 'gaid', 'oaid', 'androidversion', 'model'],
    },
    {
      entity: 'device_id',
      keys: {
        strong: [
          'device id',
          'deviceid',
          'device uuid',
          'device unique id',
          'device identifier',
          'udid',
        ],
        plain: [
          'hardware id',
          'machine id',
          'hwid',
          'device guid',
          'device key',
          'unique device id',
          'did',
        ],
        weak: list(`
          uuid, guid, duid, dev id, device, terminal id, unique id, imei id
        `),
      },
      fit({ text, joined, scope }) {
        const isGeneral = joined === 'uuid' || joined === 'guid';
        if (isGeneral && scope.meaning?.words.some(isDeviceWord) !== true) return null;
        const fit = fitId(text, 6);
        return joined === 'device' && uuidPattern.test(text) ? exact : fit;
      },
      alone: ['uuid', 'hex'],
      trail: ['device', 'hardware', 'machine'],
      siblings: list(`
        devicemodel, osversion, model, brand, platform, os, manufacturer
      `),
      against: ['event', 'message', 'request', 'trace', 'span'],
    },
    {
      entity: 'installation_id',
      keys: {
        strong: list(`
          installation id, install id, distinct id, anonymous id, app instance id, fid,
          identity anonymous id, android uuid, anon id, anonymous user id, instance id,
          randomized device token, device fingerprint id, umid, utdid, appsflyer id,
          original appsflyer id, firebase installation id, install uuid, installation uuid,
          app installation id, firebase instance id, install guid, anon distinct id, iid,
          visitor id, visitor uuid, client udid, device application stamp
        `),
        plain: [
          'anonymous visitor id',
          'app uuid',
          'first install id',
          'original id',
          'juid',
          'stable id',
          'rudder id',
          'web id',
          'bd did',
          'cdid',
        ],
        weak: list(`
          uid, uuid, guid, client uuid, xdid, ppid, anonymous, muid, duuid
        `),
      },
      fit: fitInstallation,
      siblings: ['sdkversion', 'osversion', 'model', 'platform', 'appversion', 'event'],
      against: ['event', 'message', 'request', 'feature', 'trace'],
    },
    {
      entity: 'cookie_id',
      keys: {
        strong: [
          'fbp',
          'ga client id',
          'cookie id',
          'identity cookie id',
          'domain user id',
          'yclid id',
          'optimizely end user id',
          'permanent tracker',
        ],
        plain: list(`
          browser id, ttp, visitor cookie, ga cid, pubcid, muid, fp uuid, uuid2, domain userid,
          network userid, nuid, tnuid, hutk, utk, yandex uid, ym uid, duid
        `),
        weak: list(`
          cid, ga, vid, visitor
        `),
      },
      fit({ text }) {
        if (cookieIdPattern.test(text)) return { syntax: 'exact', passed: ['prefix'] };
        return uuidPattern.test(text) && !isNonValue(text) ? exact : fitId(text, 8);
      },
    },
    {
      entity: 'session_id',
      keys: {
        strong: ['session id', 'sessionid', 'mp session id', 'ga session id', 'session uuid'],
        plain: ['session key', 'visit id', 'session guid', 'session identifier', 'rum sid'],
        weak: ['sid', 'session', 'session token', 'sess'],
      },
      fit({ text, shape }) {
        if ((shape & shapes.digits) !== 0) return text.length >= 6 ? good : null;
        const isLong = uuidPattern.test(text) || randomHex.test(text);
        return isLong && !isNonValue(text) ? exact : fitId(text, 8);
      },
      siblings: list(`
        userid, useragent, anonymousid, visitorid, distinctid, pageurl, referrer, cid, did, uid, vid,
        duid, aid
      `),
      trail: ['session'],
    },
  ],
};
