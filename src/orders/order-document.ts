import { heading, officialDate } from '../documents/official.js';
import {
  DRAFT_NOTICE,
  labelled,
  noticeOf,
  type OfficialDocument,
  paragraph,
  signature,
  UNREVIEWED_NOTICE,
  wordsTable,
} from '../documents/official-document.js';
import type { WordBlock } from '../documents/word/blocks.js';
import { cell } from '../documents/word/table.js';
import { ORDER_WORDING } from '../language/order-wording.js';
import { documentNumber } from './number.js';
import type { Order, OrderProblem, ProblemPlace } from './order.js';
import { enumerated, sentence } from './text.js';
import { fillWording, type Values } from './wording.js';

export interface OrderDocumentOptions {
  /** Findings that nobody has decided on yet. */
  undecided: ReadonlySet<string>;
  /** The user's own wording, and the name of its file. */
  wording?: { text: string; file: string };
}

/** The order as a document in letter format; without a number it is a draft, and says so on every page. */
export function orderDocument(order: Order, { undecided, wording }: OrderDocumentOptions): OfficialDocument {
  const open = order.problems.filter((problem) => isUndecided(problem, undecided));
  const notice = noticeOf(order.number === undefined && DRAFT_NOTICE, open.length > 0 && UNREVIEWED_NOTICE);
  const year = order.numberYear ?? Number((order.issued ?? order.drafted ?? `${order.year}`).slice(0, 4));
  const number = documentNumber(order.code, year, order.number);
  const date = order.issued ?? order.drafted ?? `${order.year}-01-01`;
  const blocks = fillWording(
    wording?.text ?? ORDER_WORDING,
    orderValues(order, number, undecided),
    wording?.file ?? 'order',
  );
  const head: WordBlock = { kind: 'letterHeading', issuer: order.issuer ?? '', reference: number };
  return {
    title: `${number} ${order.title}`,
    ...(order.issuer !== undefined && { author: order.issuer }),
    date,
    ...(notice !== undefined && { notice }),
    letter: true,
    blocks: [head, ...blocks],
  };
}

function isUndecided(problem: OrderProblem, undecided: ReadonlySet<string>): boolean {
  return (problem.evidence ?? []).some(({ finding }) => undecided.has(finding));
}

/** Every placeholder of the wording of an order. */
export function orderValues(order: Order, number: string, undecided: ReadonlySet<string>): Values {
  const deadline = order.deadline === undefined ? '　　年　　月　　日' : officialDate(order.deadline, 'zh');
  const inline: Record<string, string> = { 期限: deadline, 问题数: String(order.problems.length) };
  const filled = (text: string) => text.replace(/\{(期限|问题数)\}/gu, (_, name: string) => inline[name]!);
  const issuer = order.issuerShort ?? order.issuer ?? '';
  return {
    标题: breakable(order.title),
    文号: number,
    主送: order.recipient,
    开头: filled(order.opening ?? ''),
    单位: order.unitName,
    年度: String(order.year),
    发文机关: order.issuer ?? '',
    发文机关简称: issuer,
    核查日期: order.checked === undefined ? '' : officialDate(order.checked, 'zh'),
    清单份数: order.lists === undefined ? '' : String(order.lists),
    问题数: inline.问题数!,
    期限: deadline,
    工作日: String(order.workingDays),
    主要负责人: order.principal?.person ?? '',
    分管领导: enumerated(
      (order.supervisors ?? []).map(({ person, position }) => `${position ?? ''}${person}`),
    ),
    联系人: order.contact?.name ?? '',
    联系电话: order.contact?.phone ?? '',
    成文日期: order.issued === undefined ? '' : officialDate(order.issued, 'zh'),
    问题: order.problems.flatMap((problem, at) =>
      problemBlocks(problem, at + 1, isUndecided(problem, undecided)),
    ),
    要求: [
      ...(order.requirements ?? []).map((text, at) =>
        paragraph(`${heading(3, at + 1, 'zh')}${filled(text)}`),
      ),
      ...(order.deadline === undefined && order.number === undefined
        ? [labelled('【期限待定】', sentence(order.deadlineNote ?? '期限尚未确定'))]
        : []),
    ],
    联系方式: contactLine(order),
    附件说明: [{ kind: 'attachments', label: '附件：', titles: ['督办单签收单', '督办单回执'] }],
    署名: signature(order.issuer, order.issued),
    签收回执: [...receiptBlocks(order, number), ...replySlipBlocks(order, number, issuer)],
    抄送: copyBlocks(order),
  };
}

/** A long title may be broken before 主体责任清单, which stays whole. */
function breakable(title: string): string {
  return title.replace('全面从严治党主体责任', '全面从严治党|主体责任');
}

