import type { EntityInfo } from '../entities';
import type { EntityId } from '../model';
import { family } from './entitiesPerson';

const article4 = 'Art. 4(1)';
const interactions = 'App interactions';
const performance = 'Other app performance data';
const other = 'Other user-generated content';

/** Location, behaviour, content, device description, commerce, secrets. */
export const contentAndSecrets = {
  ...family('location', article4, 'identifier', {
    precise_location: [
      'precise location',
      0.85,
      'Precise location',
      'Where the device is, to a few hundred metres or better.',
    ],
    coarse_location: [
      'coarse location',
      0.4,
      'Approximate location',
      'City, region or country of the device.',
    ],
    cell_id: [
      'cell id',
      0.65,
      'Approximate location',
      'Radio cell the phone is in. Public databases turn it into a place.',
    ],
    wifi_scan: [
      'Wi-Fi scan',
      0.85,
      'Precise location',
      'Access points nearby. Public databases turn them into a precise place.',
    ],
    ip_address: [
      'IP address',
      0.35,
      'Approximate location',
      'Internet address of a device or its network.',
    ],
  }),
  ...family('browsing', article4, 'identifier', {
    browsing_url: [
      'visited page',
      0.8,
      'Web browsing history',
      'Address of a page the user opened.',
    ],
    search_query: ['search query', 0.75, 'In-app search history', 'What the user searched for.'],
  }),
  ...family('browsing', article4, 'shown', {
    incognito_flag: [
      'private browsing',
      0.8,
      'Web browsing history',
      'Says that the user was browsing privately.',
    ],
  }),
  ...family('device use', article4, 'identifier', {
    app_open: ['app opened', 0.6, interactions, 'An app the user opened.'],
    installed_apps: [
      'installed apps',
      0.75,
      'Installed apps',
      'Apps on the device; they can tell bank, illness or belief.',
    ],
    folder_open: ['folder opened', 0.55, interactions, 'A folder the user opened.'],
    status_bar_event: ['status bar', 0.4, interactions, 'What the user did with the status bar.'],
    settings_event: ['settings', 0.45, interactions, 'What the user did in the settings.'],
    ui_event: ['interaction', 0.3, interactions, 'What the user tapped or looked at.'],
    media_listened: ['music', 0.5, interactions, 'What the user listened to.'],
    media_watched: ['video', 0.5, interactions, 'What the user watched.'],
  }),
  ...family('content', article4, 'secret', {
    contacts: ['contacts', 0.9, 'Contacts', 'People in the address book, who never agreed to it.'],
    calendar: ['calendar', 0.8, 'Calendar events', 'Appointments of the user.'],
    sms: ['text messages', 0.95, 'SMS or MMS', 'Text messages and whom they are from.'],
    call_log: ['call log', 0.85, 'Other info', 'Whom the user called, when, and for how long.'],
    clipboard: ['clipboard', 0.85, other, 'What the user copied; often a password.'],
    file_access: ['file', 0.55, 'Files and docs', 'A file of the user, or data hidden in a photo.'],
    keystrokes: ['keystrokes', 0.95, other, 'What the user typed, key by key.'],
    screen_capture: ['screen capture', 0.85, 'Photos', 'A picture or recording of the screen.'],
  }),
  ...family('device description', null, 'shown', {
    os_version: ['system version', 0.1, performance, 'Version of the operating system.'],
    device_model: ['device model', 0.15, performance, 'Maker or model of the device.'],
    device_name: [
      'device name',
      0.4,
      performance,
      'Name the owner gave to the device; often the own name.',
    ],
    carrier: ['mobile operator', 0.15, performance, 'Mobile network operator.'],
    network_type: ['network type', 0.1, performance, 'Kind of network connection.'],
    screen: ['screen', 0.1, performance, 'Size or density of the screen.'],
    battery: ['battery', 0.15, performance, 'Charge of the battery.'],
    locale: ['language', 0.1, performance, 'Language and region set on the device.'],
    timezone: ['time zone', 0.15, performance, 'Time zone of the device.'],
    user_agent: ['user agent', 0.15, performance, 'Browser, system and model in one line.'],
    device_trait: [
      'device trait',
      0.1,
      performance,
      'A property of the device that helps to tell it from others.',
    ],
  }),
  ...family('commerce', article4, 'identifier', {
    purchase: ['purchase', 0.45, 'Purchase history', 'What the user bought, or for how much.'],
    attribution: ['ad click', 0.25, interactions, 'Which advertisement or link led the user here.'],
  }),
  ...family('secret', 'Art. 32', 'secret', {
    password: ['password', 1, null, 'A password.'],
    auth_token: [
      'access token',
      0.75,
      null,
      'Whoever holds it can act as the user while it is valid.',
    ],
    session_cookie: [
      'session cookie',
      0.6,
      null,
      'Whoever holds it can act as the user while it is valid.',
    ],
    api_key: ['API key', 0.75, null, 'Key to a service that is not meant to be public.'],
    private_key: ['private key', 1, null, 'Secret half of a key pair.'],
    otp: ['one-time code', 0.8, null, 'Code for a single sign-in, or a PIN.'],
  }),
  ...family('installation', article4, 'identifier', {
    hashed_id: [
      'hashed id',
      0.45,
      'Device or other IDs',
      'A hash of an identifier. It singles out just as well as the plain one.',
    ],
  }),
} as const satisfies Partial<Record<EntityId, EntityInfo>>;
