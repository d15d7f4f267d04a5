import type { DecodedValue } from '../../decode/model';
import type { Detector, Fit, Leaf } from '../detector';
import { shapes } from '../shape';
import { entropyOf, good, hasDigit, hasLetter, isNonValue, loose } from '../values';
import { list } from '../list';

const jwtPattern = /^eyJ[\w-]{8,4096}\.eyJ[\w-]{2,16384}\.[\w-]{0,2048}$/;
const schemePattern =
  /^(?:Bearer|Basic|Token|Digest|Negotiate|OAuth|MAC|ApiKey|Hawk)\s{1,4}(\S.{3,8000})$/i;
const tokenPattern = /^[\w.~+/=|:%-]{8,8192}$/;
const pemKey = /^\s{0,4}-----BEGIN (?:[A-Z ]{1,20} )?PRIVATE KEY(?: BLOCK)?-----/;
const maskedPassword = /^[*•●·x]{3,128}$/i;
const passwordLabel = /^[\p{L}\s:.]{3,64}$/u;
const codePattern = /^(?:\d{4,8}|[A-Z\d]{3,4}-[A-Z\d]{3,4})$/;
const awsDocument = /EXAMPLE(?:KEY)?$/;
export const repeated = /(.)\1{7}/;

/** Keys that their maker gives a form of its own. */
const providerKeys: readonly RegExp[] = [
  /^(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}$/,
  /^gh[oprsu]_[A-Za-z\d]{36,255}$/,
  /^github_pat_\w{22,255}$/,
  /^glpat-[\w-]{20,64}$/,
  /^(?:sk|rk)_live_[A-Za-z\d]{16,128}$/,
  /^AIza[\w-]{35}$/,
  /^xox[abeprs]-[\w-]{10,128}$/,
  /^EAA[A-Z][A-Za-z\d]{60,400}$/,
  /^SG\.[\w-]{16,32}\.[\w-]{16,64}$/,
  /^npm_[A-Za-z\d]{36}$/,
  /^sk-(?:proj-|ant-)?[\w-]{20,200}$/,
  /^pypi-[\w-]{50,255}$/,
  /^dop_v1_[\da-f]{64}$/,
  /^shp(?:at|ss|ca|pa)_[\da-fA-F]{32}$/,
  /^hf_[A-Za-z]{34}$/,
  /^AGE-SECRET-KEY-1[A-Z\d]{58}$/,
  /^ya29\.[\w-]{30,400}$/,
  /^GOCSPX-[\w-]{28}$/,
  /^whsec_[A-Za-z\d+/=]{24,80}$/,
  /^1\/\/0[\w-]{40,200}$/,
];

function fitProviderKey(text: string): Fit | null {
  if (text.length > 512 || awsDocument.test(text) || repeated.test(text)) return null;
  return providerKeys.some((pattern) => pattern.test(text))
    ? { syntax: 'exact', passed: ['prefix', 'enough entropy'] }
    : null;
}

function isRandom(text: string, bits: number): boolean {
  return hasDigit(text) && hasLetter.test(text) && entropyOf(text.slice(0, 256)) >= bits;
}

/** `user:password` inside the base64 of a Basic authorization (RFC 7617, section 2). */
function fitBasic(text: string, value: DecodedValue): Fit | null {
  const colon = text.indexOf(':');
  if (value.parent?.codec !== 'base64' || colon < 1 || colon === text.length - 1) return null;
  return { syntax: 'exact', passed: ['prefix'], start: colon + 1, end: text.length };
}

