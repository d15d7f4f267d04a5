import type { Examples } from './examples';

export const identityExamples: Examples = {
  hits: {
    postal_address: [
      { client_address: 'Hauptstr. 12, Leipzig' },
      { street: 'Lindenallee 12', city: 'Köln' },
      { shipping_address: '221 Long Street, Springfield' },
    ],
    postal_code: [{ zip: '50667', city: 'Köln' }, { postcode: 'SW1A 1AA' }],
    national_id: [
      { ssn: '219-09-9999' },
      { cpf: '111.444.777-35' },
      { idcard: '11010519491231002X', name: 'x', phone: '1' },
      { aadhaar: '234123412346' },
      { pesel: '44051401359' },
    ],
    passport: [
      {
        mrz: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
      },
      { passport_number: 'L898902C3' },
      { mrz: 'L898902C36UTO7408122F1204159ZE184226B<<<<<10' },
    ],
    driver_licence: [{ driver_license_number: 'B072RRE2I55' }],
  },
  misses: {
    postal_address: [
      { 'client.address': '91.20.31.4' },
      { address: '10.0.0.1' },
      { address: '0x1f3a' },
      { addr: '3c:28:6d:12:34:56' },
    ],
    postal_code: [{ zip: 'application/zip' }, { zip: true }, { code: '50667' }],
    national_id: [
      { id: '111.444.777-35' },
      { cpf: '111.111.111-11' },
      { order: '44051401359' },
      { pan: 'left' },
      { sin: 0.5 },
    ],
    passport: [{ passport: true }, { part: 'L898902C3' }],
  },
};
