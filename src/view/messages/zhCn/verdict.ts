import type { VerdictStatementId } from '../../../verdict/model';
import { claimMessages } from './claims';
import { recipientMessages } from './recipient';

const fromPrivate = '[private?来自无痕浏览，]';
const values = '{values} 个个人数据';
const under = '[，在 {chain} 之下]';
const others = '[，另有 {more} 个][moreAs?{moreAs@as}]';
const sentTo = '[，发往 {host}][cleartext?，经由明文 HTTP]';
const receivedFrom = '[，来自 {host}][cleartext?，经由明文 HTTP][；另有 {alsoSent} 个发送给它]';
const partly = '[partly?（就可读部分而言）]';
const get = '{recipients@get}{what@what}';
const privateToo = '[private?；无痕浏览的内容也被发送]';
const inExchanges = '（{exchanges} 次交互）';
const unread = '[；{unread} 次未能完整读取]';

/** What heads a verdict, by protection, or by protection and transport. */
const heads = {
  plaintext: '明文',
  'plaintext-tls': 'TLS 内的明文',
  'plaintext-cleartext': '毫无保护',
  encoded: '只是编码，并未加密',
  hashed: '已散列，仍可关联',
  encrypted: '已加密',
  unknown: '保护方式不明',
} as const;

type Head = keyof typeof heads;

function sent<H extends Head>(head: H): Readonly<Record<`verdict.sent.${H}`, string>> {
  const to =
    head === 'plaintext-cleartext'
      ? `，以明文经由 HTTP${others}[，发往 {host}]`
      : `${others}${sentTo}`;
  const text = `${fromPrivate}${heads[head]}：${values}${under}${to}`;
  return { [`verdict.sent.${head}`]: text } as Record<`verdict.sent.${H}`, string>;
}

function received<H extends Head>(head: H): Readonly<Record<`verdict.received.${H}`, string>> {
  const text = `${heads[head]}：${values}${under}${others}${receivedFrom}`;
  return { [`verdict.received.${head}`]: text } as Record<`verdict.received.${H}`, string>;
}

function capture<H extends Head>(head: H): Readonly<Record<`verdict.capture.${H}`, string>> {
  const text = `${heads[head]}：${get}${privateToo}`;
  return { [`verdict.capture.${head}`]: text } as Record<`verdict.capture.${H}`, string>;
}

/** The judgements in Chinese: one plain sentence each, and the lines they rest on. */
export const verdictMessages: Readonly<Record<VerdictStatementId, string>> = {
  ...claimMessages,
  ...recipientMessages,
  ...sent('plaintext'),
  ...sent('plaintext-tls'),
  ...sent('plaintext-cleartext'),
  ...sent('encoded'),
  ...sent('hashed'),
  ...sent('encrypted'),
  ...sent('unknown'),
  'verdict.sent.description': `只有设备描述：{values} 项${under}[，发往 {host}]`,
  ...received('plaintext'),
  ...received('plaintext-tls'),
  ...received('plaintext-cleartext'),
  ...received('encoded'),
  ...received('hashed'),
  ...received('encrypted'),
  ...received('unknown'),
  'verdict.nothing.plaintext': `未发现个人数据${partly}`,
  'verdict.nothing.encoded': `未发现个人数据${partly}：正文只是编码[（{chain}）]，并未加密`,
  'verdict.nothing.encrypted': '没有可读内容：正文已加密[（{container}）][，发往 {host}]',
  'verdict.nothing.unknown': '没有可读内容：正文不是已知格式，无法证明是否加密[，发往 {host}]',
  'verdict.unreadable': '该条目无法读取',
  ...capture('plaintext'),
  ...capture('plaintext-tls'),
  ...capture('plaintext-cleartext'),
  ...capture('encoded'),
  ...capture('hashed'),
  ...capture('encrypted'),
  ...capture('unknown'),
  'verdict.capture.received': '个人数据只出现在响应中，来自 {hosts} 个发送方',
  'verdict.capture.description': `只有设备描述${inExchanges}${unread}`,
  'verdict.capture.nothing': `未发现个人数据${inExchanges}${unread}`,
  'verdict.capture.empty': '没有可分析的交互',
  'verdict.ties-nothing': '一个{entity@entity}只出现在一次交互中：在此不构成关联',
  'verdict.ties':
    '一个{entity@entity}联系起 {exchanges} 次交互[，涉及 {hosts} 个主机][、{companies} 家公司][、至少 {leastCompanies} 家公司][，其中 {private} 次在无痕浏览中][allPrivate?，全部在无痕浏览中][，{ordinary} 次明确不在无痕浏览中][，来自 {apps} 个应用][，跨越 {sessions} 个会话][，还以 {forms} 形式出现]',
  'verdict.evidence.sent': '{entity@entity}：{count} 个值，{protection@as}[，在 {chain} 之下]',
  'verdict.evidence.received':
    '{entity@entity}：{count} 个值，{protection@as}[，在 {chain} 之下]，在响应中',
  'verdict.evidence.sdk': '发送的内容具有 {sdks} 的形式，无论接收方是谁',
  'verdict.evidence.undone': '正文无需密钥即可读取：{chain}',
  'verdict.evidence.encrypted': '正文已加密[（{container}）]',
  'verdict.evidence.dense': '正文是 {bytes} 字节的未知格式：无法证明已加密，也无法证明未加密',
  'verdict.evidence.tls': '经由 TLS：途中无人能读取，接收方可以',
  'verdict.evidence.cleartext': '经由明文 HTTP：途中任何人都能读取',
  'verdict.evidence.transport-unknown': '抓包没有记录传输方式',
  'verdict.evidence.company': '接收方：{company}[，用于{purpose@purpose}]（{host}）',
  'verdict.evidence.domain': '{host} 的运营者不明[（域名 {domain}）]',
  'verdict.evidence.no-recipient': '抓包没有记录接收方',
  'verdict.evidence.first-party': '第一方：发起请求的页面也属于 {page}',
  'verdict.evidence.first-party-navigation': '第一方：{host} 就是页面本身',
  'verdict.evidence.third-party': '第三方：由其他域名的页面发起请求',
  'verdict.evidence.third-party-site': '第三方：浏览器表明由其他网站发起请求',
  'verdict.evidence.third-party-service': '第三方：该主机为他人提供服务，用于{purpose@purpose}',
  'verdict.evidence.problems': '{problems} 个问题：未能读取全部内容',
  'verdict.evidence.not-followed': '至少有 {values} 个值因数量过多未在整个抓包中跟踪',
  'verdict.evidence.fingerprint': '设备指纹：{traits} 项特征[发往 {to}]（{names@traits}）',
  'verdict.evidence.without': '若没有{entities@entities}，则为{severity@severity}',
  'verdict.factor.sensitivity': '{weight@points}：{entity@entity}',
  'verdict.factor.received': '{weight@points}：{entity@entity}，在响应中而非发送',
  'verdict.factor.protection': '{weight@points}：{protection@as}',
  'verdict.factor.cleartext': '{weight@points}：明文 HTTP',
  'verdict.factor.first-party': '{weight@points}：由第一方获得',
  'verdict.factor.third-party': '{weight@points}：由第三方获得',
  'verdict.factor.expected': '{weight@points}：经由 TLS 发往此类数据应去之处',
  'verdict.factor.private-browsing': '{weight@points}：无痕浏览',
  'verdict.factor.linkability': '{weight@points}：同时发送了长期有效的标识符',
  'verdict.factor.fingerprint': '{weight@points}：{traits} 项设备特征一同发送',
};
