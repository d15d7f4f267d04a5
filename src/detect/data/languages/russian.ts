import { list } from '../../list';
import type { LanguageKeys } from '../languages';

/** Russian in Cyrillic, and in Latin letters as programmers write it. */
export const russian: LanguageKeys = {
  email: {
    strong: list(`
      эл почта, электронная почта, электронный адрес, адрес электронной почты, имейл,
      емейл, elektronnaya pochta, el pochta
    `),
    plain: ['почта', 'pochta'],
  },
  phone: {
    strong: list(`
      телефон, номер телефона, мобильный телефон, моб телефон, сотовый,
      контактный телефон, telefon, nomer telefona, mobilnyi telefon, mobilniy telefon,
      tel nomer
    `),
    plain: ['мобильный', 'kontaktnyi telefon'],
  },
  person_name: {
    strong: list(`
      фамилия, отчество, полное имя, имя отчество, фио, ф и о, familiya, familia,
      otchestvo, polnoe imya, fio, imya polzovatelya polnoe
    `),
    plain: ['имя', 'imya', 'получатель'],
    weak: ['imia'],
  },
  date_of_birth: {
    strong: list(`
      дата рождения, день рождения, дата рожд, data rozhdeniya, data rojdeniya,
      den rozhdeniya
    `),
  },
  age: {
    strong: ['возраст', 'vozrast'],
  },
  gender: {
    strong: ['пол', 'пол клиента', 'pol klienta'],
    weak: ['pol'],
  },
  postal_address: {
    strong: list(`
      адрес, адрес доставки, домашний адрес, адрес проживания, адрес регистрации,
      почтовый адрес, место жительства, adres dostavki, domashniy adres, pochtovyi adres,
      mesto zhitelstva
    `),
    plain: list(`
      улица, ulitsa, ulica, adres
    `),
  },
  postal_code: {
    strong: ['почтовый индекс', 'pochtovyi indeks', 'pochtoviy indeks'],
    plain: ['индекс'],
  },
  national_id: {
    strong: list(`
      снилс, номер снилс, инн, номер паспорта рф, snils, nomer snils
    `),
    plain: ['inn'],
  },
  passport: {
    strong: list(`
      паспорт, номер паспорта, серия паспорта, паспортные данные, серия и номер паспорта,
      загранпаспорт, pasport, nomer pasporta, seriya pasporta, zagranpasport
    `),
  },
  driver_licence: {
    strong: list(`
      водительское удостоверение, водительские права, номер ву,
      voditelskoe udostoverenie, voditelskie prava
    `),
  },
  coarse_location: {
    plain: list(`
      город, страна, населенный пункт, gorod, strana
    `),
    weak: list(`
      регион, область, район, край, oblast
    `),
  },
  precise_location: {
    strong: list(`
      широта, долгота, координаты, местоположение, геолокация, геопозиция, shirota,
      dolgota, koordinaty, mestopolozhenie, geolokatsiya
    `),
  },
  ip_address: {
    strong: list(`
      ip адрес, айпи, ip adres, ip klienta
    `),
  },
  user_id: {
    strong: list(`
      ид пользователя, идентификатор пользователя, айди пользователя, номер клиента,
      лицевой счет, id polzovatelya, identifikator polzovatelya, nomer klienta,
      litsevoi schet
    `),
  },
  username: {
    strong: list(`
      имя пользователя, логин, имя учетной записи, imya polzovatelya
    `),
    plain: list(`
      login polzovatelya, никнейм, псевдоним, nik
    `),
  },
  password: {
    strong: list(`
      пароль, пароль пользователя, parol, parol polzovatelya
    `),
  },
  otp: {
    strong: list(`
      код подтверждения, код из смс, смс код, одноразовый код, проверочный код,
      kod podtverzhdeniya, sms kod, kod iz sms, odnorazovyi parol, одноразовый пароль
    `),
  },
  auth_token: {
    strong: list(`
      токен, токен доступа, tokendostupa, token dostupa
    `),
  },
  device_id: {
    strong: list(`
      ид устройства, идентификатор устройства, айди устройства, id ustroistva,
      id ustroystva, identifikator ustroistva
    `),
  },
  device_model: {
    strong: list(`
      модель устройства, модель телефона, производитель устройства, марка телефона,
      model ustroistva, model ustroystva, model telefona
    `),
    plain: ['производитель'],
  },
  device_name: {
    strong: list(`
      имя устройства, название устройства, imya ustroistva, nazvanie ustroistva
    `),
  },
  os_version: {
    strong: list(`
      версия ос, версия системы, версия андроид, версия операционной системы, versiya os,
      versiya sistemy, versiya android
    `),
  },
  serial_number: {
    strong: ['серийный номер устройства', 'seriynyi nomer ustroistva'],
    plain: list(`
      серийный номер, заводской номер, seriynyi nomer, seriiny nomer
    `),
  },
  carrier: {
    strong: list(`
      оператор связи, мобильный оператор, operator svyazi, mobilnyi operator
    `),
    plain: ['сотовый оператор'],
  },
  network_type: {
    strong: list(`
      тип сети, тип соединения, тип подключения, tip seti, tip soedineniya
    `),
  },
  screen: {
    strong: list(`
      разрешение экрана, ширина экрана, высота экрана, razreshenie ekrana,
      shirina ekrana, vysota ekrana
    `),
  },
  battery: {
    strong: list(`
      заряд батареи, уровень заряда, батарея, zaryad batarei, uroven zaryada
    `),
  },
  locale: {
    strong: ['язык системы', 'язык устройства', 'yazyk sistemy'],
    plain: ['язык', 'yazyk'],
  },
  timezone: {
    strong: ['часовой пояс', 'chasovoi poyas', 'chasovoy poyas'],
  },
  ssid: {
    strong: ['имя сети wifi', 'название wifi', 'imya wifi'],
  },
  search_query: {
    strong: list(`
      поисковый запрос, строка поиска, поисковая фраза, ключевое слово, poiskovyi zapros,
      poiskoviy zapros, stroka poiska
    `),
    plain: ['поиск', 'запрос поиска', 'poisk'],
  },
  browsing_url: {
    strong: list(`
      адрес страницы, посещенная страница, посещенный сайт, adres stranitsy
    `),
  },
  incognito_flag: {
    strong: list(`
      инкогнито, режим инкогнито, приватный режим, приватный просмотр, rezhim inkognito,
      privatnyi rezhim
    `),
  },
  payment_card: {
    strong: list(`
      номер карты, номер банковской карты, банковская карта, nomer karty,
      bankovskaya karta, nomer bankovskoi karty
    `),
    plain: ['кредитная карта'],
  },
  card_security_code: {
    strong: ['код безопасности', 'код безопасности карты', 'kod bezopasnosti karty'],
  },
  iban: {
    plain: list(`
      номер счета, расчетный счет, банковский счет, nomer scheta, raschetnyi schet
    `),
  },
  health: {
    strong: list(`
      диагноз, болезнь, заболевание, симптомы, лекарство, сахар крови, группа крови,
      беременность, аллергия, инвалидность, diagnoz, zabolevanie, simptomy, lekarstvo,
      beremennost, allergiya, gruppa krovi, invalidnost, артериальное давление
    `),
  },
  special_category: {
    strong: list(`
      национальность, вероисповедание, религия, политические взгляды,
      сексуальная ориентация, партийность, nationalnost, natsionalnost, veroispovedanie,
      religiya
    `),
    plain: ['раса'],
  },
  contacts: {
    strong: list(`
      контакты, список контактов, телефонная книга, адресная книга, kontakty,
      spisok kontaktov, telefonnaya kniga
    `),
  },
  sms: {
    strong: list(`
      смс, текст смс, текст сообщения смс, tekst sms
    `),
  },
  call_log: {
    strong: list(`
      журнал звонков, история звонков, список вызовов, zhurnal zvonkov, istoriya zvonkov
    `),
  },
  calendar: {
    strong: ['календарь', 'события календаря', 'sobytiya kalendarya'],
  },
  clipboard: {
    strong: ['буфер обмена', 'bufer obmena'],
  },
  installed_apps: {
    strong: list(`
      установленные приложения, список приложений, ustanovlennye prilozheniya,
      spisok prilozheniy
    `),
  },
  media_listened: {
    plain: list(`
      песня, исполнитель, альбом, трек, pesnya, ispolnitel
    `),
  },
  media_watched: {
    plain: list(`
      название фильма, фильм, название видео, nazvanie filma
    `),
  },
};
