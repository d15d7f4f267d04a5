import type { Examples } from './examples';

export const paymentExamples: Examples = {
  hits: {
    payment_card: [
      { card_number: '4111111111111111' },
      { number: '5555 5555 5555 4444', cvc: '123', exp_month: '12' },
      { ccNum: '378282246310005' },
    ],
    card_security_code: [{ cvv: '123' }, { cvc: '0123', number: '4111111111111111' }],
    iban: [{ iban: 'DE89 3704 0044 0532 0130 00' }, { x: 'GB82WEST12345698765432' }],
  },
  misses: {
    payment_card: [
      { order: '4111111111111112' },
      { card_number: '0000000000000000' },
      { id: '4111111111111111' },
      { card: 'summary_large_image' },
      { ts: 1588312991402 },
    ],
    card_security_code: [{ ACADEMIC_YEAR_CODE: '1999' }, { code: '123' }, { cvv: true }],
    iban: [{ iban: 'DE89370400440532013001' }, { x: 'AB12CDEF34567890' }],
  },
};
