import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { Finding } from '../../audit/audit.js';
import type { Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { visibleLine } from '../../reports/visible.js';
import { isoDate, todayInShanghai } from '../../workspace/dates.js';
import type { Decision } from '../../workspace/model.js';
import { auditOf } from '../audit-input.js';
import type { AuditingOptions } from '../auditing.js';
import { locked } from '../locked-file.js';
import { type OrderWorkspace, orderWorkspace, shortName, textOf } from '../order-workspace.js';
import { localised, ownSchema, readOwn, spelt } from '../schema-values.js';
import { writeWhole } from '../write-files.js';

interface Options {
  lang: Language;
  config?: string;
  year?: string;
  from?: string;
  confirm?: boolean;
  dismiss?: boolean;
  by: string;
  reason?: string;
  explanation?: string;
  date?: string;
}

/** `wuze decide`: records a person's word on findings in the decisions file; earlier ones stay as history. */
export async function decide(ids: string[], options: Options): Promise<number> {
  if (options.confirm === options.dismiss) {
    throw new UsageError({
      zh: '请写 --confirm（属实）或 --dismiss（不属实），二者取一',
      en: 'give either --confirm or --dismiss',
    });
  }
  const by = named(options.by);
  const date = dateOf(options.date);
  if (options.dismiss && (options.reason ?? options.explanation ?? '').trim() === '') {
    throw new UsageError({
      zh: '认定不属实的，请用 --reason 写明理由，或用 --explanation 写明单位的说明',
      en: 'to dismiss a finding give the reason (--reason) or the unit’s explanation (--explanation)',
    });
  }
  const workspace = await orderWorkspace(options);
  const file = decisionsFile(workspace);
  const { findings } = await auditOf([], auditing(options, workspace));
  const chosen = [...new Set(ids.map((id) => find(findings, id)))];
  const decisions = chosen.map(
    ({ id }): Decision => ({
      finding: id,
      decision: options.confirm ? 'confirmed' : 'dismissed',
      by,
      date,
      ...(options.reason !== undefined && { reason: options.reason.trim() }),
      ...(options.explanation !== undefined && { explanation: options.explanation.trim() }),
    }),
  );
  const earlier = await locked(file, async () => {
    const text = (await textOf(file)) ?? '';
    const shown = shortName(workspace, file);
    const before =
      text.trim() === '' ? [] : readOwn<{ decisions: Decision[] }>(text, 'decisions', shown).decisions;
    const added = withDecisions(text, decisions, workspace.chinese);
    readOwn(added, 'decisions', shown);
    await writeWhole(file, added);
    return before;
  });
  process.stdout.write(summary(chosen, decisions, earlier, shortName(workspace, file), options.lang));
  return 0;
}

function auditing(options: Options, workspace: OrderWorkspace): AuditingOptions {
  return {
    lang: options.lang,
    quiet: true,
    color: false,
    ...(options.from !== undefined
      ? { from: options.from }
      : {
          ...(options.config !== undefined && { config: options.config }),
          ...(options.year !== undefined && { year: options.year }),
        }),
    ...(options.from === undefined &&
    options.config === undefined &&
    workspace.configuration.document !== undefined
      ? { config: `${workspace.root}/${workspace.configuration.document.file}` }
      : {}),
  };
}

export function named(by: string): string {
  if (by.trim() === '') {
    throw new UsageError({ zh: '--by 后面要写姓名', en: '--by needs a name' });
  }
  return by.trim();
}

/** The date given, or today in China. */
export function dateOf(date: string | undefined, option = '--date'): string {
  if (date === undefined) return todayInShanghai();
  const found = isoDate(date);
  if (found === undefined) {
    throw new UsageError({
      zh: `${option} 应为日期，如 2026-04-10，现在是“${date}”`,
      en: `${option} must be a date such as 2026-04-10, not "${date}"`,
    });
  }
  return found;
}

function decisionsFile(workspace: OrderWorkspace): string {
  if (workspace.decisionsFile !== undefined) return workspace.decisionsFile;
  const { document } = workspace.configuration;
  if (document === undefined) {
    throw new UsageError({
      zh: '没有配置文件 wuze.yaml，无处登记复核意见：请先运行 wuze init，或者在工作区中建立 wuze.yaml，并写上“复核意见: decisions.yaml”',
      en: 'there is no wuze.yaml that names a file for decisions: make one with a line "decisions: decisions.yaml"',
    });
  }
  throw new UsageError({
    zh: `${document.file} 没有指明复核意见文件，请加上一行“${workspace.chinese ? '复核意见' : 'decisions'}: decisions.yaml”`,
    en: `${document.file} names no file for decisions: add a line "decisions: decisions.yaml"`,
  });
}

function find(findings: readonly Finding[], id: string): Finding {
  const wanted = id.trim().toLowerCase();
  const found = wanted === '' ? [] : findings.filter((finding) => finding.id.startsWith(wanted));
  const first = found[0];
  if (first !== undefined && found.length === 1) {
    if (first.state !== 'suppressed') return first;
    throw new UsageError({
      zh: `问题 ${first.id} 已由配置豁免，无须认定`,
      en: `finding ${first.id} is suppressed by the configuration`,
    });
  }
  throw new UsageError(
    found.length === 0
      ? {
          zh: `没有编号为 ${id} 的问题；问题编号见 wuze check 的结果或复核意见表`,
          en: `no finding has the id ${id}; ids are in the output of wuze check`,
        }
      : {
          zh: `编号 ${id} 对应 ${found.length} 个问题（${found
            .slice(0, 4)
            .map((each) => each.id)
            .join('、')}${found.length > 4 ? '……' : ''}），请写得更长`,
          en: `the id ${id} fits ${found.length} findings (${found
            .slice(0, 4)
            .map((each) => each.id)
            .join(', ')}); give more of it`,
        },
  );
}

/** The file's text with decisions added at its end; comments and what is there stay as they are. */
export function withDecisions(text: string, decisions: readonly Decision[], preferred: boolean): string {
  const schema = ownSchema('decisions');
  const exists = text.trim() !== '';
  const document = parseDocument(
    exists ? text : stringify(localised({ kind: 'decisions', decisions: [] }, schema, preferred)),
  );
  const isChinese = (has: (name: string) => boolean) => has('种类') || has('意见');
  const chinese = isMap(document.contents) ? isChinese((name) => document.has(name)) : preferred;
  const key = ['意见', 'decisions'].find((name) => document.has(name)) ?? spelt('decisions', schema, chinese);
  const list = document.get(key);
  if (!isSeq(list)) document.set(key, document.createNode([]));
  else if (list.items.length === 0) list.flow = false;
  const shape = schema.properties!.decisions!.items!;
  for (const decision of decisions) {
    const node = document.createNode(localised(decision, shape, chinese));
    if (isMap(node)) node.flow = true;
    document.addIn([key], node);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function summary(
  chosen: readonly Finding[],
  decisions: readonly Decision[],
  earlier: readonly Decision[],
  file: string,
  language: Language,
): string {
  const lines = chosen.map((finding, at) => {
    const decision = decisions[at]!;
    const before = earlier.findLast((each) => each.finding === finding.id);
    const words =
      language === 'zh'
        ? { confirmed: '属实', dismissed: '不属实' }
        : { confirmed: 'confirmed', dismissed: 'dismissed' };
    const changed =
      before === undefined
        ? ''
        : language === 'zh'
          ? `（原认定：${words[before.decision]}，${before.by}，${before.date}）`
          : ` (before: ${words[before.decision]}, ${before.by}, ${before.date})`;
    return `${finding.id.slice(0, 8)}  ${words[decision.decision]}${changed}  ${visibleLine(finding.problem[language])}\n`;
  });
  const end =
    language === 'zh'
      ? `已在 ${file} 登记 ${decisions.length} 条复核意见。\n`
      : `${decisions.length} ${decisions.length === 1 ? 'decision' : 'decisions'} recorded in ${file}.\n`;
  return lines.join('') + end;
}
