import type { ProblemCode } from '../../../capture/model';
import type { ProblemMessage } from '../problems';

const shown = '其余内容照常显示';
const before = '在此之前的内容照常显示';

/** Every problem of a capture, in Chinese. */
export const problemMessages: Readonly<Record<ProblemCode, ProblemMessage>> = {
  'empty-file': { what: '文件为空', advice: '请重新录制或导出抓包' },
  'file-gone': {
    what: '文件已不存在',
    advice: '在关闭之前，已读取的内容会保留',
  },
  'unknown-format': {
    what: '文件不是已知格式',
    advice: '可以读取 HAR、Burp Suite 条目、mitmproxy 流、Fiddler 存档和原始 HTTP 消息等',
  },
  'charles-native': {
    what: '这是 Charles 的旧式会话，只有 Charles 自己能读取',
    advice: '请在其中导出为 JSON 会话，或运行“charles convert old.chls new.chlsj”',
  },
  'unreadable-file': {
    what: '无法读取文件[：{detail@detail}]',
    advice: '请检查文件是否存在、是否允许读取',
  },
  'truncated-file': { what: '文件在中途结束', advice: before },
  'malformed-file': { what: '文件格式有误', advice: before },
  'no-exchanges': { what: '文件中没有交互列表', advice: '请检查导出时是否包含内容' },
  'malformed-exchange': {
    what: '该条目无法作为交互读取',
    advice: '它保留自己的编号，其他条目不受影响',
  },
  'malformed-field': {
    what: '有字段类型不对或缺失[：{field}][，应为 {expected}]',
    advice: '条目的其余部分照常使用',
  },
  'invalid-base64': { what: '声明为 base64 的文本并不是 base64[：{field}]', advice: '按原样保留' },
  'truncated-body': {
    what: '正文被截断：{declared} 字节中只有 {actual} 字节',
    advice: '现有部分照常显示',
  },
  'length-mismatch': {
    what: '正文有 {actual} 字节，声明的是 {declared} 字节',
    advice: '全部内容照常显示',
  },
  'content-coding-failed': {
    what: '正文不是其声明的内容编码[（{coding}）]',
    advice: '能还原的部分照常显示',
  },
  'malformed-chunk': { what: '正文的分块结构已损坏', advice: '损坏之前的内容照常显示' },
  'malformed-stream': {
    what: '从此处起，连接上的内容不是 {protocol}',
    advice: before,
  },
  'values-left-out': {
    what: '写文件的程序省去了 {count} 个标头字段的值',
    advice: '录制日志时需包含全部数据才会有这些值',
  },
  'not-http': {
    what: '该条目不是 HTTP 交互：{kind} 流量[，{count} 条消息]',
    advice: '它保留自己的编号，内容不作分析',
  },
  'messages-left-out': {
    what: '该交互之后有 {count} 条 {kind} 消息',
    advice: '请求和响应照常显示，这些消息不作分析',
  },
  'newer-version': {
    what: '文件的格式版本是 {version}，此处已知的最新版本是 {known}',
    advice: '未改变的部分照常显示，其他内容可能缺失',
  },
  'doctype-ignored': {
    what: '文档类型定义未读取',
    advice: '抓包不需要它，其实体还可能造成危害',
  },
  'over-budget': { what: '有内容因代价过高而省略[（{limit@limit}上限）]', advice: shown },
  'encrypted-member': {
    what: '存档中的内容已加密[（{cipher}）][：{count} 个文件]',
    advice: '请导出不带密码的抓包',
  },
  'damaged-member': {
    what: '存档中的一个文件不正常[：{fault@fault}]',
    advice: '能取得的部分照常显示',
  },
  'address-data-unreadable': {
    what: '无法读取地址所属网络和国家的数据[：{detail@detail}]',
    advice: '接收方显示时不含这些信息；请重新安装 Payload Lens',
  },
  'address-data-damaged': {
    what: '地址所属网络和国家的数据已损坏',
    advice: '接收方显示时不含这些信息；请重新安装 Payload Lens',
  },
  'address-file-unreadable': {
    what: '无法读取您自己的地址数据文件[：{detail@detail}]',
    advice: '未使用该文件；请检查设置 payloadLens.addressFile',
  },
  'address-file-damaged': {
    what: '您自己的地址数据文件已损坏，或不是 MaxMind DB 格式',
    advice: '未使用该文件；请检查设置 payloadLens.addressFile',
  },
  'rules-stopped': {
    what: '您自己的规则在该交互上耗时过长',
    advice: '该交互的其余部分未使用这些规则；请缩短其模式',
  },
  'analysis-cancelled': {
    what: '您在 {count} 次交互中看完 {looked} 次后停止了分析',
    advice: '其余交互在被选中之前不作判定；重新打开抓包即可全部分析',
  },
  'analysis-stopped': {
    what: '分析该交互耗时过长，已停止',
    advice: '其内容未作判定，其他交互不受影响',
  },
};
