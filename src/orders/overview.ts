import {
  type Colour,
  currentState,
  daysBetween,
  type LatenessSettings,
  type Ledger,
  type LedgerOrder,
  lateness,
  type OrderState,
} from './ledger.js';
import { documentNumber } from './number.js';
import { STATE_NAMES } from './steps.js';
import { byText, enumerated } from './text.js';

/** One order as the list shows it. */
export interface OrderRow {
  year: number;
  number: number;
  /** 鹭廉责督〔2026〕3号. */
  reference: string;
  unit: string;
  unitName: string;
  issued: string;
  deadline: string;
  state: OrderState;
  stateName: string;
  colour: Colour;
  /** Days over the deadline. */
  overdue: number;
  /** Days to the deadline, negative after it. */
  left: number;
  problems: number;
  closed: number;
  extensions: number;
  /** An extension that waits for an answer, to this date. */
  extensionAsked?: string;
  supervisors: string;
}

/** All orders of a ledger as they stand on a day, in order of their numbers. */
export function orderRows(ledger: Ledger, asOf: string, settings: LatenessSettings): OrderRow[] {
  return ledger.orders
    .filter((order) => issuedOn(order) <= asOf)
    .map((order): OrderRow => {
      const current = currentState(order, asOf);
      const { colour, overdue, left } = lateness(current, asOf, settings);
      return {
        year: order.year,
        number: order.number,
        reference: documentNumber(order.code, order.year, order.number),
        unit: order.unit,
        unitName: order.unitName,
        issued: current.issued,
        deadline: current.deadline,
        state: current.state,
        stateName: STATE_NAMES[current.state].zh,
        colour,
        overdue,
        left,
        problems: order.problems.length,
        closed: [...current.problems.values()].filter((state) => state === 'closed').length,
        extensions: current.extensions,
        ...(current.pending?.until !== undefined && { extensionAsked: current.pending.until }),
        supervisors: enumerated((order.supervisors ?? []).map(({ person }) => person)),
      };
    })
    .sort((a, b) => a.year - b.year || a.number - b.number || byText(a.unit, b.unit));
}

function issuedOn(order: LedgerOrder): string {
  return order.history.find(({ step }) => step === 'issued')?.date ?? '';
}

/** What a colour means, as a person says it. */
export function latenessText(
  row: Pick<OrderRow, 'state' | 'colour' | 'overdue' | 'left' | 'extensionAsked'>,
): string {
  if (row.state === 'closed') return '';
  const asked = row.extensionAsked === undefined ? '' : `，申请延期至${row.extensionAsked}待答复`;
  if (row.overdue > 0) return `逾期${row.overdue}天${row.colour === 'red' ? '（严重）' : ''}${asked}`;
  if (row.colour === 'blue') return `${row.left === 0 ? '今日到期' : `还有${row.left}天`}${asked}`;
  return asked.slice(1);
}

/** Figures of one month, for the monthly report. Problems are counted, and orders beside them. */
export interface MonthFigures {
  month: string;
  issuedOrders: number;
  issuedProblems: number;
  closedProblems: number;
  /** Orders of which the last problem was closed in the month. */
  closedOrders: number;
  repliedOrders: number;
  sentBack: number;
  extensionsAsked: number;
  extensionsGranted: number;
  extensionsRefused: number;
  /** At the end of the month, or on `asOf` where that is earlier. */
  end: string;
  openOrders: number;
  openProblems: number;
  overdueOrders: number;
  overdueProblems: number;
  /** Share of all problems ordered so far that are closed; undefined before the first. */
  closedShare?: number;
  /** Mean days from issue to closing of the orders closed in the month. */
  daysToClose?: number;
}

/** @param month `YYYY-MM` @param asOf nothing after this day counts */
export function monthFigures(ledger: Ledger, month: string, asOf: string): MonthFigures {
  const lastDay = lastDayOf(month);
  const end = asOf < lastDay ? asOf : lastDay;
  const within = (date: string) => date.startsWith(`${month}-`) && date <= end;
  const entries = ledger.orders.flatMap((order) => order.history.map((entry) => ({ order, entry })));
  const during = entries.filter(({ entry }) => within(entry.date));
  const count = (step: string) => during.filter(({ entry }) => entry.step === step).length;
  const issued = ledger.orders.filter((order) => within(issuedOn(order)));
  const soFar = ledger.orders.filter((order) => issuedOn(order) <= end);
  const dayBefore = new Date(Date.parse(`${month}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const closedIn = (order: LedgerOrder) =>
    closedProblems(order, end) - (issuedOn(order) <= dayBefore ? closedProblems(order, dayBefore) : 0);
  const states = soFar.map((order) => ({ order, current: currentState(order, end) }));
  const finished = states.filter(({ current }) => current.closedOn !== undefined && within(current.closedOn));
  const open = states.filter(({ current }) => current.state !== 'closed');
  const overdue = open.filter(
    ({ current }) => lateness(current, end, { nearDays: 0, longDays: 365 }).overdue > 0,
  );
  const openProblemsOf = ({ order }: { order: LedgerOrder }) =>
    order.problems.length - closedProblems(order, end);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const all = sum(soFar.map(({ problems }) => problems.length));
  return {
    month,
    issuedOrders: issued.length,
    issuedProblems: sum(issued.map(({ problems }) => problems.length)),
    closedProblems: sum(soFar.map(closedIn)),
    closedOrders: finished.length,
    repliedOrders: count('replied'),
    sentBack: count('sent-back'),
    extensionsAsked: count('extension-requested'),
    extensionsGranted: count('extension-granted'),
    extensionsRefused: count('extension-refused'),
    end,
    openOrders: open.length,
    openProblems: sum(open.map(openProblemsOf)),
    overdueOrders: overdue.length,
    overdueProblems: sum(overdue.map(openProblemsOf)),
    ...(all > 0 && { closedShare: sum(soFar.map((order) => closedProblems(order, end))) / all }),
    ...(finished.length > 0 && {
      daysToClose:
        sum(finished.map(({ current }) => daysBetween(current.issued, current.closedOn!))) / finished.length,
    }),
  };
}

function closedProblems(order: LedgerOrder, until: string): number {
  return [...currentState(order, until).problems.values()].filter((state) => state === 'closed').length;
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The figures as a sentence for the monthly report. */
export function monthSentence(figures: MonthFigures): string {
  const [year, month] = figures.month.split('-').map(Number);
  const [, endMonth, endDay] = figures.end.split('-').map(Number);
  const share =
    figures.closedShare === undefined
      ? ''
      : `，累计销号率${(Math.floor(figures.closedShare * 1000) / 10).toFixed(1)}%`;
  const days =
    figures.daysToClose === undefined ? '' : `，办结督办单平均用时${figures.daysToClose.toFixed(1)}天`;
  return `${year}年${month}月，下发督办单${figures.issuedOrders}份、问题${figures.issuedProblems}个；收到反馈${figures.repliedOrders}份，退回${figures.sentBack}份次；销号问题${figures.closedProblems}个，办结督办单${figures.closedOrders}份${days}；申请延期${figures.extensionsAsked}份次，同意${figures.extensionsGranted}份次，不同意${figures.extensionsRefused}份次。截至${endMonth}月${endDay}日，在办督办单${figures.openOrders}份、问题${figures.openProblems}个，其中逾期${figures.overdueOrders}份、问题${figures.overdueProblems}个${share}。`;
}
