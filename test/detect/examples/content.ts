import type { Examples } from './examples';

export const contentExamples: Examples = {
  hits: {
    contacts: [{ x: 'BEGIN:VCARD\nVERSION:3.0\nFN:Anna Weber\nEND:VCARD' }],
    calendar: [{ x: 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Dentist\nEND:VEVENT\nEND:VCALENDAR' }],
    sms: [
      { sms_body: 'Your code is 123' },
      { body: 'See you at eight', address: '+4915123456789', date: 1588312991402 },
    ],
    call_log: [{ called_number: '+4915123456789', call_duration: 63 }],
    clipboard: [{ clipboard: 'my secret plan' }],
    file_access: [
      { path: '/storage/emulated/0/DCIM/Camera/IMG_20200501_100312.jpg' },
      { file_path: 'C:\\Users\\anna\\Documents\\tax.pdf' },
    ],
    keystrokes: [{ keystrokes: 'h e l l o' }],
    screen_capture: [{ screenshot: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ' }],
    health: [
      { diagnosis: 'E11.9' },
      { is_pregnant: false },
      { heart_rate: 72 },
      { medication: 'Metformin 500 mg' },
      { steps: 10321, user_id: 'u-1882' },
    ],
    special_category: [
      { religion: 'Catholic' },
      { sexual_orientation: 'gay' },
      { race: 'asian', gender: 'f' },
      { orientation: 'gay', age: 30 },
    ],
  },
  misses: {
    contacts: [{ contacts: 5 }, { contacts: 'Contact us' }],
    sms: [{ body: 'hello world' }, { sms: true }],
    clipboard: [{ clipboard: true }, { clip: 'rect' }],
    file_access: [
      { filename: 'main.4f2a.chunk.js' },
      { path: '/api/v1/users' },
      { file: 'webpack:///src/index.ts' },
    ],
    screen_capture: [{ screenshot: true }, { screenshot: 'enabled' }],
    health: [{ health: 'ok' }, { server: { condition: 'good' } }, { version: 'B12.1' }],
    special_category: [
      { orientation: 'portrait' },
      { race: true },
      { race: 'orc' },
      { game: { race: 'elf' } },
      { orientation: 'landscape-primary' },
    ],
  },
};