/** （一）班子成员清单雷同: where it shows, the basis, what is to be changed. */
function problemBlocks(problem: OrderProblem, number: number, undecided: boolean): WordBlock[] {
  const remark = [problem.demand === 'warning' && '建议改进', undecided && UNREVIEWED_NOTICE].filter(Boolean);
  const title = `${heading(2, number, 'zh')}${problem.title}${remark.length > 0 ? `（${remark.join('，')}）` : ''}`;
  const several = problem.places.length > 1;
  return [
    { kind: 'heading', level: 2, text: title },
    ...problem.places.map((place, at) =>
      paragraph(`${several ? heading(3, at + 1, 'zh') : ''}${placeText(place)}`),
    ),
    ...(problem.basis ? [labelled('依据：', sentence(problem.basis))] : []),
    ...(problem.change ? [labelled('整改要求：', sentence(problem.change))] : []),
  ];
}

/** The fact, after the list and item where it does not name them itself, the quotation, and where it stands in the unit's own file. */
export function placeText(place: ProblemPlace): string {
  const named =
    place.person !== undefined ? place.fact.includes(place.person) : place.fact.includes(place.list);
  const startsWithOwn = place.person !== undefined && place.fact.startsWith(place.person);
  const prefix = startsWithOwn || (named && place.person === undefined) ? '' : `${place.list}：`;
  const quotation = place.quotation === undefined ? '' : `原文：“${place.quotation.replace(/。$/u, '')}”。`;
  const origin = place.origin === undefined ? '' : `（见报送的${place.origin}）`;
  return `${prefix}${sentence(place.fact)}${quotation}${origin}`;
}

function contactLine({ contact }: Order): string {
  if (contact?.name === undefined && contact?.phone === undefined) return '';
  const parts = [contact.name && `联系人：${contact.name}`, contact.phone && `联系电话：${contact.phone}`];
  return `（${parts.filter(Boolean).join('；')}）`;
}

/** 签收: by the principal, who signs for the order. */
function receiptBlocks(order: Order, number: string): WordBlock[] {
  const principal =
    order.principal === undefined
      ? ''
      : `${order.principal.person}（${order.principal.position ?? '主要负责人'}）`;
  const blank = '\n　';
  return [
    { kind: 'attachment', label: '附件1', title: ['督办单签收单'] },
    {
      kind: 'table',
      description: '督办单签收单',
      columns: [{ width: 3, align: 'center' }, { width: 9 }],
      rows: [
        [cell('文　　号'), cell(number)],
        [cell('标　　题'), cell(order.title)],
        [cell('签收单位'), cell(`${order.unitName}（盖章）`)],
        [cell('主要负责人'), cell(principal)],
        [
          cell('签收意见'),
          cell(`本人已阅知督办单所列${order.problems.length}个方面的问题，将按要求组织整改。`),
        ],
        [cell('签　　名'), cell(blank)],
        [cell('签收日期'), cell('　　　　年　　月　　日')],
      ],
    },
  ];
}

/** 回执: who answers for each problem, by what and until when. */
function replySlipBlocks(order: Order, number: string, issuer: string): WordBlock[] {
  const deadline = order.deadline === undefined ? '' : officialDate(order.deadline, 'zh');
  return [
    { kind: 'attachment', label: '附件2', title: ['督办单回执'] },
    { kind: 'recipient', text: `${issuer}：` },
    paragraph(
      `${number}督办单收悉。我单位已明确整改责任如下，将于${deadline || '规定期限'}前书面报告整改情况。`,
    ),
    wordsTable(
      '整改责任',
      [
        { head: '序号', width: 1.4, align: 'center' },
        { head: '问题', width: 4 },
        { head: '整改措施', width: 4.6 },
        { head: '责任领导', width: 2, align: 'center' },
        { head: '责任人', width: 2, align: 'center' },
        { head: '完成时限', width: 2.2, align: 'center' },
      ],
      order.problems.map((problem, at) => [String(at + 1), problem.title, '', '', '', '']),
    ),
    paragraph('单位联系人：　　　　　　　联系电话：'),
    paragraph('主要负责人（签名）：'),
    { kind: 'signature', issuer: `${order.unitName}（盖章）`, date: '　　　　年　　月　　日', sealed: false },
  ];
}

/** 抄报 above, 抄送 below, each ending in a full stop. */
function copyBlocks({ reports, copies }: Order): WordBlock[] {
  const lines = [
    reports === undefined || reports.length === 0 ? [] : [`抄报：${reports.join('，')}。`],
    copies === undefined || copies.length === 0 ? [] : [`抄送：${copies.join('，')}。`],
  ].flat();
  return lines.length === 0 ? [] : [{ kind: 'note', text: lines.join('\n') }];
}
