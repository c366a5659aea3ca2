import { officialDate } from '../documents/official.js';
import type { Bilingual } from '../language/bilingual.js';
import { UsageError } from '../language/usage-error.js';
import {
  currentState,
  type HistoryEntry,
  type Ledger,
  type LedgerOrder,
  nextNumber,
  type OrderState,
} from './ledger.js';
import { documentNumber, type OrderReference } from './number.js';
import type { Order } from './order.js';

export const STATE_NAMES: Record<OrderState, Bilingual> = {
  issued: { zh: '待签收', en: 'issued' },
  received: { zh: '整改中', en: 'received' },
  replied: { zh: '待审核', en: 'replied' },
  'sent-back': { zh: '退回补充', en: 'sent back' },
  closed: { zh: '已销号', en: 'closed' },
};

/** Who does a step, and when. */
export interface Actor {
  by: string;
  /** `YYYY-MM-DD` */
  date: string;
}

function refuse(zh: string, en: string): never {
  throw new UsageError({ zh, en });
}

/**
 * Finds an order by number; without a year it must be the only one of that number.
 * @throws UsageError when there is none, or more than one
 */
export function findOrder(ledger: Ledger, { year, number }: OrderReference): LedgerOrder {
  const found = ledger.orders.filter(
    (order) => order.number === number && (year === undefined || order.year === year),
  );
  if (found.length === 1) return found[0]!;
  if (found.length === 0) {
    refuse(
      `台账中没有${year === undefined ? '' : `〔${year}〕`}${number}号督办单`,
      `the ledger has no order ${year === undefined ? '' : `${year}-`}${number}`,
    );
  }
  const years = found.map((order) => `${order.year}-${number}`).join('、');
  return refuse(
    `${number}号督办单有${found.length}份（${years}），请写明年份`,
    `there are several orders ${number} (${years}): give the year`,
  );
}

function named(order: LedgerOrder): string {
  return documentNumber(order.code, order.year, order.number);
}

/** What an order is, as the ledger keeps it, with the number it takes. */
export function issueOrder(ledger: Ledger, order: Order, file: string, actor: Actor): LedgerOrder {
  const year = Number(actor.date.slice(0, 4));
  const earlier = ledger.orders.find(({ draft }) => draft === order.draft);
  if (earlier !== undefined) {
    refuse(
      `这份草稿已经编为${named(earlier)}印发，不能再次编号`,
      `this draft was issued as ${named(earlier)}`,
    );
  }
  if (order.number !== undefined)
    refuse('这份督办单已有文号，不是草稿', 'this order has a number: it is no draft');
  if (order.deadline === undefined) {
    refuse(
      `${order.unitName}的督办单没有期限：${order.deadlineNote ?? '请写明期限'}`,
      `the order to ${order.unitName} has no deadline; write one into the draft, or the holidays into the configuration`,
    );
  }
  if (order.deadline <= actor.date) {
    refuse(
      `${order.unitName}的期限（${order.deadline}）不晚于印发日期（${actor.date}）`,
      `the deadline (${order.deadline}) is not after the day of issue (${actor.date})`,
    );
  }
  if (order.problems.length === 0) refuse('督办单中没有问题', 'there is no problem in the order');
  return {
    year,
    number: nextNumber(ledger, year),
    ...(order.code !== undefined && { code: order.code }),
    draft: order.draft,
    listYear: order.year,
    unit: order.unit,
    unitName: order.unitName,
    title: order.title,
    file,
    ...(order.principal !== undefined && { principal: order.principal }),
    ...(order.supervisors !== undefined && { supervisors: order.supervisors }),
    deadline: order.deadline,
    problems: order.problems.map((problem, at) => ({
      number: at + 1,
      title: problem.title,
      places: problem.places.map(({ list, items }) => `${list}${items ?? ''}`),
      findings: (problem.evidence ?? []).map(({ finding }) => finding),
      ...((problem.evidence ?? []).length > 0 && { evidence: problem.evidence }),
    })),
    ...(order.seen !== undefined && { seen: order.seen }),
    ...(order.items !== undefined && { items: order.items }),
    history: [
      ...(order.drafted === undefined
        ? []
        : [{ step: 'drafted' as const, date: order.drafted, by: actor.by }]),
      { step: 'issued', date: actor.date, by: actor.by },
    ],
  };
}

