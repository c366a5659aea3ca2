import { jsonText } from '../../documents/json-text.js';
import { markdownText } from '../../documents/markdown-text.js';
import type { Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import {
  latenessText,
  monthFigures,
  monthSentence,
  type OrderRow,
  orderRows,
} from '../../orders/overview.js';
import { orderSheets } from '../../orders/sheets.js';
import { STATE_NAMES } from '../../orders/steps.js';
import { visibleLine } from '../../reports/visible.js';
import { pad } from '../../reports/width.js';
import { todayInShanghai } from '../../workspace/dates.js';
import { orderWorkspace, readLedger } from '../order-workspace.js';
import { checkOutputFiles } from '../output-paths.js';
import { chalkFor } from '../terminal.js';
import { writeWhole } from '../write-files.js';
import { dateOf } from './decide.js';

interface Options {
  lang: Language;
  config?: string;
  ledger?: string;
  asOf?: string;
  month?: string;
  open?: boolean;
  format?: string;
  color: boolean;
}

const FORMATS = ['terminal', 'json', 'markdown', 'xlsx'];

/** `wuze order list`: the orders as they stand, and the figures of a month. */
export async function orderList(options: Options): Promise<number> {
  const [format, file] = formatOf(options.format);
  if (file !== undefined) await checkOutputFiles([file]);
  const workspace = await orderWorkspace(options);
  const ledger = await readLedger(workspace);
  const asOf = options.asOf === undefined ? todayInShanghai() : dateOf(options.asOf, '--as-of');
  const month = options.month === undefined ? undefined : monthOf(options.month);
  const all = orderRows(ledger, asOf, workspace.configuration.orders);
  const rows = options.open ? all.filter(({ state }) => state !== 'closed') : all;
  const figures = month === undefined ? undefined : monthFigures(ledger, month, asOf);
  if (format === 'xlsx') {
    await writeWhole(file!, orderSheets(ledger, rows, asOf, figures));
    return 0;
  }
  const text = {
    json: () => jsonText({ asOf, orders: rows, ...(figures && { month: figures }) }),
    markdown: () => markdownList(rows, asOf, figures === undefined ? undefined : monthSentence(figures)),
    terminal: () =>
      terminalList(rows, asOf, figures === undefined ? undefined : monthSentence(figures), options),
  }[format as 'json' | 'markdown' | 'terminal']();
  if (file === undefined) process.stdout.write(text);
  else await writeWhole(file, text);
  return 0;
}

function formatOf(given = 'terminal'): [string, string | undefined] {
  const colon = given.indexOf(':');
  const name = colon < 0 ? given : given.slice(0, colon);
  const file = colon < 0 ? undefined : given.slice(colon + 1);
  if (!FORMATS.includes(name)) {
    throw new UsageError({
      zh: `没有“${name}”这种格式，可用：${FORMATS.join('、')}`,
      en: `no format "${name}"; there are: ${FORMATS.join(', ')}`,
    });
  }
  if (file === '' || (name === 'xlsx' && file === undefined)) {
    throw new UsageError({
      zh: `“${given}”要写明文件，如 ${name}:督办台账.${name === 'xlsx' ? 'xlsx' : 'txt'}`,
      en: `"${given}" needs a file, such as ${name}:orders.${name === 'xlsx' ? 'xlsx' : 'txt'}`,
    });
  }
  return [name, file];
}

function monthOf(given: string): string {
  const match = /^((?:19|20|21)\d\d)[-/.年](\d{1,2})月?$/.exec(given.normalize('NFKC').trim());
  const month = Number(match?.[2]);
  if (match !== null && month >= 1 && month <= 12) return `${match[1]}-${String(month).padStart(2, '0')}`;
  throw new UsageError({
    zh: `--month 应为月份，如 2026-05，现在是“${given}”`,
    en: `--month must be a month such as 2026-05, not "${given}"`,
  });
}

function terminalList(
  rows: readonly OrderRow[],
  asOf: string,
  month: string | undefined,
  { color, lang }: Options,
): string {
  const chalk = chalkFor(process.stdout, color);
  const paint: Record<OrderRow['colour'], (text: string) => string> = {
    none: (text) => text,
    blue: chalk.blue,
    orange: chalk.hex('#d97706'),
    red: chalk.red,
  };
  const marks = { none: '　', blue: '蓝', orange: '橙', red: '红' };
  const none = lang === 'zh' ? '台账中没有督办单。\n' : 'The ledger has no orders.\n';
  const cells = rows.map((row) => [
    row.reference,
    visibleLine(row.unitName),
    STATE_NAMES[row.state][lang],
    `${row.closed}/${row.problems}`,
    row.deadline,
    marks[row.colour],
    latenessText(row),
  ]);
  const head =
    lang === 'zh'
      ? ['文号', '单位', '状态', '销号', '期限', '色', '提示']
      : ['number', 'unit', 'state', 'closed', 'due', 'colour', ''];
  const widths = head.map((_, at) =>
    Math.max(
      ...[head, ...cells].map((line) =>
        [...line[at]!].reduce((sum, each) => sum + (each.codePointAt(0)! < 0x2000 ? 1 : 2), 0),
      ),
    ),
  );
  const line = (words: readonly string[]) =>
    words
      .map((word, at) => (at === words.length - 1 ? word : pad(word, widths[at]!)))
      .join('  ')
      .trimEnd();
  const table =
    rows.length === 0
      ? none
      : `${line(head)}\n${cells.map((each, at) => `${paint[rows[at]!.colour](line(each))}\n`).join('')}`;
  const due = (colour: OrderRow['colour']) => rows.filter((row) => row.colour === colour).length;
  const summary =
    lang === 'zh'
      ? `截至${asOf}：${rows.length}份，临期${due('blue')}，逾期${due('orange')}，严重逾期${due('red')}。\n`
      : `As of ${asOf}: ${rows.length} orders, ${due('blue')} near, ${due('orange')} overdue, ${due('red')} long overdue.\n`;
  return table + (rows.length === 0 ? '' : summary) + (month === undefined ? '' : `\n${month}\n`);
}

function markdownList(rows: readonly OrderRow[], asOf: string, month: string | undefined): string {
  const colours = { none: '', blue: '蓝', orange: '橙', red: '红' };
  const lines = rows.map(
    (row) =>
      `| ${[row.reference, row.unitName, row.stateName, `${row.closed}/${row.problems}`, row.issued, row.deadline, colours[row.colour], latenessText(row)].map(markdownText).join(' | ')} |`,
  );
  return `${[
    `# 督办单台账（截至${asOf}）`,
    [
      '| 文号 | 单位 | 状态 | 销号/问题 | 下发 | 期限 | 颜色 | 提示 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...lines,
    ].join('\n'),
    ...(month === undefined ? [] : ['## 月度情况', month]),
  ].join('\n\n')}\n`;
}
