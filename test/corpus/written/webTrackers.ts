import { is, maybe, type Shape } from '../shape';

const agent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/81.0.4044.129 Safari/537.36';
const md5 = '5658ffccee7f0ebfda2b226238b1eb6e';
const sha256 = '7b3d979ca8330a94fa7e9e1b466d8b99e0bcdea1ec90596c0dcc8d7ef6b4300c';

/** Trackers on the web. All values are invented. */
export const webTrackers: readonly Shape[] = [
  {
    shape: 'ga4',
    url: 'https://www.analytics.example/g/collect',
    headers: {
      'user-agent': is('user_agent', agent),
      'accept-language': is('locale', 'de-DE,de;q=0.9'),
    },
    query: {
      v: '2',
      tid: 'G-4X7Y1Z2ABC',
      gtm: '2oe4f0',
      _p: '1093302817',
      cid: is('cookie_id', '1033501218.1368477899'),
      ul: is('locale', 'de-de'),
      sr: is('screen', '1920x1080'),
      sid: is('session_id', '1588312991'),
      dl: is('browsing_url', 'https://pharmacy-page.de/products/antidepressants'),
      dr: maybe('https://www.google.com/'),
      dt: maybe('Antidepressants'),
      en: 'page_view',
      _s: '1',
    },
  },
  {
    shape: 'meta-pixel',
    url: 'https://www.facebook.example/tr/',
    query: {
      id: '123456789012345',
      ev: 'PageView',
      dl: is('browsing_url', 'https://clinic-site.org/appointments/hiv-test'),
      rl: maybe(''),
      sw: is('screen', '1920'),
      sh: is('screen', '1080'),
      v: '2.9.15',
      fbp: is('cookie_id', 'fb.1.1558571054389.1098115397'),
      'ud[em]': is('email', sha256),
      'ud[ph]': is('phone', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'),
      ts: '1588312991402',
    },
  },
  {
    shape: 'mixpanel',
    form: {},
    packed: {
      field: 'data',
      gzip: false,
      json: [
        {
          event: 'Signed up',
          properties: {
            token: 'c3f1d2e4b5a69788c9d0e1f2a3b4c5d6',
            distinct_id: is(
              'installation_id',
              '17d3a5b2c4e6f8-0a1b2c3d4e5f6-7b8c9d0e-1fa400-17d3a5b2c4f9a1',
            ),
            $device_id: is(
              'installation_id',
              '17d3a5b2c4e6f8-0a1b2c3d4e5f6-7b8c9d0e-1fa400-17d3a5b2c4f9a1',
            ),
            $os: maybe('Windows'),
            $browser: maybe('Chrome'),
            $current_url: is('browsing_url', 'https://therapy-match.net/signup?plan=couples'),
            $screen_height: is('screen', 1080),
            $screen_width: is('screen', 1920),
            $insert_id: 'k3n5m7p9r1t3v5x7',
            mp_lib: 'web',
            $email: is('email', 'lea.hartmann@posteo.de'),
            $city: is('coarse_location', 'Leipzig'),
            time: 1588312991,
          },
        },
      ],
    },
  },
  {
    shape: 'segment',
    json: {
      batch: [
        {
          type: 'identify',
          messageId: 'ajs-f0a3b2c14d5e4f60a1b2c3d4e5f60718',
          anonymousId: is('installation_id', '507f191e-810c-4972-9de8-60ea2ad74b62'),
          userId: is('user_id', '97980cfea0067'),
          traits: {
            firstName: is('person_name', 'Peter'),
            lastName: is('person_name', 'Gibbons'),
            email: is('email', 'peter.gibbons@initech-office.com'),
            phone: is('phone', '+1 415 555 2671'),
            birthday: is('date_of_birth', '1979-06-23'),
            gender: is('gender', 'male'),
            plan: 'premium',
          },
          context: {
            device: {
              id: is('device_id', 'B5372DB0-C21E-11E4-8DFC-AA07A5B093DB'),
              advertisingId: is('idfa', '7A3CBEA0-BDF5-11E4-8DFC-AA07A5B093DB'),
              model: is('device_model', 'iPhone7,2'),
              manufacturer: is('device_model', 'Apple'),
              type: maybe('ios'),
            },
            ip: is('ip_address', '203.0.113.8'),
            library: { name: 'analytics-ios', version: '4.1.0' },
            locale: is('locale', 'en-US'),
            network: {
              carrier: is('carrier', 'T-Mobile US'),
              wifi: maybe(false),
              cellular: maybe(true),
            },
            os: { name: maybe('iOS'), version: is('os_version', '13.4') },
            screen: {
              width: is('screen', 375),
              height: is('screen', 667),
              density: is('screen', 2),
            },
            timezone: is('timezone', 'America/New_York'),
          },
          timestamp: '2020-05-01T08:03:11.402Z',
        },
      ],
      sentAt: '2020-05-01T08:03:12.000Z',
      writeKey: 'aB3kLm2pQ7rT5vXyZ8nC4hJ6',
    },
  },
  {
    shape: 'amplitude',
    form: {
      client: 'e3b0c44298fc1c149afbf4c8996fb924',
      v: '2',
      checksum: '1f3870be274f6c49b3e31a0c6728957f',
      upload_time: '1588312991402',
    },
    json: undefined,
  },
  {
    shape: 'amplitude',
    json: {
      api_key: 'e3b0c44298fc1c149afbf4c8996fb924',
      events: [
        {
          user_id: is('user_id', 'datamonster77'),
          device_id: is('installation_id', 'C8F9E604-F01A-4BD9-95C6-8E5357DF265DR'),
          session_id: is('session_id', 1588312991402),
          event_type: 'watch_tutorial',
          event_id: 12,
          insert_id: '5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c11',
          platform: maybe('Android'),
          os_name: maybe('android'),
          os_version: is('os_version', '10'),
          device_brand: is('device_model', 'Samsung'),
          device_model: is('device_model', 'SM-G960F'),
          carrier: is('carrier', 'Vodafone'),
          country: is('coarse_location', 'Germany'),
          city: is('coarse_location', 'Hamburg'),
          language: is('locale', 'German'),
          location_lat: is('precise_location', 53.55108),
          location_lng: is('precise_location', 9.99368),
          adid: is('gaid', 'b5c4d3e2-f1a0-4918-8776-65544332211f'),
          ip: is('ip_address', '203.0.113.9'),
        },
      ],
    },
  },
  {
    shape: 'snowplow',
    json: {
      schema: 'iglu:com.snowplowanalytics.snowplow/payload_data/jsonschema/1-0-4',
      data: [
        {
          e: 'pv',
          url: is('browsing_url', 'https://debt-advice.org/insolvency/start'),
          page: maybe('Insolvency'),
          tv: 'js-2.14.0',
          tna: 'cf',
          aid: 'site-1',
          p: 'web',
          tz: is('timezone', 'Europe/Berlin'),
          lang: is('locale', 'de-DE'),
          cs: 'UTF-8',
          res: is('screen', '1920x1080'),
          vp: is('screen', '1880x932'),
          eid: '5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c11',
          dtm: '1588312991402',
          duid: is('cookie_id', '6d0c1f2e-3a4b-4c5d-9e6f-7a8b9c0d1e2f'),
          uid: is('user_id', 'cust-771829'),
          sid: is('session_id', '0f1e2d3c-4b5a-4697-8877-665544332211'),
        },
      ],
    },
  },
  {
    shape: 'tiktok-pixel',
    json: {
      event: 'CompletePayment',
      event_id: '5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c11',
      context: {
        ad: { callback: 'E.C.P.abc' },
        user: {
          external_id: is('user_id', sha256),
          email: is('email', md5),
          phone_number: is('phone', sha256.replace('7b', '8c')),
          anonymous_id: is('installation_id', '2kV9mXp3qRz7LwT1'),
        },
        page: {
          url: is('browsing_url', 'https://toy-store.net/checkout/thanks'),
          referrer: maybe('https://toy-store.net/cart'),
        },
        user_agent: is('user_agent', agent),
        ip: is('ip_address', '203.0.113.55'),
      },
      properties: {
        value: is('purchase', 59.9),
        currency: 'EUR',
        order_id: is('purchase', 'T-2020-99812'),
      },
    },
  },
  {
    shape: 'yandex-metrica',
    url: 'https://mc.yandex.example/watch/12345678',
    query: {
      wmode: '7',
      'page-url': is('browsing_url', 'https://bank-site.ru/cards/credit'),
      'page-ref': maybe('https://ya.ru/'),
      charset: 'utf-8',
      'browser-info': maybe('pv:1:vf:x:fp:1200:fu:0:en:utf-8:la:ru:v:360:cn:1:dp:0'),
    },
    cookies: {
      _ym_uid: is('cookie_id', '1588312991402381726'),
      yandexuid: is('cookie_id', '7182736451588312991'),
    },
  },
  {
    shape: 'linkedin-insight',
    query: {
      v: '2',
      fmt: 'js',
      pid: '12345',
      time: '1588312991402',
      url: is('browsing_url', 'https://jobs-board.net/apply/nurse'),
    },
    cookies: {
      bcookie: is('cookie_id', '"v=2&5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c11"'),
      li_at: is('session_cookie', 'AQEDAR8k2mZpQ7rT5vXyB1nC4hJ6gF0sA9dL'),
    },
  },
  {
    shape: 'criteo',
    url: 'https://widget.criteo.example/event',
    query: {
      a: '12345',
      v: '5.6.2',
      p0: maybe(`e=setEmail&h=${md5}`),
      hem: is('email', md5),
    },
    cookies: { uid: maybe('d1c2b3a4-f5e6-4d7c-8b9a-0f1e2d3c4b5a') },
  },
  {
    shape: 'hotjar',
    json: {
      session_id: is('session_id', '0d7f2c1e-91a4-4c1b-8a6f-6b5d4c3e2f1a'),
      user_id: is('user_id', '5b6c7d8e-9f0a-41b2-83c4-d5e6f7a8b9c0'),
      url: is('browsing_url', 'https://loans-fast.net/apply/step-2'),
      window: { width: maybe(1280), height: maybe(720) },
      site_id: 998877,
    },
  },
  {
    shape: 'datadog-rum',
    json: {
      type: 'view',
      application: { id: 'f0a3b2c1-4d5e-4f60-a1b2-c3d4e5f60718' },
      session: { id: is('session_id', '1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f'), type: 'user' },
      view: {
        id: 'aa0b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d',
        url: is('browsing_url', 'https://portal-care.org/patient/44121'),
        loading_time: 1200000,
      },
      usr: {
        id: is('user_id', '771829'),
        name: is('person_name', 'Lea Hartmann'),
        email: is('email', 'lea.hartmann@posteo.de'),
      },
      date: 1588312991402,
      service: 'portal',
    },
  },
];
