import type { Evidence } from './order.js';
import type { Leader } from './people.js';

export type Step =
  | 'drafted'
  | 'issued'
  | 'received'
  | 'replied'
  | 'extension-requested'
  | 'extension-granted'
  | 'extension-refused'
  | 'sent-back'
  | 'closed';

/** One thing that happened; entries are only ever added. */
export interface HistoryEntry {
  step: Step;
  /** `YYYY-MM-DD` */
  date: string;
  by: string;
  /** Numbers of the problems it is about; all of the order unless given. */
  problems?: number[];
  /** A new deadline, asked for, granted or set when sent back. */
  until?: string;
  reason?: string;
  /** What a check of the lists found, of a closed problem. */
  evidence?: string[];
}

export interface LedgerProblem {
  /** k of N.k, from 1. */
  number: number;
  title: string;
  places?: string[];
  findings: string[];
  evidence?: Evidence[];
}

/** One issued order. Everything but the history is as it was issued. */
export interface LedgerOrder {
  /** Year of the number. */
  year: number;
  number: number;
  code?: string;
  draft: string;
  /** Year of the lists. */
  listYear?: number;
  unit: string;
  unitName: string;
  title?: string;
  file?: string;
  principal?: Leader;
  supervisors?: Leader[];
  /** As issued; extensions are in the history. */
  deadline: string;
  problems: LedgerProblem[];
  seen?: string[];
  /** Fingerprints of all items of the unit's lists when it was drafted. */
  items?: string[];
  history: HistoryEntry[];
}

/** 整改台账: every ordered problem until it is closed (schemas/ledger.schema.json). */
export interface Ledger {
  kind: 'ledger';
  orders: LedgerOrder[];
}

export const emptyLedger = (): Ledger => ({ kind: 'ledger', orders: [] });

/** issued 待签收, received 整改中, replied 待审核, sent-back 退回补充, closed 已销号. */
export type OrderState = 'issued' | 'received' | 'replied' | 'sent-back' | 'closed';

export interface CurrentState {
  state: OrderState;
  /** The deadline that holds now: as issued, extended, or set when sent back. */
  deadline: string;
  /** The extension that nobody has answered yet. */
  pending?: HistoryEntry;
  /** How often the deadline was moved. */
  extensions: number;
  issued: string;
  replied?: string;
  closedOn?: string;
  /** State by number of the problem. */
  problems: Map<number, OrderState>;
}

/** What the history of an order comes to: nothing of it is stored. `until` leaves out what happened later. */
export function currentState(order: LedgerOrder, until?: string): CurrentState {
  const current: CurrentState = {
    state: 'issued',
    deadline: order.deadline,
    extensions: 0,
    issued: order.history.find(({ step }) => step === 'issued')?.date ?? order.deadline,
    problems: new Map(order.problems.map(({ number }) => [number, 'issued'])),
  };
  for (const entry of order.history) {
    if (until !== undefined && entry.date > until) continue;
    apply(current, entry);
  }
  return current;
}

function apply(current: CurrentState, entry: HistoryEntry): void {
  const concerned = entry.problems ?? [...current.problems.keys()];
  const move = (state: OrderState): void => {
    for (const number of concerned) {
      if (current.problems.get(number) !== 'closed') current.problems.set(number, state);
    }
  };
  switch (entry.step) {
    case 'drafted':
    case 'issued':
      return;
    case 'received':
      move('received');
      break;
    case 'replied':
      move('replied');
      current.replied = entry.date;
      break;
    case 'sent-back':
      move('sent-back');
      if (entry.until !== undefined) current.deadline = entry.until;
      break;
    case 'closed':
      move('closed');
      break;
    case 'extension-requested':
      current.pending = entry;
      return;
    case 'extension-granted':
      current.deadline = entry.until ?? current.pending?.until ?? current.deadline;
      current.extensions += 1;
      delete current.pending;
      return;
    case 'extension-refused':
      delete current.pending;
      return;
  }
  current.state = leastAdvanced([...current.problems.values()]);
  if (current.state === 'closed') current.closedOn ??= entry.date;
}

/** An order stands where its least advanced problem stands; one that was sent back comes before all others. */
function leastAdvanced(states: readonly OrderState[]): OrderState {
  const order: OrderState[] = ['sent-back', 'issued', 'received', 'replied', 'closed'];
  return order.find((state) => states.includes(state)) ?? 'closed';
}

/** blue 临期, orange 逾期, red 严重逾期; none while there is time, or once the order is closed. */
export type Colour = 'none' | 'blue' | 'orange' | 'red';

export interface LatenessSettings {
  nearDays: number;
  longDays: number;
}

/** Days from one date to another, negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * How late an order is on a day. A reply that waits for examination is not late, unless it came after the deadline
 * and has not been accepted: then the days until it came count.
 */
export function lateness(
  current: CurrentState,
  asOf: string,
  { nearDays, longDays }: LatenessSettings,
): { colour: Colour; overdue: number; left: number } {
  const end =
    current.state === 'closed'
      ? (current.closedOn ?? asOf)
      : current.state === 'replied'
        ? (current.replied ?? asOf)
        : asOf;
  const overdue = Math.max(0, daysBetween(current.deadline, end));
  const left = daysBetween(asOf, current.deadline);
  if (current.state === 'closed') return { colour: 'none', overdue: 0, left };
  if (overdue > longDays) return { colour: 'red', overdue, left };
  if (overdue > 0) return { colour: 'orange', overdue, left };
  const near = current.state !== 'replied' && left <= nearDays;
  return { colour: near ? 'blue' : 'none', overdue: 0, left };
}

/** The number after the greatest that the year has: never one twice. */
export function nextNumber(ledger: Ledger, year: number): number {
  return Math.max(0, ...ledger.orders.filter((order) => order.year === year).map(({ number }) => number)) + 1;
}

/** Ids of findings that an order which is not closed asks for. */
export function findingsUnderOrder(ledger: Ledger): Map<string, LedgerOrder> {
  const found = new Map<string, LedgerOrder>();
  for (const order of ledger.orders) {
    const { problems } = currentState(order);
    for (const problem of order.problems) {
      if (problems.get(problem.number) === 'closed') continue;
      for (const finding of problem.findings) found.set(finding, order);
    }
  }
  return found;
}
