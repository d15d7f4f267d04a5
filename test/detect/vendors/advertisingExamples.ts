import { apple, hash, hex, uuid, type VendorExample } from './example';

/** Invented bodies of attribution and advertising, and of makers and services of China and Russia. */
export const advertisingExamples: readonly VendorExample[] = [
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
    vendor: 'Tencent Aegis',
    query: `id=1&uin=7712345678&aid=${uuid}&from=https%3A%2F%2Fshop.example%2Fa&version=1.4`,
    tells: ['browsing_url@query:from', 'installation_id@query:aid', 'user_id@query:uin'],
  },
  {
    vendor: 'Xiaomi OneTrack',
    body: [
      { H: { oaid: hex, instance_id: uuid, mfrs: 'Xiaomi', e_ts: 1, sdk_ver: '2', net: 'WIFI' } },
    ],
    tells: ['device_model@json:/0/H/mfrs', 'network_type@json:/0/H/net', 'oaid@json:/0/H/oaid'],
  },
];
