import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { replyDate } from '../../audit/working-days.js';
import { visible } from '../../documents/visible.js';
import type { Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import type { LedgerOrder } from '../../orders/ledger.js';
import { documentNumber } from '../../orders/number.js';
import { findingsOf, type Order } from '../../orders/order.js';
import { deadlineIsCounted } from '../../orders/redraft.js';
import { issueOrder } from '../../orders/steps.js';
import { safeFileName } from '../../reports/file-names.js';
import type { Decision } from '../../workspace/model.js';
import { documentFiles, documentFormats, wordingOf } from '../order-files.js';
import {
  changeLedger,
  type OrderWorkspace,
  orderText,
  orderWorkspace,
  readDecisions,
  shortName,
  textOf,
} from '../order-workspace.js';
import { readOwn } from '../schema-values.js';
import { writeInto } from '../write-files.js';
import { dateOf, named } from './decide.js';

interface Options {
  lang: Language;
  config?: string;
  ledger?: string;
  by: string;
  date?: string;
  format?: string;
}

/** `wuze order issue`: gives drafts their numbers and enters them in the ledger; refuses while a problem is undecided. */
export async function orderIssue(given: string[], options: Options): Promise<number> {
  const actor = { by: named(options.by), date: dateOf(options.date) };
  const formats = documentFormats(options.format);
  const workspace = await orderWorkspace(options);
  const decisions = await readDecisions(workspace);
  const wording = await wordingOf(workspace, 'order');
  const files = [...new Set(await Promise.all(given.map((each) => draftFile(each, workspace))))];
  const drafts = await Promise.all(
    files.map(async (file) => ({ file, order: await readDraft(file, workspace) })),
  );
  // All drafts are looked at before any of them takes a number.
  for (const { order } of drafts) refuseUndecided(order, decisions);
  const results = await changeLedger(workspace, (ledger) => {
    const orders: LedgerOrder[] = [];
    const issued = drafts.map(({ file, order }) => {
      const earlier = ledger.orders.find(({ draft }) => draft === order.draft);
      if (earlier !== undefined) return { file, order, entry: earlier, again: true };
      const dated = withDeadline(order, actor.date, workspace);
      const number = { ...ledger, orders: [...ledger.orders, ...orders] };
      const entry = issueOrder(number, dated, '', actor);
      const name = join(dirname(file), `${issuedName(entry)}.yaml`);
      const whole = { ...entry, file: shortName(workspace, name).replaceAll('\\', '/') };
      orders.push(whole);
      return { file, order: dated, entry: whole, again: false };
    });
    return { change: { orders }, result: issued };
  });
  for (const { file, order, entry, again } of results) {
    const folder = dirname(file);
    const day = entry.history.find(({ step }) => step === 'issued')?.date ?? actor.date;
    const done: Order = {
      ...order,
      deadline: entry.deadline,
      number: entry.number,
      numberYear: entry.year,
      issued: day,
    };
    delete done.deadlineNote;
    const name = issuedName(entry);
    const existing = await textOf(file);
    await writeInto(folder, [
      { name: `${name}.yaml`, content: orderText(done, workspace.chinese, existing) },
      ...documentFiles(name, done, formats, { undecided: new Set(), ...(wording && { wording }) }),
    ]);
    const draft = basename(file).replace(/\.ya?ml$/i, '');
    if (draft !== name) {
      for (const ending of ['yaml', 'yml', 'docx', 'md', 'html'])
        await rm(join(folder, `${draft}.${ending}`), { force: true });
    }
    const number = documentNumber(entry.code, entry.year, entry.number);
    const sentence =
      options.lang === 'zh'
        ? `${again ? '补齐' : '印发'}  ${number}  ${entry.unitName}：${entry.problems.length}个问题，期限${entry.deadline}\n`
        : `${again ? 'completed' : 'issued'}  ${number}  ${entry.unitName}: ${entry.problems.length} problems, due ${entry.deadline}\n`;
    process.stdout.write(visible(sentence));
  }
  return 0;
}

function issuedName(entry: LedgerOrder): string {
  return safeFileName(`${documentNumber(entry.code, entry.year, entry.number)}-${entry.unitName}`);
}

/** A file, or the draft of the unit with this id or name. */
async function draftFile(given: string, workspace: OrderWorkspace): Promise<string> {
  if (/\.ya?ml$/i.test(given)) return resolve(given);
  const folder = join(workspace.root, workspace.configuration.orders.folder);
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => /^拟编-.*\.ya?ml$/u.test(name))
    .sort();
  for (const name of names) {
    if (name.slice(3).replace(/\.ya?ml$/, '') === given) return join(folder, name);
    const text = await textOf(join(folder, name));
    // Another process has issued it meanwhile: then it is not the one that is looked for.
    if (text === undefined) continue;
    const order = readOwn<Order>(text, 'order', name);
    if (order.unit === given || order.unitName === given) return join(folder, name);
  }
  throw new UsageError({
    zh: `${shortName(workspace, folder)} 中没有“${given}”的督办单草稿；请写草稿文件名、单位编号或者单位名称`,
    en: `${shortName(workspace, folder)} holds no draft for "${given}"; give the file, or the unit's id or name`,
  });
}

