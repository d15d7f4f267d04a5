import type { Detector, EntityRule, Fit, Leaf } from '../detector';
import { fitWords, good, isNonValue, loose } from '../values';
import { list } from '../list';

const userPath =
  /^(?:file:\/\/)?(?:\/storage\/emulated\/\d{1,3}\/|\/sdcard\/|\/storage\/[\dA-F]{4}-[\dA-F]{4}\/|\/Users\/[^/\s]{1,64}\/|\/home\/[^/\s]{1,64}\/|[A-Z]:\\Users\\[^\\\s]{1,64}\\|\/var\/mobile\/|content:\/\/(?:media|com\.android\.(?:providers|externalstorage)))/i;
const userFile =
  /^[^/\\:*?"<>|]{1,120}\.(?:docx?|xlsx?|pptx?|pdf|odt|txt|jpe?g|heic|png|mp4|mov|mp3|m4a|zip|csv|key|pages)$/i;
const imageData = /^(?:data:image\/|iVBORw0KGgo|\/9j\/|UklGR)/;
const cardText = /^BEGIN:VCARD/i;
const eventText = /^BEGIN:V(?:CALENDAR|EVENT)/i;
const exifDate = /^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d$/;
const icdCode = /^[A-TV-Z]\d[\dAB](?:\.[\dA-Z]{1,4})?$/;

function fitMessage({ text, type }: Leaf): Fit | null {
  if (type === 'boolean' || type === 'number' || text.length > 10_000) return null;
  if (isNonValue(text) || text.length < 2) return null;
  return text.includes(' ') ? good : loose;
}

function fitImage({ text, value, type }: Leaf): Fit | null {
  if (imageData.test(text)) return { syntax: 'exact', passed: ['prefix'] };
  if (type === 'boolean') return null;
  if (text === '' && value.text === null && value.range.end - value.range.start > 64) return good;
  return text.length > 400 && !text.includes(' ') ? good : null;
}

const body = list(`
  address, date, threadid, smstype, sender, datesent, servicecenter, phone
`);

function special(entity: EntityRule['entity'], keys: EntityRule['keys']): Omit<EntityRule, 'fit'> {
  return {
    entity,
    keys,
    siblings: list(`
      patient, name, age, gender, birthday, userid, email, date, symptoms
    `),
    trail: list(`
      patient, health, medical, profile, user, person, cycle, fitness, traits
    `),
    against: list(`
      service, server, system, app, check, cluster, game, node, status
    `),
  };
}

/** What the user keeps, writes and gets, and what is best kept to oneself. */
export const content: Detector = {
  id: 'content',
  rules: [
    {
      entity: 'contacts',
      keys: {
        strong: list(`
          contacts, address book, phonebook, contact list, tongxunlu, 通讯录, vcard
        `),
      },
      fit: ({ text }) => (cardText.test(text) ? { syntax: 'exact', passed: ['prefix'] } : null),
      alone: ['text'],
    },
    {
      entity: 'calendar',
      keys: {
        strong: ['calendar', 'calendar events', 'calendar event', 'appointments', 'ics'],
        plain: ['attendees', 'appointment title', 'meeting title'],
        weak: ['title', 'summary', 'subject'],
      },
      fit(leaf) {
        if (leaf.joined === 'title' || leaf.joined === 'summary' || leaf.joined === 'subject') {
          return isAppointment(leaf) ? { syntax: 'good', passed: ['pair'] } : null;
        }
        if (eventText.test(leaf.text)) return { syntax: 'exact', passed: ['prefix'] };
        return leaf.joined === 'calendar' || leaf.joined === 'ics' ? null : fitMessage(leaf);
      },
      alone: ['text'],
      siblings: ['start', 'end', 'starttime', 'location', 'attendees', 'organizer'],
    },
    {
      entity: 'sms',
      keys: {
        strong: list(`
          sms body, sms text, sms content, sms message, duanxin, 短信, smsbody
        `),
        plain: ['sms'],
        weak: ['body', 'message body', 'text', 'content'],
      },
      fit(leaf) {
        const isWeak =
          leaf.joined === 'body' || leaf.joined === 'text' || leaf.joined === 'content';
        return isWeak && !isMessageRecord(leaf) ? null : fitMessage(leaf);
      },
      siblings: body,
      trail: ['sms', 'mms', 'inbox'],
    },
    {
      entity: 'call_log',
      keys: {
        strong: ['call log', 'call history', 'calls log', 'tonghuajilu', '通话记录'],
        plain: ['called number', 'caller number', 'call duration', 'callee'],
      },
      fit: ({ text, type }) => (type !== 'boolean' && !isNonValue(text) ? good : null),
      siblings: ['number', 'callduration', 'calltype', 'duration', 'date'],
    },
    {
      entity: 'clipboard',
      keys: {
        strong: [
          'clipboard',
          'clip text',
          'clipboard text',
          'clipboard content',
          'pasteboard',
          '剪贴板',
        ],
        plain: ['copied text', 'clipboard data', 'pasted text', 'jianqieban'],
        weak: ['clip', 'paste', 'copied'],
      },
      fit: fitMessage,
      against: ['permission', 'permissions', 'labels', 'i18n'],
    },
    {
      entity: 'file_access',
      keys: {
        strong: [
          'photo path',
          'document path',
          'local file path',
          'opened file',
          'date time original',
        ],
        plain: [
          'file path',
          'local path',
          'media path',
          'real path',
          'absolute path',
          'document name',
        ],
        weak: ['path', 'filename', 'file name', 'file', 'uri', 'attachment'],
      },
      fit({ text, type }) {
        if (type === 'boolean') return null;
        if (userPath.test(text)) return { syntax: 'exact', passed: ['prefix'] };
        if (exifDate.test(text)) return good;
        return userFile.test(text) ? loose : null;
      },
      siblings: ['filesize', 'mimetype', 'lastmodified', 'exif', 'takenat'],
      trail: ['photo', 'gallery', 'exif', 'document', 'upload', 'recent'],
      against: list(`
        stack, frame, module, asset, source, import, trace, exception
      `),
    },
    {
      entity: 'keystrokes',
      keys: {
        strong: list(`
          keystrokes, keystroke, key log, keylog, typed text, key presses, typed keys
        `),
        weak: ['typed', 'input text', 'keys pressed'],
      },
      fit: fitMessage,
    },
    {
      entity: 'screen_capture',
      keys: {
        strong: ['screenshot', 'screen shot', 'screen capture', 'screen image', 'screen recording'],
        plain: ['screen grab', 'page screenshot', 'jieping', 'screenshot data'],
        weak: ['snapshot', 'capture'],
      },
      fit: fitImage,
    },
    {
      ...special('health', {
        strong: list(`
          diagnosis, medication, icd, icd code, blood pressure, blood type, blood glucose,
          heart rate, pregnancy, is pregnant, cycle day, menstrual, period start, allergies,
          medical history, diagnose, symptoms, symptom, disease, prescription, hiv status,
          pregnancy week, health condition, blood sugar, bmi, disability, last period
        `),
        plain: list(`
          steps, step count, weight kg, sleep duration, mood, ovulation, dose, calories
        `),
        weak: list(`
          weight, height cm, pulse, condition, allergy, temperature body, medicine
        `),
      }),
      fit({ text, type, joined }) {
        // That somebody is not pregnant is said of the body as well.
        if (type === 'boolean' && joined.startsWith('is')) return loose;
        if (text.length > 300 || isNonValue(text)) return text === 'true' ? loose : null;
        return icdCode.test(text) ? { syntax: 'exact' } : loose;
      },
    },
    {
      ...special('special_category', {
        strong: list(`
          religion, ethnicity, sexual orientation, political views, political affiliation,
          political party, trade union, union membership, ethnic origin, religious belief,
          konfession, zongjiao, minzu, национальность, вероисповедание, religious beliefs
        `),
        plain: ['sexuality', 'faith', 'caste', 'biometric', 'denomination'],
        weak: ['race', 'orientation', 'political', 'union', 'party'],
      }),
      fit({ text, type, joined }) {
        if (type === 'boolean' || type === 'number' || isScreenTurn.test(text)) return null;
        if (joined === 'orientation') return isOrientation.test(text) ? good : null;
        if (soughtKeys.has(joined)) return isSought.test(text) ? good : null;
        if (joined === 'race') return isRace.test(text) ? good : null;
        return fitWords(text, 80);
      },
    },
  ],
};

const isScreenTurn = /^(?:portrait|landscape|vertical|horizontal|left|right|up|down)/i;
const isRace =
  /^(?:asian|black|white|caucasian|hispanic|latin[ox]|african|arab|indigenous|native|mixed|pacific)/i;
const isOrientation = /^(?:gay|lesbian|bi|hetero|straight|homo|queer|asexual|pansexual)/i;

/** Whom somebody wants to meet tells of the orientation, where it names a sex. */
const isSought =
  /^(?:wom[ae]n|m[ae]n|males?|females?|both|everyone|non-?binary|girls?|guys?|boys?)$/i;
const soughtKeys: ReadonlySet<string> = new Set(['interestedin', 'lookingfor', 'showme']);

/** An appointment has a beginning, and a place, an end or guests. */
function isAppointment({ scope: { members } }: Leaf): boolean {
  const hasStart = ['start', 'starttime', 'startdate', 'dtstart', 'begin'].some((key) =>
    members.has(key),
  );
  return (
    hasStart && ['attendees', 'organizer', 'location', 'invitees'].some((key) => members.has(key))
  );
}

/** A message stands beside its sender's number and its time. */
function isMessageRecord({ scope }: Leaf): boolean {
  const members = scope.members;
  const hasSender = members.has('address') || members.has('sender') || members.has('threadid');
  return hasSender && (members.has('date') || members.has('datesent') || members.has('time'));
}
