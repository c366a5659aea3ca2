import type { Leader, ListType } from './people.js';

/** What a problem rested on when it was ordered: follow-up compares the new lists with it. */
export interface Evidence {
  finding: string;
  rule: string;
  type?: ListType;
  person?: string;
  file?: string;
  /** The items complained of, in full. */
  texts?: string[];
  /** The texts they are alike. */
  others?: { unit?: string; person?: string; text: string }[];
}

/** Where a problem shows: one list, one or several of its items. */
export interface ProblemPlace {
  /** 陈志远责任清单. */
  list: string;
  person?: string;
  /** 第3、4条; absent where the whole list is meant. */
  items?: string;
  fact: string;
  quotation?: string;
  /** Where it stands in the files that the unit sent, of imported lists. */
  origin?: string;
  findings?: string[];
}

/** One problem of an order: everything alike in one unit is one problem. */
export interface OrderProblem {
  /** What re-drafting knows it by; a problem that a person added has none. */
  key?: string;
  title: string;
  demand?: 'error' | 'warning';
  places: ProblemPlace[];
  basis?: string;
  change?: string;
  evidence?: Evidence[];
}

/** A supervision order (督办单) to one unit, as its YAML holds it (schemas/order.schema.json). Dates are `YYYY-MM-DD`. */
export interface Order {
  kind: 'order';
  /** 12 hexadecimal digits; the ledger knows by it that a draft has been issued. */
  draft: string;
  /** Year of the lists. */
  year: number;
  /** Absent until it is issued. */
  number?: number;
  /** Year in the number: that of the issue. */
  numberYear?: number;
  code?: string;
  unit: string;
  unitName: string;
  issuer?: string;
  issuerShort?: string;
  contact?: { name?: string; phone?: string };
  principal?: Leader;
  supervisors?: Leader[];
  checked?: string;
  lists?: number;
  drafted?: string;
  issued?: string;
  title: string;
  recipient: string;
  opening?: string;
  problems: OrderProblem[];
  requirements?: string[];
  workingDays: number;
  deadline?: string;
  deadlineNote?: string;
  copies?: string[];
  reports?: string[];
  /** Ids of all findings of the unit when it was drafted. */
  seen?: string[];
  /** Fingerprints of all items of the unit's lists when it was drafted. */
  items?: string[];
  /** Fingerprints of the texts as the tool wrote them. */
  generated?: Record<string, string>;
}

/** Ids of all findings that an order rests on. */
export function findingsOf(order: Pick<Order, 'problems'>): string[] {
  return order.problems.flatMap((problem) => (problem.evidence ?? []).map(({ finding }) => finding));
}