/** Numbers of the problems that are meant: those given, else all that are not closed. */
export function problemsMeant(order: LedgerOrder, given: readonly number[]): number[] {
  const { problems } = currentState(order);
  const unknown = given.find((number) => !problems.has(number));
  if (unknown !== undefined) {
    refuse(
      `${named(order)}没有第${unknown}个问题，共${order.problems.length}个`,
      `${named(order)} has no problem ${unknown}; there are ${order.problems.length}`,
    );
  }
  const closed = given.find((number) => problems.get(number) === 'closed');
  if (closed !== undefined) {
    refuse(
      `${named(order)}第${closed}个问题已经销号`,
      `problem ${closed} of ${named(order)} is closed already`,
    );
  }
  if (given.length > 0) return [...new Set(given)].sort((a, b) => a - b);
  return [...problems].filter(([, state]) => state !== 'closed').map(([number]) => number);
}

function begin(order: LedgerOrder, actor: Actor): ReturnType<typeof currentState> {
  const last = order.history.at(-1);
  if (last !== undefined && actor.date < last.date) {
    refuse(
      `办理日期（${actor.date}）早于上一步的日期（${last.date}）`,
      `the date (${actor.date}) is before that of the step before (${last.date})`,
    );
  }
  const current = currentState(order);
  if (current.state === 'closed') refuse(`${named(order)}已经全部销号`, `${named(order)} is closed`);
  return current;
}

function wrongState(order: LedgerOrder, state: OrderState, step: Bilingual, needed: Bilingual): never {
  return refuse(
    `${named(order)}现为“${STATE_NAMES[state].zh}”，不能${step.zh}：${needed.zh}`,
    `${named(order)} is ${STATE_NAMES[state].en} and cannot be ${step.en}: ${needed.en}`,
  );
}

/** 签收. */
export function receive(order: LedgerOrder, actor: Actor): HistoryEntry {
  const { state } = begin(order, actor);
  if (state !== 'issued' || order.history.some(({ step }) => step === 'received')) {
    wrongState(
      order,
      state,
      { zh: '签收', en: 'received' },
      { zh: '已经签收过', en: 'it has been received' },
    );
  }
  return { step: 'received', ...actor };
}

/** 反馈: the unit's written reply. */
export function reply(order: LedgerOrder, actor: Actor, reason?: string): HistoryEntry {
  const { state, problems } = begin(order, actor);
  if (state === 'issued') {
    wrongState(
      order,
      state,
      { zh: '登记反馈', en: 'replied to' },
      { zh: '应先签收', en: 'it must be received first' },
    );
  }
  if (state === 'replied') {
    wrongState(
      order,
      state,
      { zh: '再次登记反馈', en: 'replied to again' },
      {
        zh: '反馈正在审核，不合格的应先退回',
        en: 'the reply is being examined; send it back first',
      },
    );
  }
  const open = [...problems]
    .filter(([, each]) => each === 'received' || each === 'sent-back')
    .map(([number]) => number);
  const all = open.length === problems.size;
  return {
    step: 'replied',
    ...actor,
    ...(!all && { problems: open }),
    ...(reason !== undefined && { reason }),
  };
}

/** 申请延期, before the deadline and with a reason. */
export function requestExtension(
  order: LedgerOrder,
  actor: Actor,
  until: string,
  reason: string,
): HistoryEntry {
  const { state, deadline, pending } = begin(order, actor);
  if (state === 'replied') {
    wrongState(
      order,
      state,
      { zh: '申请延期', en: 'extended' },
      { zh: '已经反馈', en: 'it has been replied to' },
    );
  }
  if (pending !== undefined) {
    refuse(
      `${named(order)}已有一次延期申请（至${officialDate(pending.until!, 'zh')}）尚未答复，请先用 --grant 或 --refuse 答复`,
      `an extension of ${named(order)} to ${pending.until} has not been answered; use --grant or --refuse first`,
    );
  }
  if (actor.date > deadline) {
    refuse(
      `${named(order)}的期限（${deadline}）已过，不能再申请延期：延期应当在期限届满前申请`,
      `the deadline (${deadline}) of ${named(order)} is over: an extension must be requested before it`,
    );
  }
  if (until <= deadline) {
    refuse(
      `新的期限（${until}）应晚于现在的期限（${deadline}）`,
      `the new deadline (${until}) must be after the present one (${deadline})`,
    );
  }
  return { step: 'extension-requested', ...actor, until, reason };
}

