import type { CompareStatementId } from '../../../verdict/compare/model';
import type { ClaimOutcome } from '../../../verdict/model';

const share =
  '[all?{all|唯一的标识符|全部标识符}]' +
  '[survive?{before} 个标识符中的 {survive} 个][some?][each?]（{entities@entities}）';
const to = '[to?发往 {to}][recipients?发往 {recipients} 个接收方]';
const ways =
  '[hashedAll?，均由散列值匹配][hashed?，其中 {hashed} 个由散列值匹配]' +
  '[privateAll?，均在无痕浏览中][private?，其中 {private} 个在无痕浏览中]';
const more = '[fresh?；新增 {fresh} 个]';

/** What comparing two captures says, in Chinese. */
export const compareMessages: Readonly<Record<CompareStatementId, string>> = {
  'compare.survive.still': `[kinds?]${share}仍然${to}${ways}${more}`,
  'compare.survive.now': `[kinds?]${share}现在${to}${ways}${more}`,
  'compare.survive.there': `[kinds?]${share}在两次抓包中都出现${ways}${more}`,
  'compare.none': `{before|唯一的标识符|全部标识符}已消失${more}`,
  'compare.first': '之前没有标识符，之后有 {fresh} 个',
  'compare.without': '两次抓包都没有标识符[；新增 {fresh} 类个人数据][；消失 {gone} 类个人数据]',
  'compare.empty': '没有可比较的交互',
  'compare.note.unread-before': '之前有 {exchanges} 次交互未能完整读取：看似新增的可能原本就有',
  'compare.note.unread-after': '之后有 {exchanges} 次交互未能完整读取：看似消失的可能仍然存在',
  'compare.note.cut-before': '之前的主机超过 {hosts} 个：超出部分未比较',
  'compare.note.cut-after': '之后的主机超过 {hosts} 个：超出部分未比较',
  'compare.note.left-before': '之前有 {values} 个值因数量过多未能跟踪：看似新增的可能原本就有',
  'compare.note.left-after': '之后有 {values} 个值因数量过多未能跟踪：看似消失的可能仍然存在',
};

/** What a capture says of a claim, in Chinese. */
export const claimOutcomeWords: Readonly<Record<ClaimOutcome, string>> = {
  holds: '成立',
  contradicted: '被推翻',
  untested: '未检验',
};
