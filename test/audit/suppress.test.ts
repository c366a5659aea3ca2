import { describe, expect, it } from 'vitest';
import { auditFiles, COPIES, copyingOf } from './workspace.js';

function withSuppression(entry: string, asOf?: string) {
  return auditFiles(
    { ...COPIES, 'wuze.yaml': `kind: config\nyear: 2026\nsuppress:\n  - ${entry}\n` },
    asOf ? { asOf } : {},
  );
}

describe('exemptions of wuze.yaml', () => {
  it('keep the finding visible with the reason, and out of verdict and counts', () => {
    const result = withSuppression(
      '{rule: copying/members, files: units/linye/**, reason: 两人合写造林验收办法}',
    );
    expect(copyingOf(result).map(({ state, reason }) => ({ state, reason }))).toEqual([
      { state: 'suppressed', reason: '两人合写造林验收办法' },
      { state: 'suppressed', reason: '两人合写造林验收办法' },
    ]);
    expect(result.summary.suppressed).toBe(2);
    const plain = auditFiles(COPIES);
    expect(plain.summary.error - result.summary.error).toBe(2);
  });

  it('reach only the files, units, items and findings they name', () => {
    const [ma] = copyingOf(auditFiles(COPIES));
    const states = (entry: string) => copyingOf(withSuppression(entry)).map((finding) => finding.state);
    expect(states('{rule: copying/members, files: units/linye/ma.yaml, reason: 理由}')).toEqual([
      'suppressed',
      'open',
    ]);
    expect(states('{rule: copying/members, item: "1", reason: 理由}')).toEqual(['suppressed', 'suppressed']);
    expect(states('{rule: copying/members, item: "2", reason: 理由}')).toEqual(['open', 'open']);
    expect(states('{rule: copying/members, unit: qita, reason: 理由}')).toEqual(['open', 'open']);
    expect(states(`{rule: copying/members, finding: "${ma!.id}", reason: 理由}`)).toEqual([
      'suppressed',
      'open',
    ]);
    expect(states('{rule: copying/*, reason: 理由}')).toEqual(['suppressed', 'suppressed']);
  });

  it('end with the day they name', () => {
    const entry = '{rule: copying/members, reason: 理由, until: 2026-04-10}';
    expect(copyingOf(withSuppression(entry, '2026-04-10'))[0]!.state).toBe('suppressed');
    expect(copyingOf(withSuppression(entry, '2026-04-11'))[0]!.state).toBe('open');
  });
});

describe('decisions', () => {
  const [ma] = copyingOf(auditFiles(COPIES));
  const decided = (decision: string) =>
    auditFiles({
      ...COPIES,
      'wuze.yaml': 'kind: config\nyear: 2026\ndecisions: decisions.yaml\n',
      'decisions.yaml': `kind: decisions
decisions:
  - {finding: "${ma!.id}", decision: ${decision}, by: 王某, date: 2026-04-02, reason: 已当面核实}
`,
    });

  it('dismiss a finding: it stays visible with who and why, and counts no more', () => {
    const result = decided('dismissed');
    expect(copyingOf(result)[0]).toMatchObject({
      state: 'dismissed',
      reason: '已当面核实（王某，2026-04-02）',
    });
    expect(result.summary.dismissed).toBe(1);
    expect(auditFiles(COPIES).summary.error - result.summary.error).toBe(1);
  });

  it('confirm a finding: it counts as before', () => {
    const result = decided('confirmed');
    expect(copyingOf(result)[0]!.state).toBe('confirmed');
    expect(result.summary.error).toBe(auditFiles(COPIES).summary.error);
  });

  it('have no effect unless wuze.yaml names their file', () => {
    const result = auditFiles({
      ...COPIES,
      'decisions.yaml': `kind: decisions\ndecisions:\n  - {finding: "${ma!.id}", decision: dismissed, by: 马千里, date: 2026-04-02}\n`,
    });
    expect(copyingOf(result)[0]!.state).toBe('open');
    expect(result.skipped.map((file) => file.file)).toContain('decisions.yaml');
  });
});
