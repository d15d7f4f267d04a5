import type { Examples } from './examples';

export const connectionExamples: Examples = {
  hits: {
    carrier: [
      { 'network.carrier.mcc': '262' },
      { asnOrganization: 'Deutsche Telekom' },
      { mccmnc: '262-02' },
      { carrier: 'Vodafone.de' },
      { mccmnc: '26202' },
      { mcc: '262', mnc: '02', network_type: 'LTE' },
    ],
    network_type: [
      { cellular: { technology: 'LTE' } },
      { network_type: 'WIFI' },
      { connection: 'wifi' },
      { $wifi: true, $model: 'Pixel 4', $os: 'Android' },
    ],
    locale: [
      { locale: 'de_DE' },
      { lang: 'de-DE' },
      { 'accept-language': 'de-DE,de;q=0.9,en;q=0.8' },
    ],
    timezone: [{ timezone: 'Europe/Berlin' }, { tz: '+0300' }, { timezone_offset: -180 }],
    user_agent: [
      { ua: 'Mozilla/5.0 (Linux; Android 10; Redmi Note 8) AppleWebKit/537.36' },
      { user_agent: 'okhttp/3.12.1' },
    ],
  },
  misses: {
    carrier: [{ operator: 'eq' }, { order: { carrier: 'Parcel Force' } }, { carrier: 'unknown' }],
    network_type: [
      { technology: 'React' },
      { interface: 'network' },
      { network: 'instagram' },
      { connection: 'keep-alive' },
    ],
    locale: [{ lang: 'typescript is fun and more so' }, { l: 'x1' }, { language: 'javascript' }],
    timezone: [
      { zone: 'checkout' },
      { timezone: 'yes please' },
      { timezones: ['Europe/Berlin', 'Asia/Tokyo'] },
    ],
    user_agent: [{ ua: 'UA-1234' }, { agent: 'Smith' }],
  },
};
