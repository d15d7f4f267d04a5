import type { CheckId } from '../data/weights';
import { isNonValue } from '../values';
import { isLuhn, isMod11Radix2, isVerhoeff, mod97, weightedSum } from './checksums';

/** How one country writes its numbers, and their check. */
interface NationalId {
  /** Joined key words under which it goes. */
  readonly keys: readonly string[];
  /** Where its number is written without points, spaces and dashes. */
  readonly pattern: RegExp;
  readonly check: CheckId | null;
  readonly isRight: (compact: string) => boolean;
}

const always = (): boolean => true;
const separators = /[ .\-/]/g;

function isCpf(digits: string): boolean {
  const first = ((weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  const second = ((weightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  return Number(digits[9]) === first && Number(digits[10]) === second;
}

function isCnpj(digits: string): boolean {
  const digit = (sum: number): number => (sum % 11 < 2 ? 0 : 11 - (sum % 11));
  const first = digit(weightedSum(digits, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
  const second = digit(weightedSum(digits, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
  return Number(digits[12]) === first && Number(digits[13]) === second;
}

function isSnils(digits: string): boolean {
  const sum = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return Number(digits.slice(9)) === (sum === 100 ? 0 : sum);
}

function isInn(digits: string): boolean {
  if (digits.length === 10) {
    return (weightedSum(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(digits[9]);
  }
  const first = (weightedSum(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  const second = (weightedSum(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return first === Number(digits[10]) && second === Number(digits[11]);
}

function isPesel(digits: string): boolean {
  return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

function isBsn(digits: string): boolean {
  return Number(digits) > 0 && weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

function isTckn(digits: string): boolean {
  const odd = weightedSum(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weightedSum(digits, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  const ones = weightedSum(digits, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  return digits[0] !== '0' && tenth === Number(digits[9]) && ones % 10 === Number(digits[10]);
}

function isNhs(digits: string): boolean {
  const check = 11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check) === Number(digits[9]);
}

function isDni(text: string): boolean {
  const number = text.toUpperCase().replace('X', '0').replace('Y', '1').replace('Z', '2');
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number.slice(0, 8)) % 23] === text.at(-1)!.toUpperCase();
}

function isNir(digits: string): boolean {
  return 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13));
}

/** German tax identification number: ISO 7064, MOD 11-10. */
function isSteuerId(digits: string): boolean {
  let product = 10;
  for (let at = 0; at < 10; at++) {
    let sum = (Number(digits[at]) + product) % 10;
    if (sum === 0) sum = 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}

function isChineseId(text: string): boolean {
  const month = Number(text.slice(10, 12));
  const day = Number(text.slice(12, 14));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && isMod11Radix2(text);
}

function isCodiceFiscale(text: string): boolean {
  const odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ];
  let sum = 0;
  for (let at = 0; at < 15; at++) {
    const code = text.toUpperCase().charCodeAt(at);
    const value = code >= 0x41 ? code - 0x41 : code - 0x30;
    sum += at % 2 === 0 ? odd[value]! : value;
  }
  return text.toUpperCase().charCodeAt(15) - 0x41 === sum % 26;
}

const chinese = ['idcard', 'idcardno', 'sfz', 'sfzh', 'shenfenzheng', 'shenfenzhenghao', '身份证'];
const table: readonly NationalId[] = [
  {
    keys: ['ssn', 'socialsecurity', 'socialsecuritynumber'],
    pattern: /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/,
    check: null,
    isRight: always,
  },
  { keys: chinese, pattern: /^[1-9]\d{16}[\dX]$/i, check: 'mod11-2', isRight: isChineseId },
  { keys: ['cpf'], pattern: /^\d{11}$/, check: 'check digits', isRight: isCpf },
  { keys: ['cnpj'], pattern: /^\d{14}$/, check: 'check digits', isRight: isCnpj },
  { keys: ['snils'], pattern: /^\d{11}$/, check: 'check digits', isRight: isSnils },
  { keys: ['inn'], pattern: /^(?:\d{10}|\d{12})$/, check: 'check digit', isRight: isInn },
  { keys: ['pesel'], pattern: /^\d{11}$/, check: 'check digit', isRight: isPesel },
  { keys: ['bsn'], pattern: /^\d{9}$/, check: 'check digit', isRight: isBsn },
  {
    keys: ['tckn', 'tcno', 'tckimlik'],
    pattern: /^\d{11}$/,
    check: 'check digits',
    isRight: isTckn,
  },
  { keys: ['nhs', 'nhsnumber'], pattern: /^\d{10}$/, check: 'check digit', isRight: isNhs },
  {
    keys: ['dni', 'nie', 'nif'],
    pattern: /^[XYZ\d]\d{7}[A-Z]$/i,
    check: 'check digit',
    isRight: isDni,
  },
  { keys: ['nir'], pattern: /^[12]\d{14}$/, check: 'check digits', isRight: isNir },
  {
    keys: ['steuerid', 'idnr', 'steueridentifikationsnummer', 'steuernummer'],
    pattern: /^[1-9]\d{10}$/,
    check: 'check digit',
    isRight: isSteuerId,
  },
  {
    keys: ['aadhaar', 'aadhar', 'uidai'],
    pattern: /^[2-9]\d{11}$/,
    check: 'verhoeff',
    isRight: isVerhoeff,
  },
  {
    keys: ['codicefiscale', 'fiscalcode'],
    pattern: /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/i,
    check: 'check digit',
    isRight: isCodiceFiscale,
  },
  {
    keys: ['pan', 'pancard'],
    pattern: /^[A-Z]{3}[PCHFATBLJG][A-Z]\d{4}[A-Z]$/,
    check: null,
    isRight: always,
  },
  {
    keys: ['nino', 'nationalinsurance'],
    pattern: /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/i,
    check: null,
    isRight: always,
  },
  {
    keys: ['curp'],
    pattern: /^[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d$/i,
    check: null,
    isRight: always,
  },
  { keys: ['nric', 'fin'], pattern: /^[STFGM]\d{7}[A-Z]$/i, check: null, isRight: always },
  { keys: ['rut', 'run'], pattern: /^\d{7,8}[\dK]$/i, check: null, isRight: always },
  {
    keys: ['cuit', 'cuil'],
    pattern: /^(?:20|23|24|27|30|33|34)\d{9}$/,
    check: null,
    isRight: always,
  },
  { keys: ['rrn', 'mynumber', 'jumin'], pattern: /^\d{12,13}$/, check: null, isRight: always },
  {
    keys: ['personnummer'],
    pattern: /^(?:\d{2})?\d{10}$/,
    check: 'luhn',
    isRight: (d) => isLuhn(d.slice(-10)),
  },
  { keys: ['emiratesid'], pattern: /^784\d{12}$/, check: 'luhn', isRight: isLuhn },
  { keys: ['saidnumber', 'rsaid'], pattern: /^\d{13}$/, check: 'luhn', isRight: isLuhn },
  {
    keys: ['egn', 'rodnecislo', 'jmbg', 'cnp', 'amka', 'sin', 'tz', 'isikukood'],
    pattern: /^\d{9,13}$/,
    check: null,
    isRight: always,
  },
];

const byKey = new Map(table.flatMap((entry) => entry.keys.map((key) => [key, entry] as const)));

/** Outcome of looking at a number: its form fits, and which check it passed or failed. */
export interface NationalIdFit {
  readonly passed: CheckId | null;
  readonly failed: CheckId | null;
}

/**
 * Looks at `text` as a national number. Under the key of one country it must have that country's form;
 * under a general key the form and check of any.
 */
export function fitNationalId(text: string, joinedKey: string): NationalIdFit | null {
  if (text.length < 7 || text.length > 24) return null;
  const compact = text.replace(separators, '');
  if (isNonValue(compact)) return null;
  const own = byKey.get(joinedKey);
  if (own !== undefined) {
    if (!own.pattern.test(compact)) return null;
    if (own.check === null) return { passed: null, failed: null };
    return own.isRight(compact)
      ? { passed: own.check, failed: null }
      : { passed: null, failed: own.check };
  }
  for (const { pattern, check, isRight } of table) {
    if (pattern.test(compact) && isRight(compact)) return { passed: check, failed: null };
  }
  return null;
}

/** Whether a machine-readable zone's line of a passport is right (ICAO Doc 9303, TD3, line 2). */
export function isPassportZone(line: string): boolean {
  if (!zonePattern.test(line)) return false;
  return (
    isZoneCheck(line.slice(0, 9), line[9]!) &&
    isZoneCheck(line.slice(13, 19), line[19]!) &&
    isZoneCheck(line.slice(21, 27), line[27]!)
  );
}
const zonePattern = /^[A-Z\d<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}[A-Z\d<]{14}[\d<]\d$/;

function isZoneCheck(field: string, check: string): boolean {
  let sum = 0;
  for (let at = 0; at < field.length; at++) {
    const code = field.charCodeAt(at);
    const value = code === 0x3c ? 0 : code >= 0x41 ? code - 55 : code - 0x30;
    sum += value * [7, 3, 1][at % 3]!;
  }
  return sum % 10 === Number(check);
}

/** Whether 32 digits are an eUICC identifier (GSMA SGP.02: ISO 7064 MOD 97-10 gives 1). */
export function isEid(digits: string): boolean {
  return digits.length === 32 && digits.startsWith('89') && mod97(digits) === 1;
}
