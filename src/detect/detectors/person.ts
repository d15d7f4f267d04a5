import type { Detector, Fit, Leaf } from '../detector';
import { people, personKeys } from '../data/people';
import { memberText } from '../scope';
import { shapes } from '../shape';
import { fitEmailText } from '../validators/emails';
import {
  isInternationalPhone,
  isNationalPhone,
  isPhoneWithoutPlus,
  nonDigits,
  phonePattern,
} from '../validators/phones';
import { exact, good, isNonValue, loose } from '../values';
import { list } from '../list';

const namePattern = /^[\p{L}\p{M}][\p{L}\p{M}'’.\- ]{0,79}$/u;
const isoDate = /^(?:19|20)\d\d-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])(?:T[\d:.Z+-]{1,24})?$/;
const dottedDate = /^(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:19|20)\d\d$/;
const genderPattern =
  /^(?:[mfwdxмж男女]|male|female|man|woman|non-?binary|divers|männlich|weiblich|hombre|mujer|masculino|femenino|feminino|homme|femme|мужской|женский|muzhskoi|zhenskii|herr|frau|mme|mlle|sra?|nan|nv)$/i;

/** Seconds (10 digits from 1[5-9]) and milliseconds (13 digits) of our time. */
const unixTime = /^1[4-9]\d{8}(?:\d{3})?$/;

const things = list(`
  app, screen, event, product, item, file, device, os, browser, library, lib, sdk, page,
  campaign, plugin, package, category, field, config, feature, network, component, company,
  organization, organisation, project, theme, font, role, channel, brand, module, producto, articulo,
  archivo, empresa, produto, arquivo, produkt, artikel, datei, firma, produit, fichier, entreprise,
  tovar, faila, chanpin, shangpin, wenjian, товар, фаил, компания, 商品, 产品, 文件, 公司
`);

/** Members that tell the country of a number in its national form. */
const countryKeys = list(`
  phonecountry, countrycode, country, countryiso, phonecountrycode, regioncode, region
`);

function countryBeside(scope: Leaf['scope']): string | null {
  for (const key of countryKeys) {
    const country = memberText(scope, key);
    if (country !== null && /^[A-Z]{2}$/i.test(country)) return country.toUpperCase();
  }
  return null;
}

function fitPhone({ text, shape, joined, scope }: Leaf): Fit | null {
  if (text.length < 7 || !phonePattern.test(text) || isNonValue(text)) return null;
  const digits = text.replace(nonDigits, '');
  if (digits.length < 7 || digits.length > 15) return null;
  if (isInternationalPhone(text)) return { syntax: 'exact', passed: ['numbering plan'] };
  if (joined === '') return null;
  if (unixTime.test(text)) return null;
  if ((shape & shapes.decimal) !== 0) return null;
  const country = countryBeside(scope);
  if (country !== null && isNationalPhone(text, country)) {
    return { syntax: 'exact', passed: ['numbering plan'] };
  }
  if (isPhoneWithoutPlus(digits)) return { syntax: 'good', passed: ['numbering plan'] };
  return digits.length >= 8 ? good : loose;
}

const monthOrDay = /^(?:0?[1-9]|[12]\d|3[01])$/;
/** A birthday without its year: `04/12`, `1130`. */
const dayOfYear = /^(?:0[1-9]|[12]\d|3[01])[./-]?(?:0[1-9]|[12]\d|3[01])$/;
const birthYear = /^(?:19|20)\d\d$/;

function fitBirthDate({ text, type, joined }: Leaf): Fit | null {
  if (joined.includes('year') || joined === 'yob') {
    return birthYear.test(text) && Number(text) <= latestBirthYear ? good : null;
  }
  if (joined.endsWith('month')) return monthOrDay.test(text) && Number(text) <= 12 ? good : null;
  if (joined.endsWith('day') && monthOrDay.test(text)) return Number(text) <= 31 ? good : null;
  if (dayOfYear.test(text) && joined.includes('birth')) return good;
  if (!isoDate.test(text) && !dottedDate.test(text)) return null;
  const year = Number(/(?:19|20)\d\d/.exec(text)?.[0]);
  if (year < 1900 || year > latestBirthYear) return null;
  return type === 'number' && text.length !== 8 ? null : exact;
}

/** Children of three and younger have no accounts; later dates are no births. */
const latestBirthYear = new Date().getUTCFullYear() - 3;

