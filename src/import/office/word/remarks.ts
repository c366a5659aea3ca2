import type { Bilingual } from '../../../language/bilingual.js';
import type { OfficeNotice, OfficePlace } from '../../office-document.js';
import { LIMITS } from '../limits.js';
import type { Notices } from '../notices.js';
import type { Remark } from './inline.js';

/** What else of a Word file the user is told of. */
export type WordRemark = Remark | 'nestedTable' | 'wideTable' | 'chunk';

const REMARKS: Record<WordRemark, { kind: OfficeNotice['kind'] } & Bilingual> = {
  change: {
    kind: 'decided',
    zh: '有修订未定稿，已按“接受全部修订”读取：{places}',
    en: 'tracked changes were read as if all were accepted: {places}',
  },
  comment: {
    kind: 'ignored',
    zh: '批注未读入（{count} 处）：{places}',
    en: 'comments were not read ({count}): {places}',
  },
  hidden: {
    kind: 'ignored',
    zh: '隐藏文字未读入：{places}',
    en: 'hidden text was not read: {places}',
  },
  picture: {
    kind: 'ignored',
    zh: '图片中的文字读不出（{count} 处）：{places}',
    en: 'pictures were not read ({count}): {places}',
  },
  graphic: {
    kind: 'ignored',
    zh: '图表、智能图形中的文字未读入：{places}',
    en: 'charts and diagrams were not read: {places}',
  },
  object: {
    kind: 'ignored',
    zh: '嵌入的文件未读入，请单独导入：{places}',
    en: 'embedded files were not read, import them by themselves: {places}',
  },
  prompt: {
    kind: 'ignored',
    zh: '未填写的占位提示未读入：{places}',
    en: 'prompts of content controls that nobody filled in were not read: {places}',
  },
  nestedTable: {
    kind: 'decided',
    zh: '表中有表，内表作为单独的表读取：{places}',
    en: 'a table within a table was read as a table of its own: {places}',
  },
  wideTable: {
    kind: 'bounded',
    zh: `表格超过 ${LIMITS.columns} 列，之后的列未读：{places}`,
    en: `columns beyond ${LIMITS.columns} of a table were not read: {places}`,
  },
  chunk: {
    kind: 'ignored',
    zh: '插入的外部文档内容未读入；用 WPS 或 Word 打开后另存即可读取',
    en: 'content inserted from another document was not read; open the file in WPS or Word and save it to have it read',
  },
};

export function addRemark(notices: Notices, remark: WordRemark, place?: OfficePlace): void {
  const { kind, zh, en } = REMARKS[remark];
  notices.add(kind, { zh, en }, place);
}
