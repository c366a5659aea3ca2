import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeWorkspace } from '../../bench/scale/workspace.js';
import type { Audit } from '../../src/audit/audit.js';
import { fixture, folderWith, largeAudit, type Narrowed, wholeAudit } from './built.js';
import { variedFiles } from './varied.js';

/** Where two audits differ, as text; a whole one would be too long to read. */
function difference(one: Audit, other: Audit): string {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  if (first === second) return '';
  let at = 0;
  while (first[at] === second[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 300), at + 300);
  return `${around(first)}\n——\n${around(second)}`;
}

/** Without the texts and figures behind the findings. */
function withoutEvidence({ lists: _, similarity: __, coverage: ___, ...rest }: Audit): Audit {
  return rest;
}

async function expectSame(
  root: string,
  narrowed: Narrowed = {},
  jobs: readonly number[] = [1, 2],
): Promise<Audit> {
  const whole = await wholeAudit(root, narrowed);
  for (const count of jobs) {
    expect(difference(await largeAudit(root, { ...narrowed, jobs: count }), whole)).toBe('');
  }
  return whole;
}

it('several tasks of each kind on one, two and three threads', async () => {
  // More than one task's units, and with files of no kind more than one task's files.
  const notes = Array.from(
    { length: 200 },
    (_, index) => [`notes/${index}.yaml`, `memo: ${index}\n`] as const,
  );
  const root = folderWith(Object.fromEntries(notes));
  writeWorkspace(root, 128, 7);
  const whole = await expectSame(root, {}, [1, 2, 3]);
  expect(whole.summary.lists).toBe(128);
  expect(whole.findings.some(({ rule }) => rule === 'copying/units')).toBe(true);
}, 120_000);

it('a workspace with every kind of file', async () => {
  await expectSame(fixture('lujiang'), {}, [2]);
}, 60_000);

it('files that are broken in every way', async () => {
  const whole = await expectSame(fixture('broken'), {}, [1, 3]);
  expect(whole.findings.length).toBeGreaterThan(50);
}, 60_000);

it('exemptions, decisions, declined clauses, two of one id, units that nobody declared', async () => {
  const undecided = await wholeAudit(fixture('lujiang', variedFiles()));
  const root = fixture('lujiang', variedFiles(undecided.findings.slice(0, 12)));
  const whole = await expectSame(root, {}, [1, 3]);
  const states = new Set(whole.findings.map(({ state, suppressedBy }) => suppressedBy ?? state));
  expect([...states].sort()).toEqual(['comment', 'configuration', 'confirmed', 'dismissed', 'open']);
  const rules = new Set(whole.findings.map(({ rule }) => rule));
  for (const rule of ['suppression/unused', 'suppression/expired', 'copying/unregistered', 'format/encoding'])
    expect(rules).toContain(rule);
}, 60_000);

it('lists without any configuration', async () => {
  const files = Object.entries(variedFiles()).filter(([name]) => name.startsWith('loose/'));
  const whole = await expectSame(folderWith(Object.fromEntries(files)));
  expect(whole.summary.lists).toBeGreaterThan(3);
});

it('nothing at all but a configuration', async () => {
  await expectSame(folderWith({ 'wuze.yaml': 'kind: config\nyear: 2026\n' }), {}, [1, 3]);
});

it('what is narrowed to a folder, to changed files, or by a baseline', async () => {
  const root = fixture('lujiang', variedFiles());
  await expectSame(root, { path: 'units/baixi' });
  const changed = await expectSame(
    root,
    { changed: ['units/baixi/2026/jian.yaml', 'units/jiaoyu/2026/gone.yaml'] },
    [1],
  );
  expect(changed.changed).toMatchObject({ since: 'HEAD' });
  const baseline: Narrowed['baseline'] = (findings) =>
    findings.map((finding) => (finding.id < '6' ? { ...finding, state: 'baseline' } : finding));
  await expectSame(root, { baseline }, [1]);
}, 60_000);

