import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { HOSTILE, type HostileCase, type Outcome } from './case.js';
import { characterCases } from './cases-characters.js';
import { fileCases } from './cases-files.js';
import { keyCases } from './cases-keys.js';
import { sizeCases } from './cases-size.js';
import { structureCases } from './cases-structure.js';
import { auditOf, folderOf, MOST_MEGABYTES, MOST_SECONDS } from './run.js';

/** A unit with a good list, in which one thing is to be found, and another unit. */
const GOOD = 'units/shuiwu/good.yaml';
const BATCH = {
  'wuze.yaml': 'kind: config\nyear: 2026\n',
  'units/shuiwu/unit.yaml': `kind: unit
id: shuiwu
name: 鹭江市水务局
members:
  - {person: 何晓峰, position: 党组书记、局长, role: principal, division: [全面工作]}
  - {person: 梁志文, position: 副局长, division: [河道管理处]}
`,
  'units/yuanlin/unit.yaml': `kind: unit
id: yuanlin
name: 鹭江市园林绿化局
members:
  - {person: 林国栋, position: 党组书记、局长, role: principal}
`,
  [GOOD]: `kind: list
unit: shuiwu
year: 2026
type: principal
person: 何晓峰
items:
  - {id: "1", content: 每季度到××水库查一次值班台账}
`,
};

const groups: [title: { zh: string; en: string }, cases: readonly HostileCase[]][] = [
  [{ zh: '结构', en: 'Structure' }, structureCases],
  [{ zh: '篇幅', en: 'Size' }, sizeCases],
  [{ zh: '键和名称', en: 'Keys and names' }, keyCases],
  [{ zh: '字符和编码', en: 'Characters and encodings' }, characterCases],
  [{ zh: '文件', en: 'Files' }, fileCases],
];

function expectOutcome(audit: Audit, outcome: Outcome): void {
  const file = outcome.file ?? HOSTILE;
  if ('skipped' in outcome) {
    expect(audit.skipped).toContainEqual(expect.objectContaining({ file }));
    expect(audit.skipped.find((each) => each.file === file)?.reason.zh).toBe(outcome.skipped);
    return;
  }
  const found = audit.findings.filter((each) => each.file === file && each.rule === outcome.rule);
  const lines = found.map(({ start, problem }) => `${start.line} ${problem.zh}`);
  expect(lines).toContainEqual(
    expect.stringMatching(new RegExp(`^${outcome.line} .*${escaped(outcome.says)}`, 's')),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

for (const [group, cases] of groups) {
  describe(`${group.en}: a clear outcome in bounded time and memory, the good list beside it audited`, () => {
    it.each(cases.map((each) => [each.title.en, each] as const))('%s', async (_, one) => {
      const folder = folderOf(BATCH);
      if (one.list) writeFileSync(join(folder, HOSTILE), one.list());
      one.prepare?.(folder);
      const end = await one.during?.(folder);
      const { audit, seconds, megabytes } = await auditOf(folder);
      end?.();
      for (const outcome of one.outcomes) expectOutcome(audit, outcome);
      expectOutcome(audit, { rule: 'format/placeholder', line: 7, says: '××', file: GOOD });
      if (one.read !== undefined) {
        expect(audit.lists!.find(({ file }) => file === HOSTILE)?.items).toHaveLength(one.read);
      }
      expect(seconds).toBeLessThan(MOST_SECONDS);
      expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    });
  });
}

it('the list of cases in docs/hostile-input.md is this one', async () => {
  const lines = groups.flatMap(([group, cases]) => [
    `\n## ${group.zh} · ${group.en}\n`,
    '| 情形 | case | 结果 · outcome |',
    '|---|---|---|',
    ...cases.map(
      ({ title, outcomes }) => `| ${title.zh} | ${title.en} | ${outcomes.map(shown).join('<br>')} |`,
    ),
  ]);
  await expect(`${INTRODUCTION}${lines.join('\n')}\n`).toMatchFileSnapshot('../../docs/hostile-input.md');
});

function shown(outcome: Outcome): string {
  if ('skipped' in outcome) return `未核查（没有读取）：${outcome.skipped}`;
  const { rule, line, says } = outcome;
  return `\`${rule}\` 第 ${line} 行：${says.replaceAll('|', '\\|')}`;
}

const count = groups.reduce((sum, [, cases]) => sum + cases.length, 0);
const INTRODUCTION = `# 有害和损坏的输入 · Hostile and broken input

每一种情形都放在一份好的清单旁边，用命令实际核查：结果如下表，好的清单照常核查，处理器时间不超过 ${MOST_SECONDS} 秒，内存不超过 ${MOST_MEGABYTES / 1024} GB。本页由 \`test/hostile/hostile.test.ts\` 核对，共 ${count} 种。

Each case lies beside a good list and is audited by the real command: the outcome is as below, the good list is audited as ever, and no case takes more than ${MOST_SECONDS} seconds of processor time or ${MOST_MEGABYTES / 1024} GB of memory. This page is checked by \`test/hostile/hostile.test.ts\`; ${count} cases. What happens to files, disks and processes while the command runs is in \`test/faults\`.
`;
