import { describe, expect, it } from 'vitest';
import { auditFiles, COPIES, copyingOf } from './workspace.js';

const OTHER: Record<string, string> = {
  'units/shuili/unit.yaml':
    'kind: unit\nid: shuili\nname: 云溪县水利局\nmembers:\n  - {person: 洪大川, position: 局长, role: principal, division: [全面工作]}\n',
};
const FILES = { ...COPIES, ...OTHER };

const changed = (...files: string[]) =>
  auditFiles(FILES, { changes: { since: 'main', files: new Set(files) } });

describe('only what changed', () => {
  it('reports both halves of a pair when one of them has changed', () => {
    const result = changed('units/linye/ma.yaml');
    expect(copyingOf(result).map(({ file }) => file)).toEqual([
      'units/linye/ma.yaml',
      'units/linye/shi.yaml',
    ]);
    expect(result.units.map(({ id }) => id)).toEqual(['linye']);
  });

  it('reports nothing else, and counts what it leaves out', () => {
    const all = auditFiles(FILES);
    const result = changed('units/linye/ma.yaml');
    const touched = (finding: (typeof all.findings)[number]) =>
      [finding, ...(finding.related ?? [])].some(({ file }) => file === 'units/linye/ma.yaml');
    expect(result.findings).toEqual(all.findings.filter(touched));
    const { error, warning, info } = all.summary;
    expect(result.changed).toEqual({
      since: 'main',
      hidden: error + warning + info - result.findings.length,
    });
    expect(changed('readme.txt').findings).toEqual([]);
    expect(changed('readme.txt').units).toEqual([]);
  });

  it('gives no clean verdict on a unit of which only a part was looked at', () => {
    expect(changed('units/linye/ma.yaml').units.every(({ partly }) => partly)).toBe(true);
  });

  it('reports all of a unit whose roster has changed', () => {
    const all = auditFiles(FILES).findings.filter(({ unit }) => unit === 'linye');
    expect(changed('units/linye/unit.yaml').findings).toEqual(all);
  });

  it('reports on the unit, in whose folder a list was deleted, what is missing now', () => {
    const rules = changed('units/shuili/2026/hong.yaml').findings.map(({ rule }) => rule);
    expect(rules).toContain('roster/missing-list');
    expect(changed('units/linye/gone.txt').findings).toEqual([]);
  });
});
