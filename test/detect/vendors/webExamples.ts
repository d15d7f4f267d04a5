import { apple, email, hash, uuid, type VendorExample } from './example';

/** Invented bodies in the documented shape of tools for marketing, flags, performance and advertising. */
export const webExamples: readonly VendorExample[] = [
  {
    vendor: 'Airship',
    body: {
      channel: {
        device_type: 'android',
        opt_in: true,
        background: true,
        push_address: 'eD3kT9_QmFh:APA91bGq',
        locale_country: 'DE',
      },
      identity_hints: { user_id: uuid },
    },
    tells: [
      'push_token@json:/channel/push_address',
      'coarse_location@json:/channel/locale_country',
    ],
  },
  {
    vendor: 'AppLovin',
    body: {
      device_info: { idfa: uuid, dx: 1080, adns: 440, revision: 'cheetah' },
      app_info: { applovin_random_token: uuid },
    },
    tells: [
      'gaid@json:/device_info/idfa',
      'screen@json:/device_info/adns',
      'installation_id@json:/app_info/applovin_random_token',
    ],
  },
  {
    vendor: 'Chartbeat',
    query:
      'h=news.example&p=%2Fa&u=DxK3pQm7ZtA1cVbN&d=news.example&g=123&t=BkW2rTy8UiOpLs4d&r=https%3A%2F%2Fforum.net%2Fa&tz=-60&sn=1',
    tells: ['cookie_id@query:u', 'browsing_url@query:r', 'timezone@query:tz'],
  },
  {
    vendor: 'comScore',
    query: 'c1=2&c2=1000001&cs_pv=x&rn=1&c7=https%3A%2F%2Fclinic.net%2Fweek-12&c8=Week',
    tells: ['browsing_url@query:c7'],
  },
  {
    vendor: 'Cxense',
    query:
      'typ=pgv&sid=1129345678901234567&ckp=lk2mz9q0v3x1&loc=https%3A%2F%2Fnews.net%2Fa&wsz=1920x1080&bln=de',
    tells: ['cookie_id@query:ckp', 'screen@query:wsz', 'browsing_url@query:loc'],
  },
  {
    vendor: 'DataRangers',
    body: [
      {
        user: {
          user_unique_id: 'anna-77123',
          web_id: '7361942850137264991',
          ssid: 'f7a1c2d3-ssid-4499',
        },
        header: { access: 'wifi', tz_offset: -7200 },
        events: [],
      },
    ],
    tells: [
      'user_id@json:/0/user/user_unique_id',
      'installation_id@json:/0/user/ssid',
      'network_type@json:/0/header/access',
    ],
  },
  {
    vendor: 'Dynatrace',
    query: 'vv=3&va=8.1&ap=a1b2&vi=4782910365&sn=1&tt=okjava&mp=1&mf=Google&md=Pixel+7&cr=Telekom',
    tells: ['installation_id@query:vi', 'device_model@query:md', 'carrier@query:cr'],
  },
  {
    vendor: 'Elastic RUM',
    body: { m: { se: { n: 'shop' }, l: {}, u: { id: 'anna-77', em: email, un: 'annaw' } } },
    tells: ['user_id@json:/m/u/id', 'email@json:/m/u/em', 'username@json:/m/u/un'],
  },
  {
    vendor: 'GameAnalytics',
    body: [
      {
        category: 'user',
        client_ts: 1700000000,
        session_num: 4,
        user_id: uuid,
        device: 'Pixel 7',
        google_aid: uuid,
      },
    ],
    tells: ['user_id@json:/0/user_id', 'device_model@json:/0/device', 'gaid@json:/0/google_aid'],
  },
  {
    vendor: 'GrowthBook',
    body: [
      {
        event_name: 'Page',
        properties_json: {},
        context_json: {},
        user_id: 'anna-77123',
        device_id: uuid,
      },
    ],
    tells: ['user_id@json:/0/user_id', 'installation_id@json:/0/device_id'],
  },
  {
    vendor: 'Highlight',
    body: {
      variables: {
        session_secure_id: 'kJ8sD2fG5hK1lQ9wE3rT',
        user_identifier: 'anna-77123',
        user_object: {},
      },
    },
    tells: [
      'user_id@json:/variables/user_identifier',
      'session_id@json:/variables/session_secure_id',
    ],
  },
  {
    vendor: 'Instana',
    query:
      'k=a1b2&ty=pl&pl=9f8e&ts=12&agv=1&l=https%3A%2F%2Fclinic.net%2Fa&ui=anna-77123&un=Anna+Weber&ue=anna.weber%40mail.example&ww=1903&sid=9a8b7c6d5e4f3021',
    tells: ['user_id@query:ui', 'email@query:ue', 'browsing_url@query:l', 'screen@query:ww'],
  },
  {
    vendor: 'Iterable',
    body: {
      email,
      userId: 'anna-77123',
      dataFields: {},
      device: { token: 'eD3kT9_QmFh:APA91bGqXzL7vN2kR8wYtC5sUjMfHdPq', platform: 'GCM' },
    },
    tells: ['user_id@json:/userId', 'push_token@json:/device/token'],
  },
  {
    vendor: 'LaunchDarkly',
    body: [
      {
        kind: 'identify',
        creationDate: 1700000000000,
        context: { kind: 'user', key: 'anna-77123', name: 'Anna Weber' },
      },
    ],
    tells: ['user_id@json:/0/context/key', 'person_name@json:/0/context/name'],
  },
  {
    vendor: 'Leanplum',
    body: {
      appId: 'app_1',
      clientKey: 'prod_1',
      sdkVersion: '1.9',
      action: 'start',
      deviceId: uuid,
      deviceName: 'Chrome 143',
    },
    tells: ['device_id@json:/deviceId', 'device_model@json:/deviceName'],
  },
  {
    vendor: 'LinkedIn',
    query: `pid=12345&v=2&li_adsId=${uuid}&url=https%3A%2F%2Fclinic.net%2Fa`,
    tells: ['cookie_id@query:li_adsId', 'browsing_url@query:url'],
  },
  {
    vendor: 'Microsoft Clarity',
    body: {
      e: ['0.8.1', 1, 0, 900, 'kx1p2q', '1x7n2dr4', 'z9k3m1', 1, 0, 0, 0, 'https://clinic.net/a'],
      a: [],
      p: [],
    },
    tells: ['cookie_id@json:/e/5', 'session_id@json:/e/6', 'browsing_url@json:/e/11'],
  },
  {
    vendor: 'MoEngage',
    body: {
      viewsCount: 1,
      viewsInfo: [
        {
          EVENT_ACTION: 'EVENT_ACTION_USER_ATTRIBUTE',
          EVENT_ATTRS: { USER_ATTRIBUTE_UNIQUE_ID: 'anna-77123', USER_ATTRIBUTE_USER_EMAIL: email },
        },
      ],
    },
    tells: [
      'user_id@json:/viewsInfo/0/EVENT_ATTRS/USER_ATTRIBUTE_UNIQUE_ID',
      'email@json:/viewsInfo/0/EVENT_ATTRS/USER_ATTRIBUTE_USER_EMAIL',
    ],
  },
  {
    vendor: 'New Relic',
    query:
      'a=1&sa=1&rst=900&ck=0&s=9a8b7c6d5e4f3021&ref=https%3A%2F%2Fclinic.net%2Fa&ptid=1f2e3d4c5b6a7988',
    tells: ['session_id@query:s', 'browsing_url@query:ref'],
  },
  {
    vendor: 'Nielsen',
    body: {
      devInfo: { devId: uuid, apn: 'News', apid: 'P1' },
      metadata: {},
      pageURL: 'https://news.net/a',
    },
    tells: ['device_id@json:/devInfo/devId', 'browsing_url@json:/pageURL'],
  },
  {
    vendor: 'Optimizely',
    body: {
      client_name: 'js',
      client_version: '5',
      anonymize_ip: true,
      visitors: [{ visitor_id: 'oeu1700000000000r0.123456789', session_id: 'AUTO', snapshots: [] }],
    },
    tells: ['installation_id@json:/visitors/0/visitor_id'],
  },
  {
    vendor: 'Outbrain',
    query: 'marketerId=00a1&obApiVersion=1.1&name=PAGE_VIEW&dl=https%3A%2F%2Fclinic.net%2Fa',
    tells: ['browsing_url@query:dl'],
  },
  {
    vendor: 'Parse.ly',
    query: `idsite=news.net&urlref=https%3A%2F%2Fforum.net%2Fa&url=https%3A%2F%2Fnews.net%2Fb&ampid=amp-Xk2p9Qw7&screen=1920x1080%7C1920x1040%7C24`,
    tells: ['browsing_url@query:url', 'cookie_id@query:ampid', 'screen@query:screen'],
  },
  {
    vendor: 'Pendo',
    body: [
      {
        type: 'load',
        visitor_id: 'anna-77123',
        account_id: 'acme-001',
        browser_time: 1700000000000,
        url: 'https://app.acme.net/a',
        remote_ip: '203.0.113.7',
      },
    ],
    tells: ['browsing_url@json:/0/url', 'ip_address@json:/0/remote_ip'],
  },
  {
    vendor: 'Raygun',
    body: {
      OccurredOn: '2024-01-01',
      Details: {
        User: { Identifier: 'anna-77123', FullName: 'Anna Weber' },
        Environment: { UtcOffset: 2 },
      },
    },
    tells: ['user_id@json:/Details/User/Identifier', 'person_name@json:/Details/User/FullName'],
  },
  {
    vendor: 'Reddit',
    query: `id=t2_a&event=PageVisit&integration=reddit&opt_out=0&sh=1080&sw=1920&uuid=1700000000000.${uuid}&em=${hash}`,
    tells: ['cookie_id@query:uuid', 'email@query:em', 'screen@query:sh'],
  },
  {
    vendor: 'Snap',
    query: `pid=${uuid}&ev=PAGE_VIEW&pl=https%3A%2F%2Fclinic.net%2Fa&rf=&u_sclid=${uuid}&u_scsid=${uuid}&u_hem=${hash}`,
    tells: [
      'cookie_id@query:u_sclid',
      'session_id@query:u_scsid',
      'email@query:u_hem',
      'browsing_url@query:pl',
    ],
  },
  {
    vendor: 'Split',
    body: [
      { key: 'anna-77123', trafficTypeName: 'user', eventTypeId: 'buy', timestamp: 1700000000000 },
    ],
    tells: ['user_id@json:/0/key'],
  },
  {
    vendor: 'Statsig',
    body: {
      user: { userID: 'anna-77123' },
      statsigMetadata: { stableID: uuid, sessionID: uuid, sdkType: 'js' },
    },
    tells: [
      'user_id@json:/user/userID',
      'installation_id@json:/statsigMetadata/stableID',
      'session_id@json:/statsigMetadata/sessionID',
    ],
  },
  {
    vendor: 'Tenjin',
    query: `bundle_id=com.shop&advertising_id=${uuid}&developer_device_id=${apple}&device=iPhone14%2C2&analytics_installation_id=${uuid}`,
    tells: ['idfv@query:developer_device_id', 'device_model@query:device'],
  },
  {
    vendor: 'Top.Mail.Ru',
    query:
      'js=13&id=1&u=https%3A%2F%2Fclinic.net%2Fa&r=https%3A%2F%2Fya.net%2Fb&s=1920*1080&vp=1903*937&age=34',
    tells: ['browsing_url@query:u', 'screen@query:s', 'age@query:age'],
  },
  {
    vendor: 'WebEngage',
    body: {
      luid: uuid,
      suid: uuid,
      cuid: 'anna-77123',
      event_name: 'x',
      event_data: { we_first_name: 'Anna' },
    },
    tells: [
      'installation_id@json:/luid',
      'session_id@json:/suid',
      'user_id@json:/cuid',
      'person_name@json:/event_data/we_first_name',
    ],
  },
  {
    vendor: 'X',
    query:
      'txn_id=o1a2b&p_user_id=0&pl_id=9f8e&tw_document_href=https%3A%2F%2Fclinic.net%2Fa&dv=Europe%2FBerlin%26de-DE',
    tells: ['browsing_url@query:tw_document_href'],
  },
];
