import type { Phrases } from '../phrases';

/** Lists, counts and ends in Chinese. */
export const phrases: Phrases = {
  gets: (who) => (typeof who === 'number' ? `${who} 个接收方获得` : `${who} 获得`),
  list: (items, more) =>
    more > 0 ? `${items.join('、')}等 ${items.length + more} 项` : items.join('、'),
  more: (count) => `另有 ${count} 项`,
  look: (words) =>
    words
      .replace(/^(\d+) hexadecimal digits$/, '$1 位十六进制数字')
      .replace(/^(\d+) digits$/, '$1 位数字'),
  remark: (word, remark) => `${word}（${remark}）`,
  comma: '、',
  over: (version) => `经由 ${version}`,
  end: '。',
  endAndNext: '。',
};
