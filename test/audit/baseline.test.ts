import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/audit/audit.js';
import {
  applyBaseline,
  type BaselineEntry,
  baselineOf,
  pruned,
  readBaseline,
  writeBaseline,
} from '../../src/audit/baseline.js';
import { UsageError } from '../../src/language/usage-error.js';
import { auditFiles, COPIES } from './workspace.js';

const REASON = '基线 baseline.json';
const LIST = 'units/linye/ma.yaml';

/** All findings of an audit before a baseline is applied. */
function findingsOf(files: Record<string, string>): readonly Finding[] {
  let all: readonly Finding[] = [];
  auditFiles(files, {
    baseline: (findings) => {
      all = findings;
      return [...findings];
    },
  });
  return all;
}

const ENTRIES = baselineOf(findingsOf(COPIES));

function withBaseline(files: Record<string, string>, entries: readonly BaselineEntry[] = ENTRIES) {
  let stale: readonly BaselineEntry[] = [];
  const result = auditFiles(files, {
    baseline: (findings) => {
      const use = applyBaseline(findings, entries, REASON);
      stale = use.stale;
      return use.findings;
    },
  });
  return { result, stale, open: result.findings.filter(({ state }) => state === 'open') };
}

describe('a baseline', () => {
  it('takes what it knows out of counts and verdict, and keeps it in sight', () => {
    const { result, stale, open } = withBaseline(COPIES);
    expect(open).toEqual([]);
    expect(stale).toEqual([]);
    expect(result.summary).toMatchObject({ error: 0, warning: 0, info: 0, suppressed: ENTRIES.length });
    expect(result.units[0]!.verdict).toBe('pass');
    expect(
      result.findings.every(({ reason, suppressedBy }) => reason === REASON && suppressedBy === 'baseline'),
    ).toBe(true);
  });

  it('knows a finding whose file was moved and whose items were renumbered', () => {
    const { [LIST]: text, ...others } = COPIES;
    const moved = { ...others, 'units/linye/2026/千里.yaml': text!.replace('id: "1"', 'id: "7"') };
    // 从“7”起编号本身是新问题
    expect(withBaseline(moved).open.map(({ rule }) => rule)).toEqual(['format/numbering']);
    expect(withBaseline(moved).stale).toEqual([]);
  });

  it('does not know a copy of a known problem in another list', () => {
    const copied = {
      ...COPIES,
      'units/linye/unit.yaml': `${COPIES['units/linye/unit.yaml']}  - {person: 孟庆丰, position: 副局长, role: member, division: [防火股]}\n`,
      'units/linye/meng.yaml': COPIES[LIST]!.replace('马千里', '孟庆丰'),
    };
    const files = new Set(withBaseline(copied).open.map(({ file }) => file));
    expect(files).toContain('units/linye/meng.yaml');
  });

  it('does not know a second finding equal to one that it knows', () => {
    const item = COPIES[LIST]!.slice(COPIES[LIST]!.indexOf('  - id:'));
    const doubled = { ...COPIES, [LIST]: COPIES[LIST]! + item.replace('id: "1"', 'id: "2"') };
    expect(withBaseline(doubled).open.length).toBeGreaterThan(0);
  });

  it('tells entries that have no finding any more, which can be removed', () => {
    const { 'units/linye/shi.yaml': _shi, ...left } = COPIES;
    const { stale } = withBaseline(left);
    expect(stale.map(({ rule }) => rule)).toContain('copying/members');
    const kept = pruned(ENTRIES, stale);
    expect(kept.length).toBe(ENTRIES.length - stale.length);
    expect(withBaseline(left, kept).stale).toEqual([]);
  });

  it('does not hide what has become graver, nor what a person has confirmed', () => {
    const milder = ENTRIES.map((entry) => ({ ...entry, severity: 'info' as const }));
    const errors = ENTRIES.filter(({ severity }) => severity === 'error');
    expect(withBaseline(COPIES, milder).open.filter(({ severity }) => severity === 'error')).toHaveLength(
      errors.length,
    );
    const confirmed = {
      ...COPIES,
      'wuze.yaml': 'kind: config\nyear: 2026\ndecisions: decisions.yaml\n',
      'decisions.yaml': `kind: decisions\ndecisions:\n  - {finding: "${errors[0]!.id}", decision: confirmed, by: 王某, date: 2026-04-02, reason: 属实}\n`,
    };
    const { result } = withBaseline(confirmed);
    expect(result.summary.error).toBe(1);
  });

  it('leaves out what is exempted already', () => {
    const exempt = 'kind: config\nyear: 2026\nsuppress:\n  - {rule: copying/members, reason: 理由}\n';
    const entries = baselineOf(findingsOf({ ...COPIES, 'wuze.yaml': exempt }));
    expect(entries.map(({ rule }) => rule)).not.toContain('copying/members');
  });

  it('is read as it was written, one entry on a line, in the same order for any order of findings', () => {
    const text = writeBaseline(ENTRIES);
    expect(text.split('\n').filter((line) => line.includes('"id"'))).toHaveLength(ENTRIES.length);
    expect(
      readBaseline(text)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ENTRIES.map(({ id }) => id).sort());
    expect(readBaseline(writeBaseline([]))).toEqual([]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ENTRIES], { minLength: ENTRIES.length }), (shuffled) => {
        expect(writeBaseline(shuffled)).toBe(text);
      }),
    );
  });

  it('is refused, with the reason, when it is none', () => {
    const wrong: [string, RegExp][] = [
      ['', /不是 JSON/],
      ['[]', /不是基线文件/],
      ['{"wuzeBaseline": 2, "findings": []}', /第 2 版/],
      ['{"wuzeBaseline": 1, "findings": {}}', /第 1 个/],
      ['{"wuzeBaseline": 1, "findings": [{"id": "x"}]}', /第 1 个/],
    ];
    for (const [text, why] of wrong) {
      expect(() => readBaseline(text)).toThrow(UsageError);
      expect(() => readBaseline(text)).toThrow(why);
    }
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          readBaseline(text);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});
