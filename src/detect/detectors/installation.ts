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

/** The id all emulators of one Android version shared. */
const emulatorId = '9774d56d682e549c';

function fitInstallation({ text }: Leaf): Fit | null {
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
        ],
        weak: list(`
          did, uuid, guid, duid, dev id, device, terminal id, unique id, imei id
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
          app installation id, firebase instance id, install guid, anon distinct id, iid
        `),
        plain: [
          'anonymous visitor id',
          'visitor id',
          'app uuid',
          'first install id',
          'original id',
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
        ],
        plain: list(`
          browser id, ttp, visitor cookie, ga cid, pubcid, muid, fp uuid
        `),
        weak: list(`
          cid, ga, vid, nuid, duid, tnuid, visitor
        `),
      },
      fit({ text }) {
        if (cookieIdPattern.test(text)) return { syntax: 'exact', passed: ['prefix'] };
        return fitId(text, 8);
      },
    },
    {
      entity: 'session_id',
      keys: {
        strong: ['session id', 'sessionid', 'mp session id', 'ga session id', 'session uuid'],
        plain: ['session key', 'visit id', 'session guid', 'session identifier'],
        weak: ['sid', 'session', 'session token', 'sess'],
      },
      fit({ text, shape }) {
        if ((shape & shapes.digits) !== 0) return text.length >= 6 ? good : null;
        return fitId(text, 8);
      },
    },
  ],
  hits: {
    android_id: [
      { android_id: '9f3ca1b2c3d44b62' },
      { androidId: '9f3ca1b2c3d44b62' },
      { ANDROIDID: '9F3CA1B2C3D44B62' },
      { $identity_android_id: '9f3ca1b2c3d44b62' },
      { 'x-ANDROID-ID': '9f3ca1b2c3d44b62' },
    ],
    device_id: [
      { device_id: 'b9d0c7e0-6c2a-4f59-8e57-1b1f2d1c9a44' },
      { deviceId: 'and-7f3c9b21e0', os: 'Android' },
      { udid: '00008020-001C2D3E3A68002E' },
    ],
    installation_id: [
      { distinct_id: '9f3c7a52e61b4b62', lib: {} },
      { anonymousId: '507f191e-810c-4972-9de8-60ea2ad74b62' },
      { app_instance_id: '3d1c6a0f8b2e4d5c9a7b6e5f4d3c2b1a' },
      { uid: '1588312991402-2736459812736459812', af_timestamp: '1588312991402' },
      { fid: 'cXyZ12AbCdEfGhIjKlMnOp' },
    ],
    cookie_id: [{ _ga: 'GA1.2.1033501218.1368477899' }, { fbp: 'fb.1.1558571054389.1098115397' }],
    session_id: [{ session_id: '1588312991402' }, { sessionId: 'S-8f14e45fceea167a' }],
  },
  misses: {
    android_id: [
      { android_id: '9774d56d682e549c' },
      { android_id: '0000000000000000' },
      { span: '9f3ca1b2c3d44b62' },
      { salt: '9f3ca1b2c3d44b62' },
    ],
    device_id: [
      { id: 'b9d0c7e0-6c2a-4f59-8e57-1b1f2d1c9a44' },
      { device_id: 'unknown' },
      { device: 'phone' },
      { trace_id: '4bf92f3577b34da6a3ce929d0e0e4736' },
      { commit: '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12' },
      { uuid: '00000000-0000-0000-0000-000000000000' },
    ],
    installation_id: [
      { $insert_id: '5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c11' },
      { messageId: 'ajs-5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c11' },
      { uid: 1000 },
      { _track_id: 234567812 },
    ],
    cookie_id: [{ cid: 42 }, { ga: 'on' }],
    session_id: [{ session: true }, { sid: 12 }],
  },
};
