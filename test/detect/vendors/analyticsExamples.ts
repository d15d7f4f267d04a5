import { email, hash, hex, uuid, type VendorExample } from './example';

/** Invented bodies of analytics, messaging and reports of errors. */
export const analyticsExamples: readonly VendorExample[] = [
  {
    vendor: 'Mixpanel',
    body: { $token: 'c3f1', $distinct_id: 'anna-77', $set: { $name: 'Anna Weber' } },
    tells: ['installation_id@json:/$distinct_id', 'person_name@json:/$set/$name'],
  },
  {
    vendor: 'Google Analytics',
    query: 'v=2&tid=G-1&cid=1033501218.1368477899&ul=de-de&uam=Pixel%207',
    tells: ['cookie_id@query:cid', 'device_model@query:uam', 'locale@query:ul'],
  },
  {
    vendor: 'Firebase',
    body: {
      fid: 'cXk1mTq7R9aB2dF4gH6jK8',
      appId: '1:2:android:3',
      authVersion: 'FIS_v2',
      sdkVersion: 'a:17',
    },
    tells: ['installation_id@json:/fid'],
  },
  {
    vendor: 'Segment',
    body: { anonymousId: 'a-771', messageId: 'm', context: { device: { id: 'D-7781' } } },
    tells: ['device_id@json:/context/device/id', 'installation_id@json:/anonymousId'],
  },
  {
    vendor: 'RudderStack',
    body: {
      anonymousId: 'a-771',
      rudderId: 'r-9912',
      messageId: 'm',
      context: { traits: { name: 'Anna' } },
    },
    tells: ['installation_id@json:/rudderId', 'person_name@json:/context/traits/name'],
  },
  {
    vendor: 'Amplitude',
    body: { api_key: 'k', events: [{ device_id: 'D-77812', device_type: 'Pixel 7' }] },
    tells: ['device_model@json:/events/0/device_type', 'installation_id@json:/events/0/device_id'],
  },
  {
    vendor: 'Snowplow',
    query: 'e=pv&tv=js-2&tna=cf&eid=1&duid=6d0c1f2e-3a4b&res=1920x1080',
    tells: ['cookie_id@query:duid', 'screen@query:res'],
  },
  {
    vendor: 'Braze',
    body: {
      respond_with: {},
      device_id: uuid,
      sdk_version: '30',
      attributes: [{ dob: '1987-04-12' }],
    },
    tells: ['date_of_birth@json:/attributes/0/dob', 'installation_id@json:/device_id'],
  },
  {
    vendor: 'Matomo',
    query: `idsite=3&rec=1&_id=${hex}&search=red+shoes&res=1440x900`,
    tells: ['cookie_id@query:_id', 'screen@query:res', 'search_query@query:search'],
  },
  {
    vendor: 'PostHog',
    body: {
      api_key: 'k',
      event: '$pageview',
      distinct_id: uuid,
      properties: { $device_id: uuid, $session_id: uuid, $set: { email } },
    },
    tells: [
      'email@json:/properties/$set/email',
      'installation_id@json:/distinct_id',
      'session_id@json:/properties/$session_id',
    ],
  },
  {
    vendor: 'Sentry',
    body: {
      event_id: 'c0ffee',
      sdk: {},
      contexts: { device: { name: 'Annas Handy', battery_level: 77 } },
      user: { id: 'u-77', ip_address: '203.0.113.77' },
    },
    tells: [
      'battery@json:/contexts/device/battery_level',
      'device_name@json:/contexts/device/name',
      'ip_address@json:/user/ip_address',
    ],
  },
  {
    vendor: 'Bugsnag',
    body: {
      notifier: {},
      events: [{ device: { id: 'd-8812', osBuild: 'TQ3A.230901' }, user: { email } }],
    },
    tells: ['email@json:/events/0/user/email', 'installation_id@json:/events/0/device/id'],
  },
  {
    vendor: 'Datadog',
    body: {
      _dd: {},
      application: { id: 'a' },
      session: { id: uuid },
      usr: { id: 'u-771', name: 'Anna Weber' },
    },
    tells: ['person_name@json:/usr/name', 'session_id@json:/session/id', 'user_id@json:/usr/id'],
  },
  {
    vendor: 'Countly',
    body: {
      app_key: 'k',
      device_id: uuid,
      metrics: { _device: 'Pixel 7' },
      user_details: { name: 'Anna Weber', byear: 1987 },
    },
    tells: [
      'date_of_birth@json:/user_details/byear',
      'device_model@json:/metrics/_device',
      'installation_id@json:/device_id',
      'person_name@json:/user_details/name',
    ],
  },
  {
    vendor: 'Application Insights',
    body: {
      iKey: 'k',
      time: 't',
      tags: {
        'ai.user.id': 'xQ7+mP2kL9',
        'ai.device.oemName': 'Google',
        'ai.session.id': 'aB3dE5fG7h',
      },
    },
    tells: [
      'cookie_id@json:/tags/ai.user.id',
      'device_model@json:/tags/ai.device.oemName',
      'session_id@json:/tags/ai.session.id',
    ],
  },
  {
    vendor: 'OpenTelemetry',
    body: {
      resourceSpans: [
        { resource: { attributes: [{ key: 'enduser.id', value: { stringValue: 'u-77123' } }] } },
        { resource: { attributes: [{ key: 'device.id', value: { stringValue: uuid } }] } },
      ],
    },
    tells: [
      'device_id@json:/resourceSpans/1/resource/attributes/0/value/stringValue',
      'user_id@json:/resourceSpans/0/resource/attributes/0/value/stringValue',
    ],
  },
  {
    vendor: 'Huawei HiAnalytics',
    body: { header: { chifer: 'ab', servicetag: 't', udid: `${hex}aabb` } },
    tells: ['device_id@json:/header/udid'],
  },
  {
    vendor: 'CleverTap',
    body: [
      {
        g: '_ie8f3a2b1c4d5e6f708192a3b4c5d6e7',
        tk: 'x',
        type: 'meta',
        af: { Make: 'Google', Carrier: 'Telco' },
      },
    ],
    tells: [
      'carrier@json:/0/af/Carrier',
      'device_model@json:/0/af/Make',
      'installation_id@json:/0/g',
    ],
  },
  {
    vendor: 'OneSignal',
    body: {
      app_id: uuid,
      device_type: 1,
      identifier: `${hash}`,
      device_os: '14',
      timezone_id: 'Europe/Berlin',
    },
    tells: [
      'os_version@json:/device_os',
      'push_token@json:/identifier',
      'timezone@json:/timezone_id',
    ],
  },
  {
    vendor: 'App Center',
    body: {
      logs: [
        { device: { oemName: 'Google', model: 'Pixel 7', sdkName: 's', screenSize: '1080x2400' } },
      ],
    },
    tells: ['device_model@json:/logs/0/device/oemName', 'screen@json:/logs/0/device/screenSize'],
  },
  {
    vendor: 'Adobe Analytics',
    query:
      'AQB=1&ndh=1&mid=29380471623847162938471629384716293847&bw=1440&r=https%3A%2F%2Fnews.example%2Fa',
    tells: ['browsing_url@query:r', 'cookie_id@query:mid', 'screen@query:bw'],
  },
  {
    vendor: 'Heap',
    query: 'a=1&u=2938471629384716&v=3847162938471629&s=8471629384716293&b=web&tv=4.0&scw=1920',
    tells: ['installation_id@query:u', 'screen@query:scw', 'session_id@query:s'],
  },
  {
    vendor: 'FullStory',
    body: {
      OrgId: 'ABC',
      UserId: '5629499534213120',
      Url: 'https://shop.example/basket',
      SnippetVersion: '1',
    },
    tells: ['browsing_url@json:/Url', 'installation_id@json:/UserId'],
  },
  {
    vendor: 'Klaviyo',
    body: {
      token: 'k',
      event: 'Viewed',
      customer_properties: { $email: email, $exchange_id: 'x9Kd7-mQ2_aa' },
    },
    tells: [
      'email@json:/customer_properties/$email',
      'installation_id@json:/customer_properties/$exchange_id',
    ],
  },
  {
    vendor: 'Intercom',
    body: {
      app_id: 'k',
      user_data: { email, name: 'Anna Weber' },
      anonymous_session: 'aB3dE5fG7hJ9kL1m',
    },
    tells: ['email@json:/user_data/email', 'person_name@json:/user_data/name'],
  },
  {
    vendor: 'HubSpot',
    query: `pu=https%3A%2F%2Fshop.example%2Fa&vi=${hex}${hex}&cts=1&sd=1920x1080`,
    tells: ['browsing_url@query:pu', 'cookie_id@query:vi', 'screen@query:sd'],
  },
  {
    vendor: 'Rollbar',
    body: {
      access_token: 'aaaabbbbccccddddeeeeffff00001111',
      data: {
        notifier: {},
        body: {},
        environment: 'p',
        language: 'javascript',
        person: { id: 'u-77' },
      },
    },
    tells: ['user_id@json:/data/person/id'],
  },
];
