import { spreadsheet } from '../documents/spreadsheet/workbook.js';
import { currentState, type Ledger } from './ledger.js';
import { documentNumber } from './number.js';
import { latenessText, type MonthFigures, type OrderRow } from './overview.js';
import { STATE_NAMES } from './steps.js';

const COLOURS = { none: '', blue: '蓝', orange: '橙', red: '红' } as const;

const STEPS: Record<string, string> = {
  drafted: '拟稿',
  issued: '下发',
  received: '签收',
  replied: '反馈',
  'extension-requested': '申请延期',
  'extension-granted': '同意延期',
  'extension-refused': '不同意延期',
  'sent-back': '退回',
  closed: '销号',
};

/** The ledger as a workbook: orders, problems, history, and a month's figures. */
export function orderSheets(
  ledger: Ledger,
  rows: readonly OrderRow[],
  asOf: string,
  month?: MonthFigures,
): Uint8Array {
  const shown = new Set(rows.map(({ year, number }) => `${year}-${number}`));
  const orders = ledger.orders.filter(({ year, number }) => shown.has(`${year}-${number}`));
  const months =
    month === undefined
      ? []
      : [
          {
            name: '月度情况',
            columns: [
              { title: '项目', width: 24 },
              { title: month.month, width: 12, style: 'number' as const },
            ],
            rows: monthRows(month),
          },
        ];
  return spreadsheet({
    title: '督办单台账',
    date: asOf,
    truncated: (count) => `……（另有${count}字）`,
    sheets: [
      {
        name: '督办单',
        frozenColumns: 1,
        columns: [
          { title: '文号', width: 24 },
          { title: '单位', width: 36 },
          { title: '状态', width: 10 },
          { title: '问题', width: 8, style: 'number' },
          { title: '已销号', width: 8, style: 'number' },
          { title: '下发', width: 12 },
          { title: '期限', width: 12 },
          { title: '颜色', width: 8, style: 'centred' },
          { title: '提示', width: 24 },
          { title: '延期次数', width: 10, style: 'number' },
          { title: '分管领导', width: 16 },
        ],
        rows: rows.map((row) => [
          row.reference,
          row.unitName,
          row.stateName,
          row.problems,
          row.closed,
          row.issued,
          row.deadline,
          COLOURS[row.colour],
          latenessText(row),
          row.extensions,
          row.supervisors,
        ]),
      },
      {
        name: '问题',
        frozenColumns: 2,
        columns: [
          { title: '文号', width: 24 },
          { title: '序号', width: 8, style: 'number' },
          { title: '单位', width: 36 },
          { title: '问题', width: 36 },
          { title: '表现', width: 50 },
          { title: '状态', width: 10 },
        ],
        rows: orders.flatMap((order) => {
          const { problems } = currentState(order, asOf);
          return order.problems.map((problem) => [
            documentNumber(order.code, order.year, order.number),
            problem.number,
            order.unitName,
            problem.title,
            (problem.places ?? []).join('；'),
            STATE_NAMES[problems.get(problem.number) ?? 'issued'].zh,
          ]);
        }),
      },
      {
        name: '经过',
        columns: [
          { title: '文号', width: 24 },
          { title: '单位', width: 36 },
          { title: '日期', width: 12 },
          { title: '步骤', width: 12 },
          { title: '问题', width: 12 },
          { title: '经办', width: 12 },
          { title: '新期限', width: 12 },
          { title: '原因', width: 40 },
        ],
        rows: orders.flatMap((order) =>
          order.history
            .filter(({ date }) => date <= asOf)
            .map((entry) => [
              documentNumber(order.code, order.year, order.number),
              order.unitName,
              entry.date,
              STEPS[entry.step] ?? entry.step,
              entry.problems?.join('、') ?? '全部',
              entry.by,
              entry.until ?? '',
              entry.reason ?? '',
            ]),
        ),
      },
      ...months,
    ],
  });
}

function monthRows(month: MonthFigures): [string, number][] {
  return [
    ['下发督办单（份）', month.issuedOrders],
    ['下发问题（个）', month.issuedProblems],
    ['收到反馈（份次）', month.repliedOrders],
    ['退回（份次）', month.sentBack],
    ['销号问题（个）', month.closedProblems],
    ['办结督办单（份）', month.closedOrders],
    ['申请延期（份次）', month.extensionsAsked],
    ['同意延期（份次）', month.extensionsGranted],
    ['不同意延期（份次）', month.extensionsRefused],
    [`在办督办单（份，截至${month.end}）`, month.openOrders],
    ['在办问题（个）', month.openProblems],
    ['逾期督办单（份）', month.overdueOrders],
    ['逾期问题（个）', month.overdueProblems],
  ];
}
