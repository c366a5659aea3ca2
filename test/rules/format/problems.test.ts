import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFixture } from '../fixture.js';

const findingsOf = (fixture: string, rule: string) =>
  auditFixture(join(import.meta.dirname, fixture)).findings.filter((finding) => finding.rule === rule);

describe('a problem of a file', () => {
  it('is one of the unit, the list and the person, in the words of the file', () => {
    const [finding] = findingsOf('yaml/ng-tab.yaml', 'format/yaml');
    expect(finding).toMatchObject({ unit: 'liangshi', listType: 'member', person: '孟庆丰', item: '1' });
    expect(finding!.problem.zh).toBe('文件书写有误：缩进用了制表符（Tab 键）。');
    expect(finding!.advice.zh).toBe('用空格缩进，每级两个。改正后重新报送。');
  });

  it('names the item also where the item has no text that could be read', () => {
    const [finding] = findingsOf('schema/ng-misspelt.yaml', 'format/schema');
    expect(finding).toMatchObject({ unit: 'jiancha', person: '卓越', item: '1' });
    expect(finding!.problem.zh).toMatch(/contents.*？$/);
  });

  it('is one of the unit whose folder the file lies in, when the file does not say', () => {
    const { findings } = auditFixture(join(import.meta.dirname, '../roster/missing-list/ok-unreadable.yaml'));
    const units = findings.filter(({ rule }) => rule === 'format/yaml' || rule === 'format/schema').map(({ unit }) => unit);
    expect(units.length).toBeGreaterThan(0);
    expect(new Set(units)).toEqual(new Set(['dianli']));
  });

  it('explains why it counts for nothing in a file of an earlier year', () => {
    const [finding] = findingsOf('yaml/ng-earlier-year.yaml', 'format/yaml');
    expect(finding!.note!.zh).toContain('只用于比对');
  });
});

describe('a repeated item', () => {
  it('is shown with the earlier one and what they have in common', () => {
    const [finding] = findingsOf('duplicate-item/ng-equal.yaml', 'format/duplicate-item');
    expect(finding!.related).toHaveLength(1);
    expect(finding!.related![0]).toMatchObject({ item: '1', start: { line: 7 } });
    const [match] = finding!.matches!;
    expect(match).toMatchObject({ item: '3', relatedItem: '1', score: 1 });
    const [from, to] = match!.spans[0]!;
    expect(finding!.text!.slice(from, to)).toMatch(/^民政临时救助款.*抽访十户$/);
  });
});
