import type { Detector } from '../detector';
import { exact, fitId, isNonValue, loose } from '../values';
import { list } from '../list';

const handlePattern = /^@?[\p{L}\d][\p{L}\d._-]{1,63}$/u;
const smallNumber = /^-?\d{1,5}$/;

const numberKeys: ReadonlySet<string> = new Set(
  list('userid, customerid, memberid, customeruserid, enduserid, appuserid'),
);

/** Ids and names of accounts. */
export const account: Detector = {
  id: 'account',
  rules: [
    {
      entity: 'user_id',
      keys: {
        strong: list(`
          user id, userid, login id, identity login id, account id, member id, open id,
          union id, app user id, customer user id, puid, mi id, xiaomi id, customer id,
          external user id, user uuid, user guid, account uuid, profile id, player id,
          subscriber key, user identifier, account number, usuario id, developer identity,
          end user id, enduser id
        `),
        plain: list(`
          external id, cuid, passport uid, uin, member no, client user id, fb id, facebook id,
          user key, user tag, user unique id, targeting key, mpid, cio id, uid
        `),
        weak: list(`
          user, account, member, customer, sub, alias, identity, mid, identifier
        `),
      },
      fit({ text, type, joined }) {
        if (type === 'boolean' || isNonValue(text)) return null;
        // Services with few users have short numbers; under other names those are something else.
        if (smallNumber.test(text))
          return text.length >= 4 && numberKeys.has(joined) ? loose : null;
        if (text.includes('@') || text.includes(' ')) return null;
        const fit = fitId(text, 3);
        if (fit?.syntax === 'good' && joined === 'uid') return exact;
        return fit ?? (handlePattern.test(text) ? loose : null);
      },
      siblings: list(`
        email, username, token, accesstoken, loginid, phone, name, traits
      `),
      trail: ['user', 'account', 'profile', 'member', 'customer', 'me'],
      against: [
        'metadata',
        'resource',
        'message',
        'group',
        'product',
        'item',
        'app',
        'organization',
      ],
    },
    {
      entity: 'username',
      keys: {
        strong: ['user name', 'username', 'login name', 'account name', 'nick name'],
        plain: list(`
          nickname, handle, login, user handle, benutzername, usuario, yonghuming, nick,
          login user, current user, logged in user, os user, created by, updated by, modified by,
          uploaded by, uploader
        `),
        weak: list(`
          screen name, uname, user, account, logon, apelido, 用户名, 昵称, логин, who
        `),
      },
      fit({ text, type }) {
        if (type === 'boolean' || type === 'number') return null;
        if (isNonValue(text) || !handlePattern.test(text) || smallNumber.test(text)) return null;
        return loose;
      },
      siblings: list(`
        password, passwd, pwd, email, userid, displayname, otp, hostname, computername, domain
      `),
      trail: list(`
        user, account, profile, credentials, login, me, author
      `),
      against: ['event', 'app', 'screen', 'page', 'database', 'db'],
    },
  ],
};