/** `scheme://user:password@host` (RFC 3986, section 3.2.1, where it is called a risk). */
function fitUserInfo(text: string): Fit | null {
  const found = userInfo.exec(text);
  if (found === null) return null;
  const end = found[0].length - 1;
  return { syntax: 'exact', passed: ['prefix'], start: end - found[1]!.length, end };
}
const userInfo = /^[a-z][a-z\d+.-]{1,15}:\/\/[^\s/:@?#]{0,64}:([^\s/@?#]{1,128})@/i;

function fitToken({ text, shape }: Leaf): Fit | null {
  if ((shape & shapes.jwt) !== 0 && jwtPattern.test(text))
    return { syntax: 'exact', passed: ['token header'] };
  const scheme = schemePattern.exec(text);
  if (scheme !== null) {
    const start = text.length - scheme[1]!.length;
    return { syntax: 'exact', start, end: text.length };
  }
  if (!tokenPattern.test(text) || isNonValue(text) || (shape & shapes.url) !== 0) return null;
  if (text.length >= 16 && isRandom(text, 3)) return { syntax: 'good', passed: ['enough entropy'] };
  return hasDigit(text) && text.length >= 12 ? loose : null;
}

/** What lets its holder in. */
export const secrets: Detector = {
  id: 'secrets',
  rules: [
    {
      entity: 'password',
      keys: {
        strong: list(`
          password, passwd, passphrase, user password, login password, mima, 密码, senha,
          contrasena, passwort, kennwort, пароль, mot de passe, motdepasse, password confirm,
          password confirmation, new password, old password, wifi password, clave
        `),
        plain: ['pwd', 'pass', 'psk'],
        weak: ['pw', 'psw', 'passcode', 'secret', 'authorization', 'proxy authorization'],
      },
      fit({ text, type, shape, place, joined, value }) {
        if ((shape & shapes.url) !== 0) return fitUserInfo(text);
        if (joined.endsWith('authorization')) return fitBasic(text, value);
        if (type === 'boolean' || text.length < 3 || text.length > 256) return null;
        if (isNonValue(text) || maskedPassword.test(text) || (shape & shapes.url) !== 0)
          return null;
        // A response holds the word for it more often than one.
        if (place.part === 'response-body' && passwordLabel.test(text)) return null;
        return hasDigit(text) && hasLetter.test(text) ? good : loose;
      },
      alone: ['url'],
      siblings: ['username', 'email', 'login', 'user', 'phone', 'grant'],
      trail: ['login', 'credentials', 'auth', 'user', 'signin', 'signup'],
      against: list(`
        error, rule, validation, label, message, policy, i18n, translation, text
      `),
    },
    {
      entity: 'auth_token',
      keys: {
        strong: list(`
          access token, refresh token, id token, auth token, bearer token, oauth token,
          authorization, user token, login token, jwt, sso token, x auth token, bearer,
          service token, session token, auth key, proxy authorization, security token,
          authtoken, identity token, id token hint, remember token, api token, x access token,
          acctoken
        `),
        plain: list(`
          token, ticket, credential, auth, assertion, saml response, lingpai
        `),
        weak: ['t', 'tok', 'authentication', 'bearer value', 'secret'],
      },
      fit: fitToken,
      alone: ['jwt'],
      siblings: ['tokentype', 'expiresin', 'refreshtoken', 'userid', 'scope'],
      against: list(`
        ad, page, push, cancel, design, theme, css, syntax, lexer
      `),
    },
    {
      entity: 'session_cookie',
      keys: {
        strong: [
          'phpsessid',
          'jsessionid',
          'connect sid',
          'session cookie',
          'aspnet session id',
          'asp net sessionid',
        ],
        weak: ['cookie', 'cookies', 'sessionid'],
      },
      fit({ text, scope, joined }) {
        if (text.length < 12 || isNonValue(text)) return null;
        if (joined === 'sessionid') return scope.codec === 'cookie' ? good : null;
        return hasDigit(text) && hasLetter.test(text) ? good : null;
      },
    },
    {
      entity: 'api_key',
      keys: {
        strong: list(`
          client secret, app secret, secret key, aws secret access key, private token,
          secret access key, consumer secret, api secret, shared secret, signing key
        `),
        plain: list(`
          api key, apikey, access key, access key id, x api key, subscription key,
          encryption key
        `),
        weak: ['secret', 'key', 'auth key id'],
      },
      fit({ text, shape, joined }) {
        const provider = fitProviderKey(text);
        if (provider !== null) return provider;
        if (joined === 'key' || (shape & shapes.url) !== 0 || text.length < 16 || text.length > 256)
          return null;
        if (!tokenPattern.test(text) || isNonValue(text) || awsDocument.test(text)) return null;
        return isRandom(text, (shape & shapes.hex) !== 0 ? 3 : 3.5)
          ? { syntax: 'good', passed: ['enough entropy'] }
          : null;
      },
      alone: ['credential'],
    },
    {
      entity: 'private_key',
      keys: { strong: ['private key', 'privatekey', 'rsa private key', 'private key pem'] },
      fit: ({ text }) =>
        pemKey.test(text.slice(0, 80)) ? { syntax: 'exact', passed: ['prefix'] } : null,
      alone: ['pem'],
    },
    {
      entity: 'otp',
      keys: {
        strong: list(`
          otp, otp code, one time password, sms code, verification code, totp, mfa code,
          one time code, verify code, yanzhengma, 验证码, auth code sms, two factor code,
          login code, confirmation code, security pin, tfa code, passcode
        `),
        plain: ['pin'],
        weak: ['code', 'captcha code'],
      },
      fit: ({ text }) => (codePattern.test(text) && !isNonValue(text) ? good : null),
      siblings: ['phone', 'email', 'username', 'mobile', 'phonenumber', 'userid'],
      against: list(`
        error, response, status, country, result, currency, map
      `),
      isRequestOnly: true,
    },
  ],
};
