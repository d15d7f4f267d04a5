import type { Examples } from './examples';

export const browsingExamples: Examples = {
  hits: {
    browsing_url: [
      { 'url.full': 'https://news.example/a/42' },
      { url: { full: 'https://news.example/a/42', path: '/a/42' } },
      { $session_entry_url: 'https://news.example/a/42' },
      { originalUrl: 'https://news.example/a/42' },
      { url: 'https://clinic.example.org/oncology/appointment', is_incognito: true },
      { page_url: 'https://www.bank-page.de/konto?tab=2' },
      { dl: 'https://shop.net/cart', dt: 'Cart' },
      { referrer: 'https://forum.net/thread/17' },
      { history: [{ url: 'https://news.net/politics/vote' }] },
    ],
    search_query: [
      { search_query: 'early symptoms of diabetes' },
      { keyword: 'divorce lawyer', search_engine: 'x' },
      { query: 'pregnancy test', event: 'search' },
      { query: 'pregnancy test', results: 12 },
      { context: { query: 'early symptoms' } },
    ],
    incognito_flag: [
      { is_incognito: true },
      { incognito: 1 },
      { private_mode: 'true' },
      { browser_mode: 'incognito', url: 'https://clinic.example.org/a' },
    ],
  },
  misses: {
    browsing_url: [
      { 'url.full': 'https://cdn.news.example/app.js' },
      { url: 'https://static.collector.example/app.js' },
      { url: 'https://api.collector.example/v1/events' },
      { avatar_url: 'https://pictures.net/u/1' },
      { url: '/relative/path' },
      { icon: { url: 'https://pictures.net/u/1' } },
      { src: 'https://cdn.pictures.net/lib.js' },
      { url: 'https://fonts.net/font.woff2' },
    ],
    search_query: [
      { page: { search: '?step=2' } },
      { query: '{ viewer { id } }' },
      { query: 'SELECT * FROM events' },
      { q: 0.8 },
      { keywords: true },
      { query: 'a=1&b=2' },
      { query: 'step=2' },
      { sql: { query: 'users by week' } },
    ],
    incognito_flag: [
      { is_incognito: false },
      { incognito: 0 },
      { repository: { is_private: true } },
      { private: true },
      { incognito_supported: 'maybe' },
    ],
  },
};
