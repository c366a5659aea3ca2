import type { Audit } from '../../audit/audit.js';
import { jsonText } from '../../documents/json-text.js';
import { UsageError } from '../../language/usage-error.js';
import { type FollowedOrder, FollowUp, mayClose } from '../../orders/follow.js';
import { followMarkdown, followText } from '../../orders/follow-text.js';
import { currentState, type LedgerOrder } from '../../orders/ledger.js';
import { orderReference } from '../../orders/number.js';
import { close, findOrder, problemsMeant } from '../../orders/steps.js';
import { visible } from '../../reports/visible.js';
import { auditOf } from '../audit-input.js';
import type { AuditingOptions } from '../auditing.js';
import { changeLedger, orderWorkspace, readLedger } from '../order-workspace.js';
import { chalkFor } from '../terminal.js';
import { dateOf, named } from './decide.js';
import { problemNumbers, stepSentence } from './order-steps.js';

interface Options extends AuditingOptions {
  ledger?: string;
  order?: string[];
  all?: boolean;
  format?: string;
}

/** `wuze order follow DIR`: holds the lists as they are now against what was ordered. */
export async function orderFollow(folder: string | undefined, options: Options): Promise<number> {
  const format = options.format ?? 'terminal';
  if (!['terminal', 'json', 'markdown'].includes(format)) {
    throw new UsageError({
      zh: `没有“${format}”这种格式，可用：terminal、json、markdown`,
      en: `no format "${format}"; there are: terminal, json, markdown`,
    });
  }
  const workspace = await orderWorkspace(options, folder ?? '.');
  const ledger = await readLedger(workspace);
  const references = (options.order ?? []).map(orderReference);
  const orders =
    references.length > 0
      ? references.map((reference) => findOrder(ledger, reference))
      : ledger.orders.filter((order) => options.all || currentState(order).state !== 'closed');
  const audit = await auditOf(folder === undefined ? [] : [folder], options);
  const followUp = new FollowUp(audit, ledger.orders);
  const followed = orders.map((order) => followUp.order(order));
  process.stdout.write(followedText(followed, audit, format, options));
  const unsolved = followed.some(({ problems }) =>
    problems.some((each) => each.state !== 'closed' && !mayClose(each)),
  );
  return options.failOn !== undefined && options.failOn !== 'never' && unsolved ? 1 : 0;
}

function followedText(
  followed: readonly FollowedOrder[],
  audit: Audit,
  format: string,
  options: Options,
): string {
  if (format === 'json') {
    const plain = followed.map(({ order, state, problems, fresh }) => ({
      year: order.year,
      number: order.number,
      unit: order.unit,
      unitName: order.unitName,
      state,
      problems: problems.map((problem) => ({ ...problem, mayClose: mayClose(problem) })),
      new: fresh.map(({ id, rule, severity, file, person, item, problem }) => ({
        id,
        rule,
        severity,
        file,
        person,
        item,
        problem: problem.zh,
      })),
    }));
    return jsonText({ asOf: audit.asOf, orders: plain });
  }
  if (format === 'markdown') return followMarkdown(followed, audit.asOf);
  const chalk = chalkFor(process.stdout, options.color);
  const paint = { good: chalk.green, bad: chalk.red, doubtful: chalk.yellow, soft: chalk.dim };
  return followText(followed, audit.asOf, (tone, text) => paint[tone](visible(text)));
}

interface CloseOptions extends AuditingOptions {
  ledger?: string;
  lists?: string;
  by: string;
  date?: string;
  reason?: string;
}

/** `wuze order close N [k…]`: closes what a fresh audit finds solved, or with a reason. */
export async function orderClose(number: string, given: string[], options: CloseOptions): Promise<number> {
  const reference = orderReference(number);
  const actor = { by: named(options.by), date: dateOf(options.date) };
  const workspace = await orderWorkspace(options, options.lists ?? '.');
  const numbers = problemNumbers(given);
  if (options.reason?.trim() === '')
    throw new UsageError({ zh: '--reason 后面要写理由', en: '--reason needs a reason' });
  problemsMeant(findOrder(await readLedger(workspace), reference), numbers);
  const audit = await auditOf(options.from === undefined ? [options.lists ?? workspace.root] : [], {
    ...options,
    quiet: true,
  });
  const { order, entry } = await changeLedger(workspace, (ledger) => {
    const found = findOrder(ledger, reference);
    const made = close(found, actor, numbers, verified(found, audit, ledger.orders), options.reason);
    return { change: { steps: [{ order: found, entry: made }] }, result: { order: found, entry: made } };
  });
  process.stdout.write(visible(stepSentence(order, entry, options.lang)));
  return 0;
}

/** What the audit says of each problem of an order. */
function verified(
  order: LedgerOrder,
  audit: Audit,
  orders: readonly LedgerOrder[],
): Map<number, { solved: boolean; evidence: string }> {
  const { problems } = new FollowUp(audit, orders).order(order);
  return new Map(
    problems.map((problem) => {
      const warnings = problem.warnings.map(({ list, item, source }) => `${list}第${item}条与${source}相似`);
      return [
        problem.number,
        { solved: mayClose(problem), evidence: [...problem.evidence, ...warnings].join('；') },
      ];
    }),
  );
}
