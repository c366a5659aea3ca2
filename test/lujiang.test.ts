import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Audit, Finding } from '../src/audit/audit.js';
import { audit } from '../src/audit/run.js';
import { rules } from '../src/rules/index.js';
import { loadWorkspace } from '../src/workspace/load.js';

const city = join(import.meta.dirname, '../fixtures/lujiang');

/** A planted defect, as the fixture's author recorded it. */
interface Planted {
  rule: string;
  severity: string;
  file: string;
  item?: string;
  person?: string;
  why: string;
}

const planted: Planted[] = readdirSync(join(city, 'expected')).flatMap(
  (name) => parse(readFileSync(join(city, 'expected', name), 'utf8')) as Planted[],
);

function fits(finding: Finding, defect: Planted): boolean {
  return (
    finding.rule === defect.rule &&
    finding.severity === defect.severity &&
    finding.file === defect.file &&
    (defect.item === undefined || finding.item === defect.item) &&
    (defect.person === undefined || finding.person === defect.person)
  );
}

const describeFinding = (finding: Finding): string =>
  `${finding.severity} ${finding.rule} ${finding.file}:${finding.start.line} ${finding.person ?? ''} ${finding.item ?? ''} ${finding.problem.zh}`;

async function auditCity(): Promise<Audit> {
  const { workspace, selected } = await loadWorkspace([city], { asOf: '2026-04-10' });
  return audit(workspace, { selected });
}

describe('the example city', () => {
  let result: Audit;

  beforeAll(async () => {
    result = await auditCity();
  });

  it('has every planted defect found, and nothing else', () => {
    const unmatched = [...result.findings];
    // The most specific records first, so that a general one does not take their finding.
    const ordered = [...planted].sort((a, b) => Object.keys(b).length - Object.keys(a).length);
    const missed = ordered.filter((defect) => {
      const at = unmatched.findIndex((finding) => fits(finding, defect));
      if (at < 0) return true;
      unmatched.splice(at, 1);
      return false;
    });
    expect({ missed, extra: unmatched.map(describeFinding) }).toEqual({ missed: [], extra: [] });
  });

  it('fires every rule at least once', () => {
    const fired = new Set(result.findings.map((finding) => finding.rule));
    expect(rules.map((rule) => rule.id).filter((id) => !fired.has(id))).toEqual([]);
  });

  it.each(['shuili', 'minzheng', 'gonghui', 'haiwan'])('passes the clean unit %s without a finding', (id) => {
    const unit = result.units.find((each) => each.id === id)!;
    expect(result.findings.filter((finding) => finding.unit === id).map(describeFinding)).toEqual([]);
    expect(unit).toMatchObject({ verdict: 'pass', partly: false });
  });

  it('has units of six kinds or more, sixty lists and more, and in four units mostly shared text', () => {
    expect(new Set(result.units.map((unit) => unit.category)).size).toBeGreaterThanOrEqual(6);
    expect(result.summary.lists).toBeGreaterThanOrEqual(60);
    const characters = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
    const shares = result.units.map((unit) => {
      const lists = result.lists!.filter((list) => list.unit === unit.id && list.type === 'member');
      const items = lists.flatMap((list) => list.items);
      const all = items.reduce((sum, item) => sum + characters(item.text), 0);
      const mandated = items
        .flatMap((item) => item.mandated.map(([from, to]) => characters(item.text.slice(from, to))))
        .reduce((sum, length) => sum + length, 0);
      return all === 0 ? 0 : mandated / all;
    });
    expect(shares.filter((share) => share >= 0.6 && share <= 0.85).length).toBeGreaterThanOrEqual(4);
  });

  it('gives the same bytes every time', async () => {
    expect(JSON.stringify(await auditCity())).toBe(JSON.stringify(result));
  });

  it('gives findings identities of their own', () => {
    const ids = result.findings.map((finding) => finding.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('places every finding and every related text where it says', () => {
    for (const finding of result.findings) {
      const lines = readFileSync(join(city, finding.file)).toString('latin1').split('\n');
      expect(finding.start.line).toBeLessThanOrEqual(lines.length);
      for (const [ownFrom, ownTo, relatedFrom, relatedTo] of (finding.matches ?? []).flatMap(
        (match) => match.spans,
      )) {
        expect(ownTo).toBeGreaterThan(ownFrom);
        expect(relatedTo).toBeGreaterThan(relatedFrom);
      }
    }
  });
});
