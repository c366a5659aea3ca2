import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeWorkspace } from '../../bench/scale/workspace.js';
import type { Audit } from '../../src/audit/audit.js';
import { difference, fixture, folderWith, largeAudit, type Narrowed, wholeAudit } from './built.js';
import { lists, settings, smallWorkspace } from './small-workspace.js';
import { variedFiles } from './varied.js';

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
  writeWorkspace(root, 104, 11);
  const whole = await expectSame(root, {}, [1, 2, 3]);
  expect(whole.summary.lists).toBe(104);
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
  const whole = await expectSame(root, {}, [3]);
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
  const changed = await expectSame(
    root,
    { changed: ['units/baixi/2026/jian.yaml', 'units/jiaoyu/2026/gone.yaml'] },
    [1],
  );
  expect(changed.changed).toMatchObject({ since: 'HEAD' });
  const baseline: Narrowed['baseline'] = (findings) =>
    findings.map((finding) => (finding.id < '6' ? { ...finding, state: 'baseline' } : finding));
  await expectSame(root, { path: 'units/baixi', baseline }, [2]);
}, 60_000);

it('without evidence: the same but for the texts and figures', async () => {
  const root = fixture('lujiang', variedFiles());
  const whole = withoutEvidence(await wholeAudit(root));
  expect(difference(await largeAudit(root, { jobs: 2, evidence: false }), whole)).toBe('');
}, 60_000);

it('whatever small workspace it is', async () => {
  await fc.assert(
    fc.asyncProperty(settings, lists, async (given, written) => {
      await expectSame(folderWith(smallWorkspace(given, written)), {}, [1]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
