import type { Examples } from './examples';

export const personExamples: Examples = {
  hits: {
    email: [
      { email: 'anna.weber@mail.example' },
      { $email: 'jo+news@posteo.de' },
      { x: 'kontakt.weber@gmail.com' },
      { msg: 'Password reset was sent to anna.weber@gmail.com today' },
      { login: 'anna.weber@web.de' },
    ],
    phone: [
      { phone: '+49 1512 3456789' },
      { mobile: '015123456789', email: 'anna@mail.example' },
      { msisdn: '79161234567' },
      { x: '+14155552671' },
      { shoujihao: '13800138000' },
    ],
    person_name: [
      { first_name: 'Anna' },
      { fullName: 'Юлия Орлова' },
      { user: { name: 'Anna Weber', email: 'anna@mail.example' } },
      { vorname: 'Jürgen' },
      { 姓名: '王小明' },
    ],
    date_of_birth: [
      { dob: '1987-04-12' },
      { birth_year: 1987 },
      { birthday: '12.04.1987' },
      { geburtsdatum: '19870412' },
    ],
    age: [{ age: 34, gender: 'f' }, { user: { age: 34 } }],
    gender: [{ gender: 'female' }, { sex: 'm', age: 30 }, { gender: 1, birthday: '1987-04-12' }],
  },
  misses: {
    email: [
      { icon: 'sprite@2x.png' },
      { placeholder: 'name@company.com' },
      { hint: 'you@example.com' },
      { package: '@scope/name@1.2.3' },
      { repo: 'git@github.com:owner/name.git' },
      { email: 'required' },
      { email_verified: true },
      { url: 'https://user@host.example.com/path' },
    ],
    phone: [
      { ts: 1588312991 },
      { time: 1588312991402 },
      { order_id: '4915123456789' },
      { phone: 'Pixel 4' },
      { d: 'M12.5 3.25 4.75 10.5' },
      { serial: 2023110901 },
      { phone: 1588312991402 },
      { mobile: true },
    ],
    person_name: [
      { name: 'page_view' },
      { app: { name: 'Calculator' } },
      { event: { name: 'Purchase' } },
      { product: { name: 'Blue Chair' } },
      { first_name: 'null' },
      { file_name: 'report.pdf' },
      { event_name: 'Signup' },
    ],
    date_of_birth: [{ date: '1987-04-12' }, { build_date: '2020-01-01' }, { dob: '2099-01-01' }],
    age: [{ 'max-age': 3600 }, { age: 86400 }, { cache: { age: 60 } }],
    gender: [{ gender: 'unknown' }, { g: 'm' }],
  },
};
