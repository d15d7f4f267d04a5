import type { Detector } from '../detector';
import { people, personKeys } from '../data/people';
import { list } from '../list';
import { shapes } from '../shape';
import { fitNationalId, isPassportZone } from '../validators/nationalIds';
import { fitWords, good, hasDigit, isNonValue, loose } from '../values';

const postalCodePattern = /^(?=[A-Z\d -]{3,10}$)[A-Z\d]{1,5}[ -]?[A-Z\d]{2,5}$/i;
const documentPattern = /^[A-Z\d][A-Z\d<-]{4,19}$/i;
/** Machine-readable zones are two lines of 44 signs; the second one has the checks. */
const lineBreaks = /[\r\n ]/g;
/** Names under which the name of a street stands alone, its number beside it. */
const streetKeys: ReadonlySet<string> = new Set(
  list('street, streetname, strasse, strassenname, calle, rua, улица'),
);
const hasCjk = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** Where a person lives, and the numbers that states give. */
export const identity: Detector = {
  id: 'identity',
  rules: [
    {
      entity: 'postal_address',
      keys: {
        strong: list(`
          postal address, street address, home address, shipping address, billing address,
          address line, street name, delivery address, mailing address, dizhi, endereco,
          direccion, strasse, anschrift, адрес, 地址, residential address
        `),
        plain: list(`
          address, addr, street, adresse, calle, rua, улица, client address, user addr
        `),
        weak: ['line', 'location address'],
      },
      fit({ text, shape, joined }) {
        if ((shape & (shapes.url | shapes.at | shapes.ipv4 | shapes.ipv6 | shapes.mac)) !== 0)
          return null;
        if (text.length < 5 || text.length > 200 || (shape & (shapes.hex | shapes.uuid)) !== 0)
          return null;
        const fit = fitWords(text, 200);
        if (fit === null || !text.includes(' '))
          return hasCjk.test(text) || streetKeys.has(joined) ? fit : null;
        return hasDigit(text) ? good : loose;
      },
      siblings: list(`
        city, zip, postcode, postalcode, country, state, zipcode, plz
      `),
      trail: people,
      against: ['network', 'server', 'wifi', 'sms', 'socket', 'memory'],
    },
    {
      entity: 'postal_code',
      keys: {
        strong: list(`
          postal code, post code, postcode, zip code, zipcode, plz, postleitzahl, cep
        `),
        plain: ['zip', 'codigo postal', 'почтовый индекс', 'pincode', 'youbian'],
        weak: ['zp', 'postal', 'pin code'],
      },
      fit: ({ text }) =>
        postalCodePattern.test(text) && hasDigit(text) && !isNonValue(text) ? good : null,
      siblings: ['city', 'street', 'address', 'country', 'state', 'ct', 'st'],
      trail: people,
    },
    {
      entity: 'national_id',
      keys: {
        strong: list(`
          ssn, social security number, national id, national id number, pesel, cpf, snils,
          id card, id card no, id card number, shenfenzheng, shenfenzhenghao, sfzh, cnpj,
          aadhaar, aadhar, curp, nino, national insurance, tckn, personnummer, bsn,
          codice fiscale, fiscal code, steuer id, steuerid, personal id number, tax id, 身份证号,
          身份证, nhs number, nric, emirates id, cuit, cuil, снилс, tc kimlik, rodne cislo,
          sa id number, jmbg, mynumber, national identifier, identity number
        `),
        plain: list(`
          dni, nie, nif, idnr, inn, инн, pan card, nhs, nir, rrn, egn, cnp
        `),
        weak: list(`
          sin, pan, rut, fin, sfz, idcard, id number, id no, tz, amka, cedula
        `),
      },
      fit({ text, joined }) {
        if (isNonValue(text)) return null;
        const fit = fitNationalId(text, joined);
        if (fit === null) return null;
        if (fit.failed !== null) return { syntax: 'good', failed: [fit.failed] };
        return { syntax: 'exact', passed: fit.passed === null ? [] : [fit.passed] };
      },
      siblings: personKeys,
      trail: people,
    },
    {
      entity: 'passport',
      keys: {
        strong: list(`
          passport, passport number, passport no, mrz, паспорт, pasaporte, reisepass
        `),
        plain: ['travel document', 'document number', 'huzhao', 'passaporte'],
      },
      fit({ text }) {
        if (text.length <= 100 && isPassportZone(text.replace(lineBreaks, '').slice(-44)))
          return { syntax: 'exact', passed: ['check digits'] };
        return documentPattern.test(text) && hasDigit(text) && !isNonValue(text) ? good : null;
      },
      siblings: personKeys,
      trail: people,
    },
    {
      entity: 'driver_licence',
      keys: {
        strong: list(`
          driver licence, driver license, drivers license, driving licence, licence number,
          driver license number, driving license, fuehrerschein, drivers license number
        `),
        weak: ['license number', 'dl number', 'dl no'],
      },
      fit: ({ text }) =>
        documentPattern.test(text) && hasDigit(text) && !isNonValue(text) ? good : null,
      siblings: personKeys,
      trail: people,
    },
  ],
};
