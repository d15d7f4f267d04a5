import type { ClaimStatementId } from '../../../verdict/claims/statements';

const inExchanges = '（{exchanges} 次交互）';
const meant = '[：是否想写“{suggestion}”？]';

/** Claims, what a capture says of them, and what is wrong in a claims file, in Chinese. */
export const claimMessages: Readonly<Record<ClaimStatementId, string>> = {
  'verdict.claim.encrypted': '个人数据在发送前已加密',
  'verdict.claim.anonymous': '发送的内容是匿名的',
  'verdict.claim.notInPrivateBrowsing': '无痕浏览时不收集任何内容',
  'verdict.claim.never': '从不发送：{entity@entity}',
  'verdict.claim.recipients': '接收方：仅限 {names}',
  'verdict.claim.countries': '国家或地区：仅限{countries@countries}',
  'verdict.claim.allow': '发往 {recipient}：不得发送任何内容[，{entities@entities}除外]',
  'verdict.claim.sent': `{entity@entity}（{protection@as}）${inExchanges}[，发往 {recipient}][，发往 {recipients} 个接收方]`,
  'verdict.claim.tls': `经由 TLS${inExchanges}：只在传输途中隐藏，接收方仍可读取`,
  'verdict.claim.cleartext': `经由明文 HTTP${inExchanges}：途中任何人都能读取`,
  'verdict.claim.ties': '同一个{entity@entity}把 {hosts} 个主机上的 {exchanges} 次交互联系在一起',
  'verdict.claim.hashed': '散列值同样算数：持有原值的人能认出它，而且散列值与原值一样能用于关联',
  'verdict.claim.recipient': '不在其中：{recipient}，{exchanges} 次交互[，含{entities@entities}]',
  'verdict.claim.country': '位于{countries@countries}：{recipient}，{exchanges} 次交互',
  'verdict.claim.country-unknown': `去向不明，或各数据来源说法不一${inExchanges}`,
  'verdict.claim.tested': '有 {exchanges} 次交互本可推翻该声明，但都没有',
  'verdict.claim.untested': '抓包中没有能够检验该声明的交互',
  'verdict.claim.untested-values': '抓包中没有证实已加密的个人数据或内容，也没有可以读取的个人数据',
  'verdict.claim.untested-private': '抓包中没有来自无痕浏览且内容可读的交互',
  'verdict.claim.untested-recipient': '抓包中没有发往 {recipient} 且内容可读的交互',
  'verdict.claim.untested-country': '抓包中所有服务器所在国家或地区均不明',
  'verdict.claim.unreadable': '另有 {exchanges} 次交互的内容无法读取',
  'verdict.claim.more': '另有 {count} 项',
  'verdict.claims-file.syntax': '这不是 JSON[：此处不应出现“{found}”]',
  'verdict.claims-file.cut': '文件不完整：请补全未闭合的部分',
  'verdict.claims-file.too-large': '文件过大：只读取前 {bytes} 字节',
  'verdict.claims-file.type': '[“{name}”]必须是{expected@type}，而不是{found@type}',
  'verdict.claims-file.unknown-key': `这里没有“{key}”这一项${meant}[；可用的有：{known}]`,
  'verdict.claims-file.unknown-entity': `没有“{entity}”这一类数据${meant}`,
  'verdict.claims-file.unknown-country': `“{country}”不是国家或地区代码（两个大写字母，ISO 3166-1）${meant}`,
  'verdict.claims-file.bad-recipient':
    '“{name}”不是接收方：请填写主机（api.example.com）、域名（example.com）、*.example.com 或公司，不带协议、端口和路径',
  'verdict.claims-file.repeated': '“{key}”在此出现两次：只有第一个有效',
  'verdict.claims-file.too-many': '成员超过 {limit} 个：其余的未采用',
};