/** `20-29`, `65+`: some services keep no more. */
const ageRange = /^[1-9]\d ?(?:\+|[-~–] ?[1-9]\d)$/;

/** What tells who a person is. */
export const person: Detector = {
  id: 'person',
  rules: [
    {
      entity: 'email',
      keys: {
        strong: list(`
          email, e mail, email address, mail address, identity email, user email, correo,
          correo electronico, youxiang, 邮箱, эл почта, электронная почта, emailid
        `),
        plain: ['mail', 'contact email', 'почта', 'courriel', 'mailto', 'hem'],
        weak: list(`
          em, login, username, user, account, contact, recipient, to, from, user id, login id,
          account id, identity
        `),
      },
      fit: (leaf) => fitEmailText(leaf.text),
      alone: ['at'],
    },
    {
      entity: 'phone',
      keys: {
        strong: list(`
          phone, phone number, phone no, mobile phone, mobile number, msisdn, telephone,
          identity mobile, cell phone, telefon, telefonnummer, handynummer, telefono, telefone,
          celular, shouji, shoujihao, 手机号, 手机, 电话, телефон, whatsapp number, contact number,
          номер телефона, phone e164
        `),
        plain: list(`
          tel, mobile, mobile no, contact phone, caller, caller id, handy, line number
        `),
        weak: list(`
          ph, cell, number, contact, address, login, username, recipient, whatsapp
        `),
      },
      fit: fitPhone,
      alone: ['phone'],
      siblings: list(`
        email, name, firstname, countrycode, otp, displayname, callduration
      `),
      trail: people,
      against: ['support', 'hotline', 'store', 'version'],
    },
    {
      entity: 'person_name',
      keys: {
        strong: list(`
          first name, last name, full name, family name, given name, surname, fullname,
          middle name, maiden name, real name, cardholder name, card holder, legal name,
          vorname, nachname, apellido, apellidos, sobrenome, xingming, 姓名, фамилия, отчество,
          patient name, contact name, customer name, holder name, forename
        `),
        plain: list(`
          display name, фио, nombre, nome, имя, name on card, recipient name, fname, lname
        `),
        weak: list(`
          name, fn, ln, holder, nickname, contact, person, owner, author
        `),
      },
      fit({ text, type }) {
        if (type === 'boolean' || type === 'number' || isNonValue(text)) return null;
        if (!namePattern.test(text) || text.split(' ').length > 6) return null;
        return text.includes(' ') || text[0] !== text[0]!.toLowerCase() ? good : loose;
      },
      siblings: [
        ...personKeys,
        'given',
        'family',
        'cardnumber',
        'cvv',
        'expmonth',
        'expiry',
        'iban',
      ],
      trail: people,
      against: things,
    },
    {
      entity: 'date_of_birth',
      keys: {
        strong: list(`
          birth year, year of birth, yob,
          date of birth, birth date, birthday, birthdate, dob, geburtsdatum, shengri,
          bdate, dob day, dob month, dob year, birth month,
          fecha nacimiento, fecha de nacimiento, data nascimento, data de nascimento, 生日,
          дата рождения, born on, bday, birth day
        `),
        weak: ['db', 'birth', 'born', 'bd'],
      },
      fit: fitBirthDate,
    },
    {
      entity: 'age',
      keys: {
        strong: list(`
          user age, age years, patient age, age range, age group, age bracket, edad, idade, nianling, 年龄, возраст
        `),
        plain: ['age'],
      },
      fit({ text }) {
        if (ageRange.test(text)) return good;
        return /^\d{1,3}$/.test(text) && Number(text) >= 3 && Number(text) <= 120 ? good : null;
      },
      siblings: list(`
        gender, sex, name, email, birthday, weight, height, firstname
      `),
      trail: people,
      against: ['cache', 'headers', 'cookie', 'config', 'session', 'token'],
      isRequestOnly: true,
    },
    {
      entity: 'gender',
      keys: {
        strong: list(`
          gender, geschlecht, genero, xingbie, 性别, sexe, пол
        `),
        plain: ['sex', 'sexo'],
        weak: ['ge', 'gen'],
      },
      fit: ({ text }) => (genderPattern.test(text) || text === '1' || text === '2' ? good : null),
      siblings: list(`
        age, birthday, name, email, dob, firstname, db, fn, ln
      `),
      trail: people,
    },
  ],
};