/** 同意 or 不同意延期. */
export function answerExtension(
  order: LedgerOrder,
  actor: Actor,
  granted: boolean,
  details: { until?: string; reason?: string },
): HistoryEntry {
  const { pending, deadline } = begin(order, actor);
  if (pending === undefined) {
    refuse(`${named(order)}没有待答复的延期申请`, `no extension of ${named(order)} waits for an answer`);
  }
  const until = details.until ?? pending.until!;
  if (granted && until <= deadline) {
    refuse(
      `同意的期限（${until}）应晚于现在的期限（${deadline}）`,
      `the deadline granted (${until}) must be after the present one (${deadline})`,
    );
  }
  return {
    step: granted ? 'extension-granted' : 'extension-refused',
    ...actor,
    ...(granted && { until }),
    ...(details.reason !== undefined && { reason: details.reason }),
  };
}

/** 退回补充整改, with the reason. */
export function sendBack(
  order: LedgerOrder,
  actor: Actor,
  given: readonly number[],
  reason: string,
  until?: string,
): HistoryEntry {
  const { state, deadline, problems } = begin(order, actor);
  const meant = problemsMeant(order, given);
  const notReplied = meant.find((number) => problems.get(number) !== 'replied');
  if (notReplied !== undefined) {
    wrongState(
      order,
      problems.get(notReplied) ?? state,
      { zh: '退回', en: 'sent back' },
      {
        zh: '单位尚未反馈',
        en: 'the unit has not replied',
      },
    );
  }
  if (until !== undefined && until <= actor.date) {
    refuse(
      `新的期限（${until}）应晚于退回日期（${actor.date}）`,
      `the new deadline (${until}) must be after ${actor.date}`,
    );
  }
  if (until === undefined && deadline < actor.date) {
    refuse(
      `原期限（${deadline}）已过，退回时请用 --until 写明新的期限`,
      `the deadline (${deadline}) is over: give a new one with --until`,
    );
  }
  return {
    step: 'sent-back',
    ...actor,
    ...(meant.length < problems.size && { problems: meant }),
    ...(until !== undefined && { until }),
    reason,
  };
}

/** 销号. `reason` is needed where the unit has not replied or the check did not find the problem solved. */
export function close(
  order: LedgerOrder,
  actor: Actor,
  given: readonly number[],
  verified: ReadonlyMap<number, { solved: boolean; evidence: string }>,
  reason?: string,
): HistoryEntry {
  const { problems } = begin(order, actor);
  const meant = problemsMeant(order, given);
  if (reason === undefined) {
    const early = meant.find((number) => problems.get(number) !== 'replied');
    if (early !== undefined) {
      wrongState(
        order,
        problems.get(early)!,
        { zh: `将第${early}个问题销号`, en: `closed (problem ${early})` },
        {
          zh: '单位尚未反馈；确需销号的，用 --reason 写明理由',
          en: 'the unit has not replied; else give --reason',
        },
      );
    }
    const unsolved = meant.filter((number) => verified.get(number)?.solved !== true);
    if (unsolved.length > 0) {
      const why = unsolved.map(
        (number) => `第${number}个问题：${verified.get(number)?.evidence ?? '未经核验'}`,
      );
      refuse(
        `${named(order)}有${unsolved.length}个问题没有整改到位，不能销号；确需销号的，用 --reason 写明理由\n${why.join('\n')}`,
        `${unsolved.length} problems of ${named(order)} are not solved (${unsolved.join(', ')}); close them with --reason only\n${why.join('\n')}`,
      );
    }
  }
  const evidence = meant.map((number) => `${number}. ${verified.get(number)?.evidence ?? '未经核验'}`);
  return {
    step: 'closed',
    ...actor,
    ...(meant.length < problems.size && { problems: meant }),
    ...(reason !== undefined && { reason }),
    evidence,
  };
}
