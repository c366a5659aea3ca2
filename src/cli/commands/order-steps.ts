import { visible } from '../../documents/visible.js';
import type { Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { currentState, type HistoryEntry, type LedgerOrder } from '../../orders/ledger.js';
import { documentNumber, orderReference } from '../../orders/number.js';
import {
  type Actor,
  answerExtension,
  findOrder,
  receive,
  reply,
  requestExtension,
  STATE_NAMES,
  sendBack,
} from '../../orders/steps.js';
import { changeLedger, orderWorkspace } from '../order-workspace.js';
import { dateOf, named } from './decide.js';

export interface StepOptions {
  lang: Language;
  config?: string;
  ledger?: string;
  by: string;
  date?: string;
  reason?: string;
  until?: string;
  grant?: boolean;
  refuse?: boolean;
}

/** `wuze order receive N`: the principal has signed for it. */
export async function orderReceive(number: string, options: StepOptions): Promise<number> {
  return step(number, options, (order, actor) => receive(order, actor));
}

/** `wuze order reply N`: the unit's written reply has come. */
export async function orderReply(number: string, options: StepOptions): Promise<number> {
  return step(number, options, (order, actor) => reply(order, actor, options.reason));
}

/** `wuze order extend N`: asks for more time, or grants or refuses what was asked for. */
export async function orderExtend(number: string, options: StepOptions): Promise<number> {
  if (options.grant && options.refuse) {
    throw new UsageError({ zh: '--grant 和 --refuse 只能写一个', en: 'give --grant or --refuse, not both' });
  }
  const until = options.until === undefined ? undefined : dateOf(options.until, '--until');
  if (options.grant || options.refuse) {
    if (options.refuse && options.reason === undefined) {
      throw new UsageError({
        zh: '不同意延期的，请用 --reason 写明理由',
        en: 'to refuse give the reason (--reason)',
      });
    }
    const details = {
      ...(until !== undefined && { until }),
      ...(options.reason !== undefined && { reason: options.reason }),
    };
    return step(number, options, (order, actor) =>
      answerExtension(order, actor, options.grant === true, details),
    );
  }
  if (until === undefined || options.reason === undefined) {
    throw new UsageError({
      zh: '申请延期应当用 --until 写明新的期限，用 --reason 写明原因；答复申请用 --grant 或 --refuse',
      en: 'to ask for more time give the new deadline (--until) and the reason (--reason); to answer, --grant or --refuse',
    });
  }
  const reason = options.reason;
  return step(number, options, (order, actor) => requestExtension(order, actor, until, reason));
}

/** `wuze order send-back N [k…]`: the reply will not do. */
export async function orderSendBack(
  number: string,
  problems: string[],
  options: StepOptions & { reason: string },
): Promise<number> {
  const until = options.until === undefined ? undefined : dateOf(options.until, '--until');
  return step(number, options, (order, actor) =>
    sendBack(order, actor, problemNumbers(problems), options.reason, until),
  );
}

/** @throws UsageError for what is no number */
export function problemNumbers(given: readonly string[]): number[] {
  return given.map((each) => {
    const plain = each.normalize('NFKC').replace(/^\d+\.(?=\d)/, '');
    if (/^[1-9]\d{0,4}$/.test(plain)) return Number(plain);
    throw new UsageError({ zh: `“${each}”不是问题的序号`, en: `"${each}" is no number of a problem` });
  });
}

async function step(
  number: string,
  options: StepOptions,
  work: (order: LedgerOrder, actor: Actor) => HistoryEntry,
): Promise<number> {
  const reference = orderReference(number);
  const actor = { by: named(options.by), date: dateOf(options.date) };
  const workspace = await orderWorkspace(options);
  const { order, entry } = await changeLedger(workspace, (ledger) => {
    const found = findOrder(ledger, reference);
    const made = work(found, actor);
    return { change: { steps: [{ order: found, entry: made }] }, result: { order: found, entry: made } };
  });
  process.stdout.write(visible(stepSentence(order, entry, options.lang)));
  return 0;
}

/** What an order has come to by a step. */
export function stepSentence(order: LedgerOrder, entry: HistoryEntry, language: Language): string {
  const current = currentState({ ...order, history: [...order.history, entry] });
  const name = documentNumber(order.code, order.year, order.number);
  const which =
    entry.problems === undefined
      ? ''
      : language === 'zh'
        ? `第${entry.problems.join('、')}个问题`
        : ` ${entry.problems.join(', ')}`;
  const step = STEP_NAMES[entry.step][language];
  const state = STATE_NAMES[current.state][language];
  return language === 'zh'
    ? `${name}  ${order.unitName}：${which}${step}（${entry.date}，${entry.by}）。现为“${state}”，期限${current.deadline}。\n`
    : `${name}  ${order.unitName}:${which} ${step} (${entry.date}, ${entry.by}). Now ${state}, due ${current.deadline}.\n`;
}

const STEP_NAMES: Record<HistoryEntry['step'], { zh: string; en: string }> = {
  drafted: { zh: '拟稿', en: 'drafted' },
  issued: { zh: '下发', en: 'issued' },
  received: { zh: '已签收', en: 'received' },
  replied: { zh: '已反馈', en: 'replied to' },
  'extension-requested': { zh: '申请延期', en: 'extension requested' },
  'extension-granted': { zh: '同意延期', en: 'extension granted' },
  'extension-refused': { zh: '不同意延期', en: 'extension refused' },
  'sent-back': { zh: '已退回', en: 'sent back' },
  closed: { zh: '已销号', en: 'closed' },
};
