/** One telemetry body or URL of a vendor, on a host that says nothing, and what its schema must tell. */
export interface VendorExample {
  /** Name of the vendor as people say it. */
  readonly vendor: string;
  readonly body?: unknown;
  /** Query of the URL. */
  readonly query?: string;
  /** `entity@last step of the path` of findings that the schema must be a reason of. */
  readonly tells: readonly string[];
}

const uuid = '3f2c6a1e-8d47-4b90-a6c5-1e9d70b2f438';
const apple = '3F2C6A1E-8D47-4B90-A6C5-1E9D70B2F438';
const hex = '9a8b7c6d5e4f3021';
const hash = 'ab12'.repeat(16);
const email = 'anna.weber@mail.example';

/** Invented bodies in the documented shape of each vendor's SDK. */
export const vendorExamples: readonly VendorExample[] = [
  {
    vendor: 'Sensors Analytics',
    body: [{ distinct_id: 'x-19a7', lib: {}, properties: { $latest_search_keyword: 'tea' } }],
    tells: [
      'installation_id@json:/0/distinct_id',
      'search_query@json:/0/properties/$latest_search_keyword',
    ],
  },
  {
    vendor: 'Umeng',
    body: { appkey: 'k', utdid: 'XqB3LmZ9tVwDAKpR8sYcT2uL', access: 'Wi-Fi' },
    tells: ['installation_id@json:/utdid', 'network_type@json:/access'],
  },
  {
    vendor: 'Adjust',
    query: `app_token=2fm9&gps_adid=${uuid}&android_uuid=${uuid}&device_name=Pixel+7`,
    tells: ['gaid@query:gps_adid', 'device_model@query:device_name'],
  },
  {
    vendor: 'AppsFlyer',
    body: { af_timestamp: '1', uid: '1588312991402-2736459812736459812', btl: '77.0' },
    tells: ['installation_id@json:/uid', 'battery@json:/btl'],
  },
  {
    vendor: 'Branch',
    body: { branch_key: 'k', hardware_id: hex, local_ip: '192.168.1.7' },
    tells: ['android_id@json:/hardware_id', 'ip_address@json:/local_ip'],
  },
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
    vendor: 'Meta',
    body: {
      advertiser_id: uuid,
      anon_id: `XZ${uuid}`,
      extinfo: ['a2', 'com.shop', 1, '1', '14', 'Pixel 7', 'de_DE', 'CET', 'Telco', 1080, 2400],
    },
    tells: [
      'carrier@json:/extinfo/8',
      'device_model@json:/extinfo/5',
      'gaid@json:/advertiser_id',
      'locale@json:/extinfo/6',
      'os_version@json:/extinfo/4',
      'screen@json:/extinfo/9',
    ],
  },
  {
    vendor: 'Meta',
    query: `id=1&ev=PageView&dl=https%3A%2F%2Fshop.example%2Fa&rl=&ud[em]=${hash}`,
    tells: ['email@query:ud[em]'],
  },
  {
    vendor: 'TikTok',
    body: { tiktok_app_id: '1', batch: [{ external_id: 'c-1992', ttclid: 'E.C.P.Csx7a1b2c3d4' }] },
    tells: ['attribution@json:/batch/0/ttclid', 'user_id@json:/batch/0/external_id'],
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
    vendor: 'AppMetrica',
    query: `deviceid=${hex}7788&analytics_sdk_version_name=6.1&adv_id=${uuid}&manufacturer=Google`,
    tells: ['device_id@query:deviceid', 'device_model@query:manufacturer', 'gaid@query:adv_id'],
  },
  {
    vendor: 'Yandex Metrica',
    query:
      'wmode=7&page-url=https%3A%2F%2Fshop.example%2Fbasket&browser-info=pv%3A1%3Au%3A158831299140273',
    tells: ['browsing_url@query:page-url', 'cookie_id@query:browser-info'],
  },
  {
    vendor: 'Baidu Tongji',
    query: 'si=0b3f&su=https%3A%2F%2Fnews.example%2Fa&ds=1920x1080&cl=24-bit&ln=zh-cn',
    tells: ['browsing_url@query:su', 'locale@query:ln', 'screen@query:ds'],
  },
  {
    vendor: 'Huawei HiAnalytics',
    body: { header: { chifer: 'ab', servicetag: 't', udid: `${hex}aabb` } },
    tells: ['device_id@json:/header/udid'],
  },
  {
    vendor: 'GrowingIO',
    body: [
      {
        dataSourceId: 'b1',
        eventType: 'VISIT',
        sessionId: uuid,
        deviceId: uuid,
        networkState: 'WIFI',
      },
    ],
    tells: [
      'installation_id@json:/0/deviceId',
      'network_type@json:/0/networkState',
      'session_id@json:/0/sessionId',
    ],
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
    vendor: 'Singular',
    query: `aifa=${uuid}&andi=${hex}&app_v=2.1&lc=de_DE&ma=Google&mo=Pixel+7&c=wifi`,
    tells: [
      'android_id@query:andi',
      'device_model@query:mo',
      'gaid@query:aifa',
      'network_type@query:c',
    ],
  },
  {
    vendor: 'Kochava',
    body: {
      action: 'install',
      kochava_app_id: 'k',
      kochava_device_id: 'KA1',
      data: { adid: uuid, disp_w: 1080 },
    },
    tells: [
      'gaid@json:/data/adid',
      'installation_id@json:/kochava_device_id',
      'screen@json:/data/disp_w',
    ],
  },
  {
    vendor: 'ironSource',
    body: {
      data: { deviceOEM: 'Google', deviceModel: 'Pixel 7', deviceId: uuid, deviceOSVersion: '14' },
    },
    tells: [
      'device_model@json:/data/deviceOEM',
      'gaid@json:/data/deviceId',
      'os_version@json:/data/deviceOSVersion',
    ],
  },
  {
    vendor: 'Unity Ads',
    query: `advertisingTrackingId=${uuid}&deviceMake=Google&deviceModel=Pixel+7&analyticsUserId=${hex}ab`,
    tells: [
      'device_model@query:deviceMake',
      'gaid@query:advertisingTrackingId',
      'user_id@query:analyticsUserId',
    ],
  },
  {
    vendor: 'Vungle',
    body: { ext: { vungle: { android: { gaid: uuid, battery_level: 0.77, volume_level: 0.5 } } } },
    tells: ['battery@json:/ext/vungle/android/battery_level', 'gaid@json:/ext/vungle/android/gaid'],
  },
  {
    vendor: 'InMobi',
    query: 'mk-siteid=4028&h-user-agent=Dalvik%2F2.1.0&u-latlong=52.52001%2C13.40495&u-age=34',
    tells: ['age@query:u-age', 'precise_location@query:u-latlong'],
  },
  {
    vendor: 'Criteo',
    body: {
      publisher: {},
      sdkVersion: '4',
      slots: [],
      user: { deviceId: uuid, deviceModel: 'Pixel 7' },
    },
    tells: ['device_model@json:/user/deviceModel', 'gaid@json:/user/deviceId'],
  },
  {
    vendor: 'OpenRTB',
    body: {
      id: 'b1',
      imp: [],
      device: { ifa: apple, make: 'Apple', geo: { lat: 52.52001, lon: 13.40495 } },
      user: { id: 'u-8812', yob: 1987 },
    },
    tells: [
      'date_of_birth@json:/user/yob',
      'device_model@json:/device/make',
      'idfa@json:/device/ifa',
      'precise_location@json:/device/geo/lat',
      'user_id@json:/user/id',
    ],
  },
  {
    vendor: 'AdColony',
    body: { advertiser_id: uuid, device_brand: 'google', timezone_ietf: 'Europe/Berlin', ln: 'de' },
    tells: ['gaid@json:/advertiser_id', 'locale@json:/ln', 'timezone@json:/timezone_ietf'],
  },
  {
    vendor: 'Chartboost',
    body: {
      bundle_id: 'b',
      device_type: 'Google Pixel',
      rooted_device: false,
      identity: { gaid: uuid },
    },
    tells: ['device_model@json:/device_type', 'gaid@json:/identity/gaid'],
  },
  {
    vendor: 'Start.io',
    body: { userAdvertisingId: uuid, clientSessionId: uuid, deviceVersion: '14', ispName: 'Telco' },
    tells: [
      'carrier@json:/ispName',
      'gaid@json:/userAdvertisingId',
      'os_version@json:/deviceVersion',
    ],
  },
  {
    vendor: 'INFOnline',
    body: {
      application: {},
      library: {},
      client: { uuids: { installationId: uuid }, osVersion: '14' },
    },
    tells: [
      'installation_id@json:/client/uuids/installationId',
      'os_version@json:/client/osVersion',
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
    vendor: 'Microsoft Advertising',
    query: `ti=1&Ver=2&mid=${uuid}&sid=${hex}${hex}&p=https%3A%2F%2Fshop.example%2Fa&sw=1920`,
    tells: ['browsing_url@query:p', 'cookie_id@query:mid', 'screen@query:sw'],
  },
  {
    vendor: 'Pinterest',
    query: `tid=26&event=pagevisit&pd=${encodeURIComponent(JSON.stringify({ em: hash }))}&ad=%7B%7D`,
    tells: ['email@json:/em'],
  },
  {
    vendor: 'HubSpot',
    query: `pu=https%3A%2F%2Fshop.example%2Fa&vi=${hex}${hex}&cts=1&sd=1920x1080`,
    tells: ['browsing_url@query:pu', 'cookie_id@query:vi', 'screen@query:sd'],
  },
  {
    vendor: 'Tencent Aegis',
    query: `id=1&uin=7712345678&aid=${uuid}&from=https%3A%2F%2Fshop.example%2Fa&version=1.4`,
    tells: ['browsing_url@query:from', 'installation_id@query:aid', 'user_id@query:uin'],
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
  {
    vendor: 'Xiaomi OneTrack',
    body: [
      { H: { oaid: hex, instance_id: uuid, mfrs: 'Xiaomi', e_ts: 1, sdk_ver: '2', net: 'WIFI' } },
    ],
    tells: ['device_model@json:/0/H/mfrs', 'network_type@json:/0/H/net', 'oaid@json:/0/H/oaid'],
  },
];
