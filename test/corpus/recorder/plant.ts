import type { EntityId } from '../../../src/detect/model';

/** An invented person with an invented life on an invented site. */
export interface Persona {
  readonly site: string;
  /** Path and query of the first page, and of the page that is gone to from there. */
  readonly landing: string;
  readonly next: string;
  readonly title: string;
  readonly locale: string;
  readonly timezone: string;
  readonly width: number;
  readonly height: number;
  readonly email: string;
  readonly phone: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthday: string;
  readonly gender: string;
  readonly age: number;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly userId: string;
  readonly username: string;
  readonly search: string;
  readonly orderId: string;
  readonly revenue: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly diagnosis: string;
}

/** What each planted value is. */
export const planted: readonly (readonly [keyof Persona, EntityId])[] = [
  ['email', 'email'],
  ['phone', 'phone'],
  ['firstName', 'person_name'],
  ['lastName', 'person_name'],
  ['birthday', 'date_of_birth'],
  ['gender', 'gender'],
  ['age', 'age'],
  ['street', 'postal_address'],
  ['city', 'coarse_location'],
  ['postalCode', 'postal_code'],
  ['userId', 'user_id'],
  ['username', 'username'],
  ['search', 'search_query'],
  ['orderId', 'purchase'],
  ['revenue', 'purchase'],
  ['latitude', 'precise_location'],
  ['longitude', 'precise_location'],
  ['diagnosis', 'health'],
];

/** People who visit; each SDK meets one of them. */
export const personas: readonly Persona[] = [
  {
    site: 'www.nordklinik.example',
    landing: '/fertility/first-visit?utm_source=newsletter&utm_campaign=spring',
    next: '/booking/slots?week=19',
    title: 'First visit',
    locale: 'de-DE',
    timezone: 'Europe/Berlin',
    width: 1366,
    height: 768,
    email: 'mira.solheim@posteo.de',
    phone: '+4915123456789',
    firstName: 'Mira',
    lastName: 'Solheim',
    birthday: '1987-04-12',
    gender: 'female',
    age: 37,
    street: 'Lindenallee 12',
    city: 'Leipzig',
    postalCode: '04109',
    userId: 'pat-7718290',
    username: 'mira_s87',
    search: 'endometriosis second opinion',
    orderId: 'NK-2024-551208',
    revenue: 129.5,
    latitude: 51.33962,
    longitude: 12.37129,
    diagnosis: 'endometriosis',
  },
  {
    site: 'shop.gardenhouse.example',
    landing: '/cribs/oak-crib?gclid=EAIaIQobChMI8rT0tqKj6QIVx',
    next: '/cart/checkout?step=2',
    title: 'Oak crib',
    locale: 'en-GB',
    timezone: 'Europe/London',
    width: 1536,
    height: 864,
    email: 'tom.okafor@gmail.com',
    phone: '+447911123456',
    firstName: 'Tom',
    lastName: 'Okafor',
    birthday: '1991-11-30',
    gender: 'male',
    age: 32,
    street: '12 Elm Grove',
    city: 'Leeds',
    postalCode: 'LS6 2AB',
    userId: '48151623',
    username: 'tomokafor',
    search: 'newborn car seat',
    orderId: 'GH100293847',
    revenue: 349.9,
    latitude: 53.80076,
    longitude: -1.54908,
    diagnosis: 'asthma',
  },
  {
    site: 'app.sberegi.example',
    landing: '/loans/debt-help?utm_source=yandex&utm_medium=cpc',
    next: '/loans/form?amount=300000',
    title: 'Помощь с долгами',
    locale: 'ru-RU',
    timezone: 'Europe/Moscow',
    width: 1440,
    height: 900,
    email: 'yulia.orlova@yandex.ru',
    phone: '+79161234567',
    firstName: 'Юлия',
    lastName: 'Орлова',
    birthday: '1979-06-23',
    gender: 'female',
    age: 45,
    street: 'улица Лесная 7',
    city: 'Казань',
    postalCode: '420111',
    userId: 'c0ffee12-7b2f-4d8c-9e1a-2b3c4d5e6f70',
    username: 'orlova79',
    search: 'банкротство физических лиц',
    orderId: 'SB-88120394',
    revenue: 5200,
    latitude: 55.79613,
    longitude: 49.10641,
    diagnosis: 'депрессия',
  },
  {
    site: 'www.huasheng.example',
    landing: '/member/join?from=wechat',
    next: '/orders/pay?method=alipay',
    title: '会员',
    locale: 'zh-CN',
    timezone: 'Asia/Shanghai',
    width: 1280,
    height: 720,
    email: 'wangxm1985@163.com',
    phone: '13800138000',
    firstName: '小明',
    lastName: '王',
    birthday: '1985-02-17',
    gender: 'male',
    age: 39,
    street: '南京西路1266号',
    city: '上海',
    postalCode: '200040',
    userId: 'u_6820011223344',
    username: 'wangxm85',
    search: '高血压 吃什么药',
    orderId: '20240501998120',
    revenue: 268.8,
    latitude: 31.22967,
    longitude: 121.4494,
    diagnosis: '高血压',
  },
  {
    site: 'www.cuidar.example',
    landing: '/psicologia/ansiedade?fbclid=IwAR2xk9LmQ7rT5vXyZ8nC4hJ6',
    next: '/agenda/confirmar?id=3',
    title: 'Ansiedade',
    locale: 'pt-BR',
    timezone: 'America/Sao_Paulo',
    width: 1600,
    height: 900,
    email: 'joao.pereira@uol.com.br',
    phone: '+5511987654321',
    firstName: 'João',
    lastName: 'Pereira',
    birthday: '1984-09-03',
    gender: 'male',
    age: 40,
    street: 'Rua das Flores 102',
    city: 'Campinas',
    postalCode: '13010-002',
    userId: '507f191e810c19729de860ea',
    username: 'jpereira.84',
    search: 'psicólogo para ansiedade',
    orderId: 'CU-2024-77120',
    revenue: 180,
    latitude: -22.90556,
    longitude: -47.06083,
    diagnosis: 'ansiedade',
  },
  {
    site: 'www.jobboard.example',
    landing: '/apply/nurse-night-shift?ref=mail',
    next: '/apply/nurse-night-shift/step-2?cv=1',
    title: 'Nurse, night shift',
    locale: 'en-US',
    timezone: 'America/New_York',
    width: 1920,
    height: 1080,
    email: 'ewa.novak@outlook.com',
    phone: '+14155552671',
    firstName: 'Ewa',
    lastName: 'Novak',
    birthday: '1993-08-21',
    gender: 'female',
    age: 31,
    street: '881 Larkin Street',
    city: 'San Francisco',
    postalCode: '94109',
    userId: 'usr_9f3c7a52e61b4b62',
    username: 'ewa.nv',
    search: 'nurse jobs without degree',
    orderId: 'JB-551-20831',
    revenue: 24.99,
    latitude: 37.78712,
    longitude: -122.41891,
    diagnosis: 'migraine',
  },
];
