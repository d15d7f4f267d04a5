/** Reporting bodies whose numbers begin type allocation codes in use (3GPP TS 23.003, GSMA TS.06). */
const reportingBodies: ReadonlySet<string> = new Set(
  '01 10 30 33 35 44 45 49 50 51 52 53 54 86 87 91 98 99'.split(' '),
);

/** Whether an IMEI's first digits were ever given out. */
export function isIssuedTac(digits: string): boolean {
  return reportingBodies.has(digits.slice(0, 2));
}

/** Geographic mobile country codes begin with 2 to 7 (ITU-T E.212). */
const countryCodePattern = /^[2-7]\d\d/;

/** Whether a subscriber number begins with a mobile country code that is in use by region. */
export function hasMobileCountryCode(digits: string): boolean {
  return countryCodePattern.test(digits);
}
