import { join, relative } from 'node:path';
import { replyDate } from '../../audit/working-days.js';
import { visible } from '../../documents/visible.js';
import { UsageError } from '../../language/usage-error.js';
import { draftOrder } from '../../orders/draft.js';
import { findingsUnderOrder, type Ledger } from '../../orders/ledger.js';
import { documentNumber } from '../../orders/number.js';
import type { Order } from '../../orders/order.js';
import type { AuditUnit } from '../../orders/people.js';
import { redraft, withFingerprints } from '../../orders/redraft.js';
import { indexAudit } from '../../reports/audit-index.js';
import { unitFileNames } from '../../reports/file-names.js';
import { partiesOf } from '../../reports/parties.js';
import { auditOf, exitCodeFor } from '../audit-input.js';
import type { AuditingOptions } from '../auditing.js';
import { documentFiles, documentFormats, wordingOf } from '../order-files.js';
import { orderText, orderWorkspace, readLedger, textOf } from '../order-workspace.js';
import { checkOutputFolder } from '../output-paths.js';
import { readOwn } from '../schema-values.js';
import { writeInto } from '../write-files.js';
import { dateOf } from './decide.js';

interface Options extends AuditingOptions {
  output?: string;
  ledger?: string;
  format?: string;
  includeWarnings?: boolean;
  namePartners?: boolean;
  deadline?: string;
  workingDays?: string;
}

/** `wuze order draft`: audits and drafts one order for each unit that has something to put right. */
export async function orderDraft(paths: string[], options: Options): Promise<number> {
  const formats = documentFormats(options.format);
  const workspace = await orderWorkspace(options, paths[0] ?? '.');
  const folder = options.output ?? join(workspace.root, workspace.configuration.orders.folder);
  await checkOutputFolder(folder);
  const audit = await auditOf(paths, options);
  const ledger = await readLedger(workspace);
  const ordered = findingsUnderOrder(ledger);
  const workingDays = workingDaysOf(options.workingDays, workspace.configuration.replyWorkingDays);
  const fixed = options.deadline === undefined ? undefined : dateOf(options.deadline, '--deadline');
  const deadline = fixed ?? replyDate(audit.asOf, workingDays, workspace.configuration.holidays);
  const index = indexAudit(audit);
  const undecided = new Set(audit.findings.filter(({ state }) => state === 'open').map(({ id }) => id));
  const names = unitFileNames(audit.units, []);
  const wording = await wordingOf(workspace, 'order');
  const said: string[] = [];
  let drafted = 0;
  for (const unit of audit.units) {
    const earlier = ledger.orders.filter(
      (order) => order.unit === unit.id && (order.listYear ?? order.year) === audit.year,
    );
    const fresh = draftOrder(
      unit,
      audit,
      earlier.length,
      {
        copies: workspace.configuration.orders.copies,
        reports: workspace.configuration.orders.reports,
        workingDays,
        deadline,
        deadlineFixed: fixed !== undefined,
      },
      {
        includeWarnings: options.includeWarnings ?? false,
        ordered: new Set(ordered.keys()),
        sentence: (finding, sentence) =>
          partiesOf(finding, index, { language: 'zh', namePartners: options.namePartners ?? false }).sentence(
            sentence,
          ),
      },
    );
    const name = `拟编-${names.get(unit.id)}`;
    const made = await draftOf(unit, fresh, join(folder, `${name}.yaml`), {
      ledger,
      earlier: earlier.length,
      year: audit.year,
      said,
    });
    if (made === undefined) continue;
    const text = orderText(made.order, workspace.chinese, made.existing);
    await writeInto(folder, [
      ...(text === made.existing ? [] : [{ name: `${name}.yaml`, content: text }]),
      ...documentFiles(name, made.order, formats, { undecided, ...(wording && { wording }) }),
    ]);
    drafted += 1;
    const open = made.order.problems.filter((problem) =>
      problem.evidence?.some(({ finding }) => undecided.has(finding)),
    ).length;
    said.push(
      `${made.existing === undefined ? '拟编' : '重拟'}  ${unit.name}：${made.order.problems.length}个问题${open > 0 ? `，其中${open}个未经人工复核` : ''}，期限${made.order.deadline ?? `待定（${made.order.deadlineNote}）`}`,
    );
  }
  if (!options.quiet) {
    const place = relative('.', folder) || '.';
    said.push(drafted === 0 ? '没有需要督办的单位。' : `已写入 ${place}，共 ${drafted} 份督办单（拟编）。`);
    process.stdout.write(visible(`${said.join('\n')}\n`));
  }
  return options.failOn === undefined ? 0 : exitCodeFor(audit, options.failOn);
}

interface Before {
  ledger: Ledger;
  earlier: number;
  year: number;
  said: string[];
}

/** The unit's draft, over what a person has made of the one before. */
async function draftOf(
  unit: AuditUnit,
  fresh: Order | undefined,
  file: string,
  { ledger, said }: Before,
): Promise<{ order: Order; existing: string | undefined } | undefined> {
  const existing = await textOf(file);
  if (existing === undefined) return fresh && { order: withFingerprints(fresh), existing };
  const edited = readOwn<Order>(existing, 'order', file);
  const issued = ledger.orders.find(({ draft }) => draft === edited.draft);
  if (issued !== undefined) {
    const number = documentNumber(issued.code, issued.year, issued.number);
    said.push(`未动  ${unit.name}：草稿已编为${number}，但印发没有完成，请运行 wuze order issue ${file}`);
    return undefined;
  }
  if (fresh === undefined) {
    said.push(`未动  ${unit.name}：已没有需要督办的新问题，原草稿仍在 ${file}，不用时请自行删除`);
    return undefined;
  }
  const { order, kept, leftOut, gone } = redraft(edited, fresh);
  if (kept.length > 0) said.push(`保留  ${unit.name}：人工修改的${kept.join('、')}`);
  if (leftOut.length > 0)
    said.push(`略去  ${unit.name}：人工删去的问题${leftOut.map((each) => `“${each}”`).join('、')}`);
  if (gone.length > 0)
    said.push(`撤出  ${unit.name}：核查已不再发现的问题${gone.map((each) => `“${each}”`).join('、')}`);
  return { order, existing };
}

function workingDaysOf(given: string | undefined, configured: number): number {
  if (given === undefined) return configured;
  const days = Number(given);
  if (Number.isInteger(days) && days >= 1 && days <= 250) return days;
  throw new UsageError({
    zh: `--working-days 应为 1 到 250 的整数，现在是“${given}”`,
    en: `--working-days must be a whole number from 1 to 250, not "${given}"`,
  });
}
