import { appDeviceKeys } from '../../../src/detect/data/appDeviceKeys';
import { appPeopleKeys } from '../../../src/detect/data/appPeopleKeys';
import { assertReached, testKeys, type Body, type Hits } from './keyTables';

const uuid = 'c0ffee12-3456-4789-a0bc-def012345678';
const random = 'Kw8dJ2mQe9dLs0Pf3dMzXcVbNqWeRt1y';

/** Bodies whose first leaf is the entity, by the kind of app. */
const hits: Hits = {
  'advertising and attribution': [
    ['gaid', { advId: uuid }],
    ['idfv', { asid: uuid }],
    ['installation_id', { auid: uuid }],
    ['installation_id', { applovin_random_token: uuid }],
    ['device_model', { deviceOEM: 'OPPO', osVersion: '13' }],
    ['device_model', { mfr: 'OPPO' }],
    ['timezone', { gmtMinutesOffset: 120 }],
    ['network_type', { conn_type: 'wifi' }],
    ['screen', { device_w: 1080 }],
    ['device_trait', { cpu_num: 8 }],
    ['device_trait', { diskFreeSize: 51233 }],
    ['battery', { batteryPct: 71 }],
    ['locale', { d_localization: 'de_DE' }],
    ['carrier', { isp_name: 'Telekom' }],
    ['os_version', { operatingSystem: '13' }],
  ],
  'push services': [
    ['push_token', { xm_token: random }],
    ['push_token', { hms_token: random }],
    ['push_token', { voip_token: random }],
    ['push_token', { fcmRegistrationToken: random }],
  ],
  'makers, televisions, cars and cameras': [
    ['oaid', { ouid: '8f8a27c1d8f04ac29a6b1d77e0ba4d54' }],
    ['android_id', { and_id: 'b4f1e2d3c5a69788' }],
    ['device_id', { roku_id: 'YN00H5512345' }],
    ['device_id', { cameraId: '5e8a27c1d8f04ac29a6b' }],
    ['serial_number', { station_sn: 'T8010P1321123456' }],
    ['serial_number', { vin: 'WVWZZZ1JZXW000001' }],
    ['mac_address', { wiredMac: '3c:28:6d:91:0a:be' }],
    ['bssid', { wmac: 'a4:91:b1:0c:7e:52' }],
    ['iccid', { simCardNumber: '89490200001234567893' }],
    ['media_watched', { programTitle: 'Blind Date' }],
    ['password', { wifi_psk: 'sonnenblume77' }],
  ],
  'rides, maps and deliveries': [
    ['precise_location', { pickup_lat: 52.520008, pickup_lng: 13.404954 }],
    ['precise_location', { destLng: 113.38765, destLat: 52.49012 }],
    ['precise_location', { lastKnownLatitude: 52.520008, lastKnownLongitude: 13.404954 }],
    ['precise_location', { geoHash: 'u33dc1' }],
    ['person_name', { riderName: 'Lena Hofer' }],
    ['person_name', { consignee: '王小明' }],
    ['postal_address', { dropoff_address: 'Bergmannstrasse 12, Berlin' }],
    ['coarse_location', { locality: 'Berlin' }],
  ],
  'shops, travel and banks': [
    ['purchase', { grand_total: 49.9 }],
    ['purchase', { bookingReference: 'X7K2QP' }],
    ['person_name', { beneficiaryName: 'Lena Hofer' }],
    ['user_id', { frequentFlyerNumber: '992003456781' }],
    ['user_id', { custNo: '482917364' }],
    ['passport', { docNumber: 'C01X00T47' }],
    ['national_id', { panNumber: 'ABCPE1234F' }],
    ['email', { payer_email: 'lena.hofer@mail.example' }],
  ],
  'health and dating': [
    ['health', { cycleLength: 28 }],
    ['health', { pregnancyTest: 'positive' }],
    ['health', { had_sex: true }],
    ['health', { spo2: 97 }],
    ['health', { sleepHours: 6.5 }],
    ['health', { medicationName: 'Sertralin 50 mg' }],
    ['health', { phq9_score: 14 }],
    ['special_category', { sexualPreference: 'gay' }],
    ['special_category', { interested_in: 'women', gender: 'f', age: 30 }],
    ['user_id', { patientId: 'P-5512345' }],
  ],
  'people, games, schools and mail': [
    ['phone', { mob: '15123456789' }],
    ['phone', { wa_id: '4915123456789' }],
    ['person_name', { studentName: 'Emil Hofer' }],
    ['person_name', { name_first: 'Lena' }],
    ['user_id', { studentId: 'S-2023-5512' }],
    ['user_id', { steamId: '76561198000000001' }],
    ['username', { gamerTag: 'LenaPlays87' }],
    ['date_of_birth', { birth_dt: '19870412' }],
    ['email', { replyTo: 'lena.hofer@mail.example' }],
    ['keystrokes', { committed_text: 'see you at the clinic' }],
    ['search_query', { utterance: 'call the clinic' }],
    ['browsing_url', { histUri: 'https://forum.clinic.net/depression/17' }],
    ['media_watched', { watchHistory: 'Dark, Ozark' }],
    ['coarse_location', { place_of_birth: 'Leipzig' }],
    ['browsing_url', { scannedUrl: 'https://forum.clinic.net/depression/17' }],
    ['incognito_flag', { incog: true }],
    ['file_access', { attachmentName: 'Befund_Hofer.pdf' }],
    ['media_listened', { podcastName: 'Therapie heute' }],
    [
      'contacts',
      {
        abook: [
          { name: 'Anna', phone: '+4915123456781' },
          { name: 'Ben', phone: '+4915123456782' },
        ],
      },
    ],
    ['contacts', { phoneList: ['+4915123456781', '+4915123456782'] }],
  ],
};

/** Bodies in which nothing personal stands, though their words come close. */
const traps: readonly Body[] = [
  { flow: 'login' },
  { height: 1200, weight: 400 },
  { hr: 'solid' },
  { bpm: 'auto' },
  { first: 'Add to cart', last: 'page-12' },
  { given: 'true' },
  { family: 'Roboto' },
  { interested_in: 'sports' },
  { looking_for: 'shoes' },
  { power: 'high' },
  { volume: '12L' },
  { cache: '3600' },
  { op: 'add' },
  { conn: 'keep-alive' },
  { program: 'cleanup' },
  { question: 'q1' },
  { transcript: 'none' },
  { subscriber: 'topic/a' },
  { role_id: 'admin' },
  { custom_id: 'main-button' },
  { resume: true },
  { smoking: 'room' },
  { conditions: 'none' },
  { due_date: '2024-01-12' },
  { flat: '2', floor: '12' },
  { template: 'a', along: 'b' },
  { plat: 12.5, plon: 'x' },
  { vin: 'WINE' },
  { mob: 'zombie' },
  { bat: 'run.bat' },
  { owner: 'payments-team' },
  { q: '12,50' },
  { tip: 'Did you know?' },
  { dx: 4, dy: 12 },
];

describe('keys of the libraries and services of apps', () => {
  testKeys(hits, traps);

  it('can each be reached', () => {
    assertReached(appDeviceKeys, 'devices');
    assertReached(appPeopleKeys, 'people');
  });
});
