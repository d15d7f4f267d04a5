import type { Detector, Fit, Leaf } from '../detector';
import { isFromServer } from '../model';
import { shapes } from '../shape';
import { siteOf } from '../validators/domains';
import { fitWords } from '../values';
import { list } from '../list';

const webUrl = /^https?:\/\/[^\s/?#]{1,253}/i;
const assetTail =
  /\.(?:js|mjs|css|map|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|eot|mp4|m3u8|ts|json|wasm|xml)(?:[?#]|$)/i;
const assetHost = /^https?:\/\/(?:cdn|static|assets|img|images|media|fonts)\d{0,2}[.-]/i;
const loopback = /^https?:\/\/(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/i;
const codeLike = /^(?:query|mutation|select|insert|update|[{[<]|fragment|subscription)\b|[{}<>;]/i;
const searchPage =
  /[/.?](?:search|suggest|complete|find|results|s|web|query|autocomplete|typeahead|lookup|sou|wd)(?:[/?.]|$)|:\/\/(?:search|suggest|duckduckgo|www\.google|www\.bing|yandex|www\.baidu)\b/i;
const privateMode = /^(?:incognito|private|inprivate|private[ _-]?(?:mode|browsing|window|tab))$/i;
const affirmative = /^(?:true|1|yes|on|y)$/i;

function fitUrl({ text, shape, ownSite, place }: Leaf): Fit | null {
  if ((shape & shapes.url) === 0 || !webUrl.test(text)) return null;
  const url = text.length > 2048 ? text.slice(0, 2048) : text;
  if (loopback.test(url) || assetTail.test(url) || assetHost.test(url)) return null;
  const site = siteOf(url);
  if (site === null || site === ownSite) return null;
  // The host alone is an origin; what comes after says what was looked at.
  const isOrigin = url.indexOf('/', 8) < 0 || url.indexOf('/', 8) === url.length - 1;
  if (isFromServer(place)) {
    return isOrigin ? null : { syntax: 'loose' };
  }
  return isOrigin ? { syntax: 'good' } : { syntax: 'good', passed: ['other site'] };
}

/** What Sensors Analytics writes where a page was not reached by a search. */
const noKeyword = /^(?:未取到值|取值异常|url的domain解析失败)/;
const hasLetterOrDigit = /[\p{L}\p{N}]/u;

/** One member of a query string, or a condition: `step=2`. */
const assignment = /^[\w.[\]-]{1,64}=/;

function isCode(text: string): boolean {
  return (
    codeLike.test(text) ||
    !hasLetterOrDigit.test(text) ||
    assignment.test(text) ||
    (text.includes('=') && (text.includes('&') || text.startsWith('?')))
  );
}

function fitQuery(leaf: Leaf): Fit | null {
  const { text, type, shape, value } = leaf;
  if (type === 'boolean' || text.length > 256) return null;
  if ((shape & (shapes.url | shapes.jwt | shapes.uuid)) !== 0 || isCode(text)) return null;
  if (noKeyword.test(text)) return null;
  const words = fitWords(text, 256);
  if (words === null) return null;
  const layer = value.parent;
  const isQuery = layer !== null && layer.codec === 'query';
  if (!isQuery) return words;
  const url = layer.parent.text;
  const isSearch = url !== null && searchPage.test(url.slice(0, 512));
  return isSearch ? { syntax: 'loose', passed: ['search page'] } : words;
}

function fitIncognito({ text, type }: Leaf): Fit | null {
  if (privateMode.test(text)) return { syntax: 'exact' };
  if (!affirmative.test(text)) return null;
  return type === 'boolean' ? { syntax: 'good' } : { syntax: 'loose' };
}

/** What the user looked at and looked for. */
export const browsing: Detector = {
  id: 'browsing',
  rules: [
    {
      entity: 'browsing_url',
      keys: {
        strong: list(`
          page url, current url, page location, visited url, browsing url, history url,
          visit url, location href, document location, document url, web url, tab url,
          referrer url, opened url, document referrer, previous url, page referrer, entry url,
          session entry url, session entry referrer, url full, original url
        `),
        plain: list(`
          referrer, referer, target url, item url, landing page, current page, last url, url ref,
          full url, view url
        `),
        weak: list(`
          url, dl, dr, page, loc, location, href, link, ref, refr, uri, u, site
        `),
      },
      fit: fitUrl,
      siblings: list(`
        title, isincognito, incognito, referrer, pagetitle, visittime, tabid, dt
      `),
      trail: list(`
        history, visited, visit, bookmark, tab, page, browser, browsing, navigation
      `),
      against: list(`
        sdk, config, lib, api, icon, image, avatar, asset, ad, endpoint, link, notifier, library
      `),
      isRequestOnly: true,
    },
    {
      entity: 'search_query',
      keys: {
        strong: list(`
          search query, search term, search keyword, latest search keyword, search text,
          search word, search string, search phrase, search input, searched for, such begriff,
          suchbegriff, sousuoci, 搜索词, поисковый запрос, site search term
        `),
        plain: list(`
          keyword, search, busqueda, busca, guanjianci, 关键词, query
        `),
        weak: list(`
          q, wd, kw, word, term, terms, keywords, text, s, qs, k, phrase, p
        `),
      },
      fit: fitQuery,
      siblings: list(`
        results, resultcount, page, searchengine, searchid, totalresults, filters
      `),
      trail: ['search', 'suggest'],
      against: list(`
        ad, meta, seo, database, db, sql, graphql, package, tag, article, dns, metric, route, router
      `),
      isRequestOnly: true,
    },
    {
      entity: 'incognito_flag',
      keys: {
        strong: list(`
          incognito, is incognito, incognito mode, is incognito mode, private browsing,
          is private browsing, in private, inprivate, is inprivate, private mode, wuhen,
          is private mode, private window, private tab, is private tab, incognito flag,
          incognito tab, incognito window, is in incognito, privacy mode, is private window
        `),
        weak: list(`
          is private, priv, no trace, browser mode, browsing mode, window mode, tab type
        `),
      },
      fit: fitIncognito,
      siblings: list(`
        url, pageurl, title, query, tabid, currenturl, referrer
      `),
      trail: ['browser', 'browsing', 'tab', 'page', 'navigation'],
      against: ['repo', 'repository', 'playlist', 'channel', 'class', 'field'],
      isRequestOnly: true,
    },
  ],
};