async function readDraft(file: string, workspace: OrderWorkspace): Promise<Order> {
  const text = await textOf(file);
  const shown = shortName(workspace, file);
  if (text === undefined)
    throw new UsageError({ zh: `找不到督办单草稿 ${shown}`, en: `no such draft: ${shown}` });
  const order = readOwn<Order>(text, 'order', shown);
  if (order.number !== undefined) {
    const number = documentNumber(order.code, order.numberYear ?? order.year, order.number);
    throw new UsageError({
      zh: `${shown} 已有文号${number}，不是草稿`,
      en: `${shown} has the number ${number}: it is no draft`,
    });
  }
  return order;
}

/** Working days count from the day of issue, unless a person has set the deadline. */
function withDeadline(order: Order, issued: string, { configuration }: OrderWorkspace): Order {
  if (!deadlineIsCounted(order)) return order;
  const deadline = replyDate(issued, order.workingDays, configuration.holidays);
  if (deadline === undefined) {
    const { deadline: _, ...rest } = order;
    return rest;
  }
  return { ...order, deadline };
}

/** @throws UsageError that names each problem on which nobody has decided, or that was found to be none */
function refuseUndecided(order: Order, decisions: readonly Decision[]): void {
  const said = new Map(decisions.map((decision) => [decision.finding, decision.decision]));
  const undecided = order.problems.flatMap((problem, at) => {
    const open = (problem.evidence ?? []).filter(({ finding }) => !said.has(finding));
    return open.length === 0
      ? []
      : [{ number: at + 1, title: problem.title, ids: open.map(({ finding }) => finding.slice(0, 8)) }];
  });
  if (undecided.length > 0) {
    const lines = undecided.map(({ number, title, ids }) => `  ${number}. ${title}：${ids.join('、')}`);
    throw new UsageError({
      zh: `${order.unitName}的督办单还有${undecided.length}个问题未经人工复核，不能印发；请先用 wuze decide 认定：\n${lines.join('\n')}`,
      en: `the order to ${order.unitName} cannot be issued: nobody has decided on ${undecided.length} problems (wuze decide):\n${lines.join('\n')}`,
    });
  }
  const dismissed = findingsOf(order).filter((finding) => said.get(finding) === 'dismissed');
  if (dismissed.length > 0) {
    throw new UsageError({
      zh: `${order.unitName}的督办单中有已认定不属实的问题（${dismissed.map((id) => id.slice(0, 8)).join('、')}），请重新运行 wuze order draft`,
      en: `the order to ${order.unitName} holds findings that were dismissed (${dismissed.map((id) => id.slice(0, 8)).join(', ')}): draft it again`,
    });
  }
}
