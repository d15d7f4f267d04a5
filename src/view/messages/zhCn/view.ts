import type { ViewStatementId } from '../view';

/** What the views say between the data, in Chinese. */
export const viewMessages: Readonly<Record<ViewStatementId, string>> = {
  'view.bytes': '{count} 字节',
  'view.binary': '{count} 字节，二进制',
  'view.recovered': '恢复了 {count} 字节',
  'view.undone': '{size}，已还原 {codings}',
  'view.more': '… 另有 {count} 项',
  'view.more-exchanges': '… 另有 {count} 次交互',
  'view.more-problems': '… 另有 {count} 个问题',
  'view.more-parts': '… 另有 {count} 个部分',
  'view.more-codings': '… 另有 {count} 处编码未显示解码结果',
  'view.more-characters': '… 另有 {count} 个字符',
  'view.skipped-characters': '… {count} 个字符 …',
  'view.cut': '数据提前结束。',
  'view.not-decoded': '未继续解码。',
  'view.damaged': '数据已损坏。',
  'view.header-fields': '标头字段',
  'view.body': '正文',
  'view.rules-too-large': '文件超过 {bytes} 字节',
  'view.rules-cut': '文件不完整：请补全未闭合的部分',
  'view.rules-no-json': '这不是 JSON',
  'session.slow': '读取此文件耗时过长，已停止。',
  'session.out-of-memory': '读取此文件需要的内存过多，已停止。',
  'session.ended': '读取此文件时意外终止。',
  'session.as-text': '文本编辑器可以原样显示此文件。',
};
