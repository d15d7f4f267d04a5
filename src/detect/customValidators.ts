import { isCardNumber } from './validators/cards';
import { isLuhn, isVerhoeff, mod97 } from './validators/checksums';
import { hasPublicSuffix, isReservedHost } from './validators/domains';
import { fitEmail } from './validators/emails';
import { isIban } from './validators/iban';
import {
  isInternationalPhone,
  isPhoneWithoutPlus,
  nonDigits,
  phonePattern,
} from './validators/phones';
import { uuidPattern } from './values';
import type { ValidatorId } from './validatorIds';

/** Longer values pass no check. */
const longestChecked = 320;
const separators = /[ .-]/g;
const digitsOnly = /^\d{2,40}$/;

const checks: Readonly<Record<ValidatorId, (text: string) => boolean>> = {
  luhn: ofDigits(isLuhn),
  verhoeff: ofDigits(isVerhoeff),
  mod97: ofDigits((digits) => mod97(digits) === 1),
  iban: isIban,
  card: ofDigits(isCardNumber),
  email: (text) => fitEmail(text) !== null,
  phone: (text) =>
    phonePattern.test(text) &&
    (isInternationalPhone(text) || isPhoneWithoutPlus(text.replace(nonDigits, ''))),
  domain: (text) => hasPublicSuffix(text) || isReservedHost(text),
  uuid: (text) => uuidPattern.test(text),
};

/** Whether `text` passes the check. Linear in the text. */
export function isValid(validator: ValidatorId, text: string): boolean {
  return text.length <= longestChecked && checks[validator](text);
}

/** A check of digits, between which points, spaces and dashes may stand. */
function ofDigits(check: (digits: string) => boolean): (text: string) => boolean {
  return (text) => {
    const digits = text.replace(separators, '');
    return digitsOnly.test(digits) && check(digits);
  };
}
