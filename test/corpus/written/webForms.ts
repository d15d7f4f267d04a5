import { is, maybe, type Shape } from '../shape';

const agent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/81.0.4044.129 Safari/537.36';

/** What people type in, and what services answer. All values are invented. */
export const webForms: readonly Shape[] = [
  {
    shape: 'login',
    form: {
      username: is('username', 'jo.lindgren'),
      password: is('password', 'tr0ub4dor&3'),
      remember: 'true',
      csrf_token: 'a81bc81bdead4e5dabff90865d1e13b1',
    },
    url: 'https://accounts.shop.example/login',
  },
  {
    shape: 'login',
    json: {
      login: is('email', 'anna.weber@web.de'),
      passwort: is('password', 'Sommer2019!'),
      otp: is('otp', '482913'),
    },
  },
  {
    shape: 'oauth',
    url: 'https://auth.shop.example/oauth/token',
    form: {
      grant_type: 'refresh_token',
      client_id: 'mobile-app',
      client_secret: is('api_key', 'kJ8sD2fG5hK1lQ9wE3rT'),
      refresh_token: is('auth_token', 'v1.MjA5aB3kLm2pQ7rT5vXyZ8nC4hJ6gF0'),
    },
    response: {
      access_token: is(
        'auth_token',
        'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI0ODE1MTYyMyJ9.c2lnbmF0dXJlc2lnbmF0dXJlc2lnbmF0dXJl',
      ),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'openid profile',
    },
  },
  {
    shape: 'headers',
    headers: {
      authorization: is('auth_token', 'Bearer 9aB3kLm2pQ7rT5vXyZ8nC4hJ6'),
      'user-agent': is('user_agent', 'okhttp/3.12.1'),
      'x-device-id': is('device_id', 'b9d0c7e0-6c2a-4f59-8e57-1b1f2d1c9a44'),
      'x-forwarded-for': is('ip_address', '198.51.100.23'),
      'x-request-id': 'f0a3b2c1-4d5e-4f60-a1b2-c3d4e5f60718',
      'content-type': 'application/json',
      etag: '"33a64df551425fcc55e4d42a148795d9f25f89d4"',
      accept: '*/*',
      'accept-language': is('locale', 'fr-FR'),
    },
    cookies: {
      JSESSIONID: is('session_cookie', '3F9A1C7B2D5E8F604A1B'),
      theme: 'dark',
      _ga: is('cookie_id', 'GA1.2.1033501218.1368477899'),
      lang: maybe('fr'),
    },
  },
  {
    shape: 'checkout',
    json: {
      customer: {
        first_name: is('person_name', 'Miriam'),
        last_name: is('person_name', 'Okafor'),
        email: is('email', 'm.okafor@posteo.de'),
        phone: is('phone', '+44 7911 123456'),
      },
      shipping_address: {
        line1: is('postal_address', '12 Elm Grove'),
        city: is('coarse_location', 'Leeds'),
        postcode: is('postal_code', 'LS6 2AB'),
        country: is('coarse_location', 'GB'),
      },
      card: {
        number: is('payment_card', '4111 1111 1111 1111'),
        cvc: is('card_security_code', '123'),
        exp_month: 12,
        exp_year: 2026,
        holder: is('person_name', 'Miriam Okafor'),
      },
      iban: is('iban', 'DE89370400440532013000'),
      order_id: is('purchase', 'A-2020-55123'),
      total: maybe(129.5),
      currency: 'GBP',
      items: [{ sku: 'SKU-1881', name: 'Running Shoe', qty: 1, price: maybe(129.5) }],
    },
  },
  {
    shape: 'kyc',
    json: {
      full_name: is('person_name', 'João Pereira'),
      cpf: is('national_id', '111.444.777-35'),
      data_nascimento: is('date_of_birth', '1984-02-17'),
      endereco: is('postal_address', 'Rua das Flores 102'),
      celular: is('phone', '+55 11 98765-4321'),
      passport_number: is('passport', 'FZ123456'),
      genero: is('gender', 'masculino'),
      senha: is('password', 'Flor2020x'),
    },
  },
  {
    shape: 'profile-api',
    json: undefined,
    response: {
      id: 48151623,
      username: is('username', 'mooncat77'),
      email: is('email', 'mooncat77@gmail.com'),
      birthday: is('date_of_birth', '1991-11-30'),
      created_at: '2018-03-01T10:00:00Z',
      avatar_url: 'https://images.shop.example/a/48151623.png',
      settings: { theme: 'dark', newsletter: false },
    },
  },
  {
    shape: 'chinese-app',
    form: {
      shoujihao: is('phone', '13800138000'),
      xingming: is('person_name', '王小明'),
      shenfenzheng: is('national_id', '11010519491231002X'),
      chengshi: is('coarse_location', '上海'),
      mima: is('password', 'Tiger1998x'),
      imei: is('imei', '861234041234569'),
    },
  },
  {
    shape: 'russian-app',
    json: {
      телефон: is('phone', '+7 916 123-45-67'),
      имя: is('person_name', 'Юлия'),
      фамилия: is('person_name', 'Орлова'),
      пароль: is('password', 'Zima-2020'),
      снилс: maybe('112-233-445 95'),
    },
  },
  {
    shape: 'german-app',
    form: {
      vorname: is('person_name', 'Jürgen'),
      nachname: is('person_name', 'Groß'),
      strasse: is('postal_address', 'Lindenallee 12'),
      plz: is('postal_code', '50667'),
      ort: is('coarse_location', 'Köln'),
      geburtsdatum: is('date_of_birth', '12.04.1967'),
      telefon: is('phone', '+49 221 4710999'),
      kontonummer: maybe('532013000'),
    },
  },
  {
    shape: 'search-page',
    url: 'https://www.shop.example/search',
    query: { q: is('search_query', 'blood pressure monitor'), page: '2', sort: 'price' },
  },
  {
    shape: 'maps',
    url: 'https://maps.example/directions',
    query: {
      origin: is('precise_location', '52.52001,13.40495'),
      destination: is('precise_location', '52.51627,13.37771'),
      mode: 'transit',
    },
  },
  {
    shape: 'graphql',
    json: {
      operationName: 'UpdateProfile',
      query:
        'mutation UpdateProfile($input: ProfileInput!) { updateProfile(input: $input) { id } }',
      variables: {
        input: {
          displayName: is('person_name', 'Noor Haddad'),
          dateOfBirth: is('date_of_birth', '1993-08-21'),
          religion: is('special_category', 'Muslim'),
          sexualOrientation: is('special_category', 'bisexual'),
        },
      },
    },
  },
  {
    shape: 'jobs',
    json: {
      applicant: {
        givenName: is('person_name', 'Ewa'),
        familyName: is('person_name', 'Nowak'),
        pesel: is('national_id', '44051401359'),
        email: is('email', 'ewa.nowak@wp.pl'),
        cv: { filename: maybe('cv_nowak.pdf') },
      },
      position: 'Nurse',
      salary: 5200,
    },
  },
  {
    shape: 'calendar-sync',
    json: {
      account: is('email', 'anna.weber@web.de'),
      events: maybe([
        {
          title: is('calendar', 'Oncology follow-up'),
          start: '2020-05-04T09:00:00Z',
          end: '2020-05-04T09:30:00Z',
          location: maybe('Clinic North'),
          attendees: [is('email', 'dr.mohr@clinic-north.de')],
        },
      ]),
    },
  },
  {
    shape: 'ride',
    json: {
      rider: { name: is('person_name', 'Sami'), phone: is('phone', '+358 40 1234567') },
      pickup: {
        latitude: is('precise_location', 60.169856),
        longitude: is('precise_location', 24.938379),
        address: is('postal_address', 'Mannerheimintie 5'),
      },
      fare_estimate: 12.4,
      payment_method: 'card_1',
    },
  },
  {
    shape: 'key-value',
    json: {
      fields: [
        { name: 'email', value: is('email', 'jo@posteo.de') },
        { name: 'device_id', value: is('device_id', 'and-7f3c9b21e0') },
        { name: 'version', value: '4.1.0' },
        { key: 'imei', value: is('imei', '356938035643809') },
      ],
    },
  },
  {
    shape: 'session-replay',
    json: {
      session: maybe('x'),
      screenshot: is('screen_capture', `data:image/png;base64,iVBORw0KGgo${'A'.repeat(200)}`),
      userAgent: is('user_agent', agent),
      viewport: is('screen', '1280x720'),
    },
  },
  {
    shape: 'survey',
    json: {
      age: is('age', 34),
      gender: is('gender', 'female'),
      postcode: is('postal_code', 'SW1A 1AA'),
      political_party: is('special_category', 'Greens'),
      diagnosis: is('health', 'E11.9'),
      answers: [3, 2, 5, 1],
    },
  },
  {
    shape: 'affiliate',
    url: 'https://track.affiliate.example/click',
    query: {
      utm_source: is('attribution', 'newsletter'),
      utm_medium: is('attribution', 'email'),
      gclid: is('attribution', 'EAIaIQobChMI8rT0tqKj6QIVx'),
      offer: '22',
    },
  },
  {
    shape: 'file-sync',
    json: {
      user: is('username', 'annaw'),
      path: is('file_access', '/storage/emulated/0/DCIM/Camera/IMG_20200501_100312.jpg'),
      size: 1882771,
      exif: {
        GPSLatitude: is('precise_location', 48.85837),
        GPSLongitude: is('precise_location', 2.294481),
        DateTimeOriginal: is('file_access', '2020:05:01 10:03:12'),
      },
    },
  },
];
