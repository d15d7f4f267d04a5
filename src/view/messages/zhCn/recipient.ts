import type { RecipientStatementId } from '../../../verdict/recipientStatements';

const valid = '[，有效期 {from} 至 {to}]';

/** Whose a recipient is, where it stands, and what the way to it was like, in Chinese. */
export const recipientMessages: Readonly<Record<RecipientStatementId, string>> = {
  'verdict.evidence.home': '{company} 的所属国家或地区：{country@countries}',
  'verdict.evidence.network': '托管网络[ AS{asn}][ {network}]',
  'verdict.evidence.located': '地址所在位置：{country@countries}[，数据截至 {date}]',
  'verdict.evidence.registered':
    '地址注册地：{country@countries}，即持有者所在地，不一定是服务器所在地',
  'verdict.evidence.named': '主机名中的国家或地区：{country@countries}（“{token}”）',
  'verdict.evidence.countries-disagree':
    '按地址位于{located@countries}，按主机名却是{named@countries}：两者不一致，因此不作定论',
  'verdict.evidence.address-kind': '其地址{kind@addressKind}：无法据此判断网络或国家',
  'verdict.evidence.address-host': '主机是没有名称的地址：无法得知公司',
  'verdict.evidence.no-address': '抓包没有记录对方地址：无法据此判断网络和国家',
  'verdict.evidence.first-party-set': '第一方：由您设定',
  'verdict.evidence.third-party-set': '第三方：由您设定',
  'verdict.evidence.first-party-app': '第一方：主机与应用 {app} 属于同一公司',
  'verdict.evidence.tls-version': '连接采用 {version}',
  'verdict.evidence.tls-old': '连接采用 {version}，已不被认为安全',
  'verdict.evidence.certificate': `证书[，颁发给 {subject}][，由 {issuer} 颁发]${valid}`,
  'verdict.evidence.intercepted':
    '证书属于 {interceptor}，它在中间读取流量：证书不是接收方的，不能说明接收方的情况',
  'verdict.evidence.self-signed': `{subject} 的证书由其自己签发：没有人为其担保${valid}`,
  'verdict.evidence.certificate-time': `证书不在有效期内${valid}`,
  'verdict.evidence.security-weak': '浏览器认为连接较弱',
  'verdict.evidence.security-broken': '浏览器认为连接不安全',
  'verdict.evidence.personal-cleartext': '{values} 个个人数据未经 TLS 发送，无论另有何种保护',
};