it('without evidence: the same but for the texts and figures', async () => {
  const root = fixture('lujiang', variedFiles());
  const whole = withoutEvidence(await wholeAudit(root));
  for (const jobs of [1, 2])
    expect(difference(await largeAudit(root, { jobs, evidence: false }), whole)).toBe('');
}, 60_000);

/** Items of lists, of which several can be alike. */
const CONTENTS = [
  '每季度到苗圃逐畦清点苗木，把账外的三百株登记入册，月底前报账目。',
  '每半年到苗圃逐畦清点苗木，把账外的五百株登记入册，年底前报账目。',
  '持续营造风清气正的良好政治生态，推动全面从严治党向基层延伸、向纵深发展。',
  '履行第一责任人职责，定期听取分管部门汇报。',
  '核对公园停车收费票根和存款单，差额当天补齐并换人收款。',
  '待补充',
  '适时组织××科室学习。',
];

const list = fc.record({
  unit: fc.constantFrom('a', 'b', 'c', 'd'),
  year: fc.constantFrom(2026, 2026, 2026, 2025),
  type: fc.constantFrom('member', 'member', 'principal', 'team'),
  person: fc.constantFrom('林一', '陈二', '黄三'),
  items: fc.array(fc.constantFrom(...CONTENTS), { maxLength: 4 }),
  comment: fc.option(
    fc.constantFrom(
      '# wuze-ignore copying/*: 合办',
      '# wuze-ignore measurable/deadline: 试行 until 2026-01-01',
      '# wuze-ignore dates/late',
    ),
  ),
  revision: fc.option(fc.integer({ min: 1, max: 3 })),
  ending: fc.constantFrom('', '', '', '\tx: [', '落款: 空'),
});

const workspace = fc.record({
  configured: fc.boolean(),
  inline: fc.boolean(),
  parents: fc.array(fc.constantFrom('a', 'b', 'none', undefined), { minLength: 3, maxLength: 3 }),
  lists: fc.array(list, { minLength: 1, maxLength: 9 }),
});

it('whatever small workspace it is', async () => {
  await fc.assert(
    fc.asyncProperty(workspace, async ({ configured, inline, parents, lists }) => {
      const files: Record<string, string> = {};
      if (configured) {
        files['wuze.yaml'] =
          `kind: config\nyear: 2026\ncatalogue: c.yaml\ninlineSuppressions: ${inline}\nrules: {copying/unregistered: {lists: 2, share: 0.3, units: 2}}\nsuppress:\n  - {rule: "copying/*", unit: [b], reason: 合办}\n  - {rule: measurable/owner, reason: 过期, until: 2026-01-01}\n`;
        files['c.yaml'] =
          `kind: catalogue\naspects:\n  - {id: "1", title: 组织, duties: [{id: "1.1", title: 研究, requiredFor: [principal]}]}\nclauses:\n  - {text: ${CONTENTS[3]}, status: accepted, units: ["**/b"]}\n`;
      }
      for (const [index, parent] of parents.entries()) {
        const id = 'abc'[index]!;
        files[`${id}/unit.yaml`] =
          `kind: unit\nid: ${id}\nname: 第${id}局\n${parent ? `parent: ${parent}\n` : ''}members:\n  - {person: 林一, position: 局长, role: principal}\n  - {person: 陈二, position: 副局长, division: [苗圃科]}\n`;
      }
      for (const [index, { unit, year, type, person, items, comment, revision, ending }] of lists.entries()) {
        files[`${unit}/${index}.yaml`] =
          `kind: list\nunit: ${unit}\nyear: ${year}\ntype: ${type}\n${type === 'team' ? '' : `person: ${person}\n`}${
            revision === null ? '' : `revision: {number: ${revision}}\n`
          }items:\n${comment === null ? '' : `  ${comment}\n`}${items.map((content, at) => `  - {id: "${at + 1}", content: ${content}}`).join('\n')}\n${ending}\n`;
      }
      await expectSame(folderWith(files), {}, [1]);
    }),
    { numRuns: 60 },
  );
}, 60_000);
