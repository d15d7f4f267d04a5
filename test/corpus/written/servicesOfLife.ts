import { either, is, maybe, packed, type Shape } from '../shape';

/** What apps and services of daily life send and answer. All values are invented. */
export const servicesOfLife: readonly Shape[] = [
  {
    shape: 'insurance-form',
    form: {
      salutation: maybe('Frau'),
      'holder[firstName]': is('person_name', 'Helga'),
      'holder[lastName]': is('person_name', 'Brandt'),
      'holder[dateOfBirth]': is('date_of_birth', '03.11.1961'),
      'holder[street]': is('postal_address', 'Am Anger 4'),
      'holder[zip]': is('postal_code', '99084'),
      'holder[city]': is('coarse_location', 'Erfurt'),
      'holder[email]': is('email', 'helga.brandt@t-online.de'),
      'holder[phone]': is('phone', '+493615551234'),
      iban: is('iban', 'DE02120300000000202051'),
      tariff: 'comfort',
      premium_cents: '4790',
    },
  },
  {
    shape: 'dating-profile',
    url: 'https://api.dating.example/v2/profile',
    json: {
      profile: {
        first_name: is('person_name', 'Léa'),
        birthdate: is('date_of_birth', '1996-10-02'),
        gender: is('gender', 'woman'),
        sexual_orientation: is('special_category', 'lesbian'),
        religion: is('special_category', 'jewish'),
        height_cm: maybe(168),
        bio: maybe('Tea, tents and trains'),
        location: {
          latitude: is('precise_location', 45.76404),
          longitude: is('precise_location', 4.83566),
        },
        distance_filter: 30,
        photos: [{ id: 'ph_19aa', url: maybe('https://img.dating.example/ph_19aa.jpg') }],
      },
    },
  },
  {
    shape: 'bank-kyc',
    url: 'https://onboarding.bank.example/kyc/submit',
    json: {
      applicant: {
        fullName: is('person_name', 'Arjun Mehta'),
        aadhaar: is('national_id', '2341 2341 2346'),
        pan: is('national_id', 'ABCPM1234D'),
        passportNo: is('passport', 'M1234567'),
        mobile: is('phone', '9876543210'),
        emailAddress: is('email', 'arjun.mehta@rediffmail.com'),
        dateOfBirth: is('date_of_birth', '1983-05-30'),
        residentialAddress: is('postal_address', '14 MG Road, Indiranagar'),
        pincode: is('postal_code', '560038'),
        city: is('coarse_location', 'Bengaluru'),
      },
      device: {
        deviceId: is('device_id', '7e6d5c4b3a291807'),
        ipAddress: is('ip_address', '203.0.113.41'),
      },
      consent: true,
      otp: is('otp', '551203'),
    },
  },
  {
    shape: 'pharmacy',
    url: 'https://api.pharmacy.example/orders',
    json: {
      patient: {
        name: is('person_name', 'Ingrid Holm'),
        birthDate: is('date_of_birth', '1958-01-09'),
      },
      diagnosis: is('health', 'F33.1'),
      medication: is('health', 'Sertraline 50 mg'),
      prescription_id: maybe('RX-2024-88123'),
      deliveryAddress: {
        street: is('postal_address', 'Storgata 18'),
        postalCode: is('postal_code', '0184'),
        city: is('coarse_location', 'Oslo'),
      },
      payment: {
        cardNumber: is('payment_card', '5555555555554444'),
        cvv: is('card_security_code', '737'),
        expiry: maybe('11/27'),
      },
      orderNumber: is('purchase', 'PH-551-20831'),
    },
  },
  {
    shape: 'mail-marketing',
    url: 'https://a.mailtool.example/api/track',
    query: {
      data: packed(['json', 'base64'], {
        token: 'Q7rT5v',
        event: 'Opened',
        customer_properties: {
          $email: is('email', 'luca.ferri@libero.it'),
          $first_name: is('person_name', 'Luca'),
          $last_name: is('person_name', 'Ferri'),
          $phone_number: is('phone', '+393471234567'),
          $city: is('coarse_location', 'Bologna'),
        },
        properties: { $event_id: 'ord_20831', ItemNames: ['Oak crib'], $value: maybe(349.9) },
      }),
    },
  },
  {
    shape: 'smart-home',
    url: 'https://iot.vendor-home.example/v1/report',
    body: packed(['json', 'zlib', 'base64'], {
      hub: {
        sn: is('serial_number', 'HB21C0098123'),
        mac: is('mac_address', '64:90:c1:aa:bb:cc'),
        local_ip: is('ip_address', '192.168.178.44'),
        ssid: is('ssid', 'Familie Krause'),
        fw: '2.1.4_0017',
      },
      owner: { uid: is('user_id', '6120447781'), email: is('email', 'd.krause@gmx.net') },
      home: {
        lat: is('precise_location', 50.93753),
        lon: is('precise_location', 6.96028),
        timezone: is('timezone', 'Europe/Berlin'),
      },
      sensors: [
        { type: 'temp', value: 21.4 },
        { type: 'hum', value: 44 },
      ],
    }),
    bodyType: 'text/plain',
  },
  {
    shape: 'car-telematics',
    json: {
      vin: maybe('WVWZZZ1KZAW123456'),
      imei: is('imei', '352099001761481'),
      iccid: is('iccid', '8949017000000000126'),
      driver: {
        name: is('person_name', 'Paulo Nunes'),
        licence_number: is('driver_licence', 'L-1234567 8'),
      },
      gps: [
        {
          lat: is('precise_location', 38.72231),
          lon: is('precise_location', -9.13934),
          ts: 1714550000,
          speed: maybe(48.2),
        },
      ],
      odometer: 88123,
      fuel: 0.42,
    },
  },
  {
    shape: 'browser-sync',
    url: 'https://sync.browser.example/v2/history',
    json: {
      client_id: is('installation_id', '9c8b7a6f-5e4d-4c3b-8a29-1807f6e5d4c3'),
      entries: [
        {
          url: is('browsing_url', 'https://www.anonyme-beratung.org/sucht/alkohol'),
          title: maybe('Alkohol'),
          visits: 3,
        },
        {
          url: is('browsing_url', 'https://forum.example.net/t/coming-out-at-work'),
          title: maybe('Coming out'),
          visits: 1,
        },
      ],
      searches: [{ query: is('search_query', 'hiv schnelltest in der nähe'), engine: 'x' }],
      incognito: is('incognito_flag', true),
      clipboard: is('clipboard', 'IBAN of the landlord'),
    },
  },
  {
    shape: 'sms-backup',
    form: {
      device: maybe('Pixel 4a'),
      android_id: is('android_id', '8877665544332211'),
      payload: packed(['json', 'gzip', 'base64'], {
        messages: [
          {
            address: is('phone', '+447911123456'),
            body: is('sms', 'Running late, start without me'),
            date: 1714550000123,
            type: 1,
          },
          {
            address: is('phone', '+447700900123'),
            body: is('sms', 'The results were fine'),
            date: 1714550000999,
            type: 2,
          },
        ],
        contacts: is('contacts', [
          { display_name: is('person_name', 'Aunt Mary'), phone: is('phone', '+441632960123') },
          { display_name: is('person_name', 'Dr Patel'), phone: is('phone', '+441632960456') },
        ]),
      }),
    },
  },
  {
    shape: 'account-api',
    url: 'https://api.accounts.example/v1/session',
    form: {
      username: is('username', 'k.lindqvist'),
      password: is('password', 'Skog-och-Sjo-77'),
      grant_type: 'password',
      client_id: 'ios-app',
    },
    response: {
      access_token: is(
        'auth_token',
        'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTIwNDQ3NzgxIn0.dGhpcyBpcyBub3QgYSBzaWduYXR1cmU',
      ),
      refresh_token: is('auth_token', 'rt_8Kd92mZpQ7rT5vXyB1nC4hJ6gF0sA9dL'),
      expires_in: 3600,
      user: {
        userId: is('user_id', '6120447781'),
        displayName: is('person_name', 'Karin Lindqvist'),
        email: is('email', 'karin.lindqvist@telia.se'),
        phoneNumber: is('phone', '+46701234567'),
        lastLoginIp: is('ip_address', '198.51.100.77'),
      },
    },
  },
  {
    shape: 'media-player',
    json: {
      deviceId: is('device_id', 'c0b9a8f7e6d5c4b3'),
      plays: [
        {
          track: is('media_listened', 'Slow Harbour'),
          artist: is('media_listened', 'Ida Berg'),
          duration_ms: 212000,
        },
        {
          track: is('media_listened', 'North Line'),
          artist: is('media_listened', 'The Quays'),
          duration_ms: 187000,
        },
      ],
      watched: [{ video_title: is('media_watched', 'Living with anxiety'), position_s: 421 }],
      audio_output: maybe('bluetooth'),
      app_version: '8.9.10',
    },
  },
  {
    shape: 'launcher-usage',
    json: {
      oaid: is('oaid', '7a8b9c0d1e2f3a4b'),
      region: is('coarse_location', 'IN'),
      app_usage: [
        {
          package_name: is('app_open', 'com.grindr.android'),
          start_time: 1714550000123,
          duration: 88123,
        },
        {
          package_name: is('app_open', 'com.axis.mobile'),
          start_time: 1714550099123,
          duration: 12001,
        },
      ],
      installed_apps: is('installed_apps', [
        'com.whatsapp',
        'in.org.npci.upiapp',
        'com.phonepe.app',
        'com.flipkart.android',
      ]),
      folders: [{ folder_name: is('folder_open', 'Private') }],
      device_name: is('device_name', 'Ananya’s Redmi'),
    },
  },
  {
    shape: 'hotel-booking',
    headers: {
      cookie2: maybe('x'),
      authorization: is('auth_token', 'Bearer 8Kd92mZpQ7rT5vXyB1nC4hJ6gF0sA9dLk2bQ'),
    },
    json: {
      guest: {
        given_name: is('person_name', 'Chiara'),
        surname: is('person_name', 'Conti'),
        nationality: maybe('IT'),
        passport_number: is('passport', 'YA1234567'),
        email: is('email', 'chiara.conti@virgilio.it'),
        telephone: is('phone', '+39 06 6982 1234'),
      },
      stay: { checkin: '2024-05-18', checkout: '2024-05-21', adults: 2, rooms: 1 },
      card: {
        pan: is('payment_card', '4012888888881881'),
        cvc: is('card_security_code', '123'),
        name: is('person_name', 'CHIARA CONTI'),
      },
      booking_reference: either(['purchase', 'user_id'], 'HB7K2Q'),
    },
  },
];
