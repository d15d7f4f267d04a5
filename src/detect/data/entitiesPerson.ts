import type { EntityGroup, EntityInfo, MaskKind } from '../entities';
import type { EntityId } from '../model';

const ids = 'Device or other IDs';
const article4 = 'Art. 4(1)';
const article9 = 'Art. 9(1)';

type Row = readonly [label: string, sensitivity: number, playType: string | null, what: string];

/** Entities of one family: they share article and mask. */
export function family<Id extends EntityId>(
  group: EntityGroup,
  gdpr: string | null,
  maskKind: MaskKind,
  rows: Readonly<Record<Id, Row>>,
): Readonly<Record<Id, EntityInfo>> {
  const infos: Partial<Record<Id, EntityInfo>> = {};
  for (const [id, row] of Object.entries(rows) as [Id, Row][]) {
    const [label, sensitivity, playType, description] = row;
    infos[id] = { label, group, playType, gdpr, description, sensitivity, maskKind };
  }
  return infos as Readonly<Record<Id, EntityInfo>>;
}

/** Identifiers, the person, payment, special categories. */
export const identifiersAndPerson = {
  ...family('hardware', article4, 'identifier', {
    imei: [
      'IMEI',
      0.85,
      ids,
      'Number of the phone itself. It stays the same for the life of the device.',
    ],
    meid: ['MEID', 0.85, ids, 'Number of a CDMA phone itself. It cannot be reset.'],
    imsi: ['IMSI', 0.85, ids, 'Number of the subscriber on the SIM card.'],
    iccid: ['SIM serial', 0.8, ids, 'Serial number of the SIM card.'],
    eid: ['eSIM id', 0.8, ids, 'Number of the built-in SIM chip. It cannot be reset.'],
    serial_number: ['serial number', 0.8, ids, 'Serial number of the device. It cannot be reset.'],
    mac_address: [
      'MAC address',
      0.8,
      ids,
      'Address of a network interface, usually fixed in hardware.',
    ],
    bssid: [
      'Wi-Fi BSSID',
      0.75,
      'Precise location',
      'Address of a Wi-Fi access point. Public databases turn it into a place.',
    ],
    ssid: [
      'Wi-Fi name',
      0.5,
      'Approximate location',
      'Name of a Wi-Fi network. It can tell home, work or a hotel.',
    ],
    widevine_id: [
      'DRM id',
      0.8,
      ids,
      'Id of the copy protection module. It survives a reset of the app.',
    ],
    build_fingerprint: [
      'build fingerprint',
      0.3,
      ids,
      'Exact system build of the device; narrows it down to few others.',
    ],
    push_token: ['push token', 0.5, ids, 'Address for notifications to this one installation.'],
  }),
  ...family('advertising', article4, 'identifier', {
    gaid: [
      'Google advertising id',
      0.65,
      ids,
      'Advertising id of an Android device, shared by all its apps.',
    ],
    idfa: [
      'Apple advertising id',
      0.65,
      ids,
      'Advertising id of an Apple device, shared by all its apps.',
    ],
    idfv: ['vendor id', 0.5, ids, 'Id shared by all apps of one vendor on an Apple device.'],
    oaid: [
      'OAID',
      0.65,
      ids,
      'Advertising id of Android devices made for China, shared by all apps.',
    ],
    amazon_id: [
      'Amazon advertising id',
      0.65,
      ids,
      'Advertising id of an Amazon device, shared by all its apps.',
    ],
  }),
  ...family('installation', article4, 'identifier', {
    android_id: [
      'Android id',
      0.75,
      ids,
      'Id of an Android device and user. It survives reinstalling the app.',
    ],
    device_id: ['device id', 0.65, ids, 'An id that stands for this device.'],
    installation_id: [
      'installation id',
      0.55,
      ids,
      'Id of this copy of the app; ties all that it sends together.',
    ],
    cookie_id: ['cookie id', 0.45, ids, 'Id of this browser, kept in a cookie.'],
    session_id: ['session id', 0.2, ids, 'Id of one visit; ties what happens in it together.'],
  }),
  ...family('account', article4, 'identifier', {
    user_id: ['user id', 0.55, 'User IDs', 'Id of an account.'],
    username: ['user name', 0.55, 'User IDs', 'Name chosen for an account.'],
  }),
  ...family('person', article4, 'identifier', {
    email: ['e-mail address', 0.75, 'Email address', 'An e-mail address.'],
    phone: ['phone number', 0.75, 'Phone number', 'A telephone number.'],
    person_name: ['name', 0.6, 'Name', 'Name of a person.'],
    date_of_birth: ['date of birth', 0.65, 'Other info', 'Date of birth of a person.'],
    age: ['age', 0.35, 'Other info', 'Age of a person.'],
    gender: ['gender', 0.4, 'Other info', 'Gender of a person.'],
    postal_address: ['address', 0.7, 'Address', 'Where a person lives or gets post.'],
    postal_code: [
      'postal code',
      0.4,
      'Address',
      'Part of an address; with age and gender it often singles out a person.',
    ],
    national_id: [
      'national id number',
      0.95,
      'Other info',
      'Number a state or tax office gave to a person.',
    ],
    passport: [
      'passport number',
      0.9,
      'Other info',
      'Number or machine-readable zone of a passport.',
    ],
    driver_licence: ['driving licence', 0.85, 'Other info', 'Number of a driving licence.'],
  }),
  ...family('payment', article4, 'secret', {
    payment_card: ['card number', 1, 'User payment info', 'Number of a payment card.'],
    card_security_code: [
      'card security code',
      1,
      'User payment info',
      'Security code of a payment card. It must never be stored.',
    ],
  }),
  ...family('payment', article4, 'identifier', {
    iban: ['IBAN', 0.85, 'User payment info', 'Number of a bank account.'],
  }),
  ...family('special', article9, 'secret', {
    health: ['health', 0.95, 'Health info', 'Something about the health or body of a person.'],
    special_category: [
      'special category',
      0.95,
      'Race and ethnicity; Political or religious beliefs; Sexual orientation',
      'Belief, origin, orientation, politics or union membership.',
    ],
  }),
} as const satisfies Partial<Record<EntityId, EntityInfo>>;
