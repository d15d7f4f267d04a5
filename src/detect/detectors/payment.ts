import type { Detector } from '../detector';
import { isCardNumber } from '../validators/cards';
import { isIban } from '../validators/iban';
import { exact, good, isNonValue } from '../values';
import { list } from '../list';

const cardPattern = /^\d(?:[ -]?\d){12,18}$/;
const cardSeparators = /[ -]/g;
const securityCodePattern = /^\d{3,4}$/;

/** Cards and accounts. */
export const payment: Detector = {
  id: 'payment',
  rules: [
    {
      entity: 'payment_card',
      keys: {
        strong: list(`
          card number, card no, card num, credit card, credit card number, cc number, ccnum,
          debit card, primary account number, card pan, yinhangka, 银行卡号, numero tarjeta,
          kartennummer, numero cartao, номер карты, cardnumber
        `),
        plain: ['pan', 'bank card', 'cc', 'kreditkarte', 'tarjeta', 'cartao'],
        weak: ['card', 'number', 'account number'],
      },
      fit({ text }) {
        if (!cardPattern.test(text)) return null;
        const digits = text.replace(cardSeparators, '');
        if (isNonValue(digits) || !isCardNumber(digits)) return null;
        return { syntax: 'exact', passed: ['luhn', 'iin'] };
      },
      alone: ['digits', 'groupedDigits'],
      siblings: list(`
        cvv, cvc, expmonth, expiry, expyear, cardholder, exp, securitycode
      `),
      trail: ['card', 'payment', 'creditcard', 'billing'],
    },
    {
      entity: 'card_security_code',
      keys: {
        strong: list(`
          cvv, cvc, cvv2, card security code, security code, csc, card code, cid code
        `),
        plain: ['card verification', 'verification value'],
      },
      fit: ({ text }) => (securityCodePattern.test(text) ? good : null),
      siblings: list(`
        cardnumber, number, pan, expmonth, expiry, exp, card, cardno
      `),
      trail: ['card', 'payment', 'creditcard'],
    },
    {
      entity: 'iban',
      keys: {
        strong: ['iban', 'account iban', 'bank account iban'],
        plain: ['bank account', 'account number', 'kontonummer', 'konto', 'bank account number'],
        weak: ['account'],
      },
      fit: ({ text }) => (isIban(text) ? { ...exact, passed: ['mod97', 'country code'] } : null),
      alone: ['iban'],
    },
  ],
};
