import assert from 'node:assert/strict';
import { isCardNumber, isIssuedCardRange } from '../../../src/detect/validators/cards';
import { hasPublicSuffix, isReservedHost, siteOf } from '../../../src/detect/validators/domains';
import { findEmail, fitEmail, fitEmailText } from '../../../src/detect/validators/emails';
import { isIban } from '../../../src/detect/validators/iban';
import { hasMobileCountryCode, isIssuedTac } from '../../../src/detect/validators/mobile';
import { fitNationalId, isEid, isPassportZone } from '../../../src/detect/validators/nationalIds';
import { isInternationalPhone, isPhoneWithoutPlus } from '../../../src/detect/validators/phones';

describe('card numbers', () => {
  it('need range, length and check digit', () => {
    for (const number of [
      '4111111111111111',
      '5555555555554444',
      '378282246310005',
      '2200000000000004',
    ]) {
      assert.equal(isCardNumber(number), true, number);
    }
    for (const number of ['4111111111111112', '9111111111111111', '411111111111111', '']) {
      assert.equal(isCardNumber(number), false, number);
    }
    assert.equal(isIssuedCardRange('3528000000000000'), true);
    assert.equal(isIssuedCardRange('3527000000000000'), false);
  });
});

describe('IBANs', () => {
  it('need country, length and check digits', () => {
    for (const iban of [
      'DE89370400440532013000',
      'GB82 WEST 1234 5698 7654 32',
      'no93 8601 1117 947',
    ]) {
      assert.equal(isIban(iban), true, iban);
    }
    for (const iban of [
      'DE89370400440532013001',
      'DE8937040044053201300',
      'ZZ89370400440532013000',
      '',
    ]) {
      assert.equal(isIban(iban), false, iban);
    }
  });
});

describe('numbers of phones and SIMs', () => {
  it('begin with what was given out', () => {
    assert.equal(isIssuedTac('356938035643809'), true);
    assert.equal(isIssuedTac('770000000000000'), false);
    assert.equal(hasMobileCountryCode('250016512345678'), true);
    assert.equal(hasMobileCountryCode('150016512345678'), false);
  });

  it('know the eSIM’s check', () => {
    assert.equal(isEid('89049032123451234512345678901235'), true);
    assert.equal(isEid('89049032123451234512345678901236'), false);
    assert.equal(isEid('8904903212345123451234567890123'), false);
  });
});

describe('telephone numbers', () => {
  it('follow the plan of their country', () => {
    for (const number of [
      '+49 1512 3456789',
      '+14155552671',
      '0044 20 7946 0958',
      'tel:+79161234567',
    ]) {
      assert.equal(isInternationalPhone(number), true, number);
    }
    for (const number of ['+1 234', '+999123456789', '015123456789', '+1588312991402', '']) {
      assert.equal(isInternationalPhone(number), false, number);
    }
    assert.equal(isPhoneWithoutPlus('4915123456789'), true);
    assert.equal(isPhoneWithoutPlus('1588312991402'), false);
  });
});

describe('e-mail addresses', () => {
  it('end in a domain that exists, or one kept for examples', () => {
    assert.deepEqual(fitEmail('jo.berg@posteo.de')?.passed, ['top-level domain']);
    assert.equal(fitEmail('jo.berg@mail.example')?.syntax, 'exact');
    assert.deepEqual(fitEmail('юля@почта.рф')?.passed, ['top-level domain']);
  });

  it('are no file names, scopes, placeholders or hosts', () => {
    for (const text of [
      ...[
        'sprite@2x.png',
        '@scope/name',
        'you@example.com',
        'name@company.com',
        'a@b',
        'jo@host.nosuch',
      ],
      ...[
        'git@github.com:owner/name.git',
        'https://user@host.de/x',
        'a@b@c.de',
        '.@posteo.de',
        '@',
        '',
      ],
    ]) {
      assert.equal(fitEmailText(text), null, text);
    }
  });

  it('are found inside a text, one after the other', () => {
    const text = 'from jo@posteo.de to "Ann" <ann@web.de>, see a@2x.png';
    const first = findEmail(text)!;
    assert.equal(text.slice(first.start, first.end), 'jo@posteo.de');
    const second = findEmail(text, first.end)!;
    assert.equal(text.slice(second.start, second.end), 'ann@web.de');
    assert.equal(findEmail(text, second.end), null);
  });
});

describe('domains', () => {
  it('are what someone registered', () => {
    assert.equal(siteOf('https://a.b.shop.co.uk/x'), 'shop.co.uk');
    assert.equal(siteOf('sa.api.intl.miui.com'), 'miui.com');
    assert.equal(siteOf('203.0.113.7'), '203.0.113.7');
    assert.equal(siteOf('https://user.github.io/'), 'user.github.io');
    assert.equal(hasPublicSuffix('mail.posteo.de'), true);
    assert.equal(hasPublicSuffix('page_view.event'), false);
    assert.equal(isReservedHost('mail.example'), true);
    assert.equal(siteOf('x'.repeat(5000)), null);
  });
});

describe('national numbers', () => {
  it('have the form and check of the country the key names', () => {
    const right: readonly (readonly [key: string, number: string])[] = [
      ['ssn', '219-09-9999'],
      ['cpf', '111.444.777-35'],
      ['cnpj', '11.222.333/0001-81'],
      ['snils', '112-233-445 95'],
      ['inn', '7707083893'],
      ['inn', '500100732259'],
      ['pesel', '44051401359'],
      ['bsn', '111222333'],
      ['tckn', '10000000146'],
      ['nhs', '943 476 5919'],
      ['dni', '12345678Z'],
      ['nie', 'X1234567L'],
      ['steuerid', '86095742719'],
      ['aadhaar', '2341 2341 2346'],
      ['codicefiscale', 'RSSMRA85T10A562S'],
      ['personnummer', '19811218-9876'],
      ['idcard', '11010519491231002X'],
    ];
    for (const [key, number] of right) {
      assert.deepEqual(fitNationalId(number, key)?.failed ?? null, null, `${key} ${number}`);
      assert.ok(fitNationalId(number, key) !== null, `${key} ${number}`);
    }
  });

  it('say which check failed', () => {
    assert.equal(fitNationalId('111.444.777-36', 'cpf')?.failed, 'check digits');
    assert.equal(fitNationalId('000-12-3456', 'ssn'), null);
    assert.equal(fitNationalId('111.111.111-11', 'cpf'), null);
    assert.equal(fitNationalId('12', 'cpf'), null);
  });

  it('take the form of any country under a general key', () => {
    assert.ok(fitNationalId('11010519491231002X', 'nationalid') !== null);
    assert.equal(fitNationalId('abcdefghijk', 'nationalid'), null);
  });

  it('read the second line of a passport', () => {
    assert.equal(isPassportZone('L898902C36UTO7408122F1204159ZE184226B<<<<<10'), true);
    assert.equal(isPassportZone('L898902C36UTO7408123F1204159ZE184226B<<<<<10'), false);
    assert.equal(isPassportZone('L898902C3'), false);
  });
});
