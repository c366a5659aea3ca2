import type { Bilingual } from '../../../language/bilingual.js';
import type { OfficeNotice, OfficePlace } from '../../office-document.js';
import { LIMITS } from '../limits.js';
import type { Notices } from '../notices.js';

/** What of a worksheet the user is told of. */
export type SheetNotice =
  | 'manySheets'
  | 'wide'
  | 'long'
  | 'hiddenSheet'
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'formula'
  | 'comment'
  | 'picture'
  | 'graphic'
  | 'otherSheet';

const NOTICES: Record<SheetNotice, { kind: OfficeNotice['kind'] } & Bilingual> = {
  manySheets: {
    kind: 'bounded',
    zh: `超过 ${LIMITS.sheets} 个工作表，之后的未读`,
    en: `worksheets beyond ${LIMITS.sheets} were not read`,
  },
  wide: {
    kind: 'bounded',
    zh: `工作表超过 ${LIMITS.columns} 列，之后的列未读：{places}`,
    en: `columns beyond ${LIMITS.columns} of a worksheet were not read: {places}`,
  },
  long: {
    kind: 'bounded',
    zh: '工作表过大，此处之后未读：{places}',
    en: 'a worksheet is too large, what follows was not read: {places}',
  },
  hiddenSheet: {
    kind: 'decided',
    zh: '隐藏的工作表照样读入：{places}',
    en: 'hidden worksheets were read all the same: {places}',
  },
  hiddenRows: {
    kind: 'decided',
    zh: '隐藏或被筛选掉的行照样读入：{places}',
    en: 'rows that are hidden or filtered out were read all the same: {places}',
  },
  hiddenColumns: {
    kind: 'decided',
    zh: '隐藏的列照样读入：{places}',
    en: 'hidden columns were read all the same: {places}',
  },
  formula: {
    kind: 'ignored',
    zh: '公式没有保存计算结果（{count} 格），按空白读入；用 WPS 或 Excel 打开后另存即可：{places}',
    en: 'formulas without a saved result were read as blank ({count}); open the file in WPS or Excel and save it: {places}',
  },
  comment: {
    kind: 'ignored',
    zh: '单元格批注未读入（{count} 处）：{places}',
    en: 'comments on cells were not read ({count}): {places}',
  },
  picture: {
    kind: 'ignored',
    zh: '图片中的文字读不出（{count} 处）',
    en: 'pictures were not read ({count})',
  },
  graphic: {
    kind: 'ignored',
    zh: '图表未读入（{count} 处）',
    en: 'charts were not read ({count})',
  },
  otherSheet: {
    kind: 'ignored',
    zh: '图表页、宏表等不是工作表的页未读入',
    en: 'sheets that are no worksheets (charts, macros) were not read',
  },
};

export function addSheetNotice(notices: Notices, notice: SheetNotice, place?: OfficePlace): void {
  const { kind, zh, en } = NOTICES[notice];
  notices.add(kind, { zh, en }, place);
}
