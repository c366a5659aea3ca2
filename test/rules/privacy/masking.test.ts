import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditFixture } from '../fixture.js';

it('shows no number whole, in no sentence and no quotation', () => {
  const { findings } = auditFixture(join(import.meta.dirname, 'sensitive/ng-numbers.yaml'));
  const all = JSON.stringify(findings.filter(({ rule }) => rule === 'privacy/sensitive'));
  for (const number of ['350299197802140019', '13900000000', '0000-0001', '２０５１２３４', '19450307']) {
    expect(all).not.toContain(number);
  }
  expect(all).toContain('350*************19');
});

it('names the kinds of number and how many there are', () => {
  const { findings } = auditFixture(join(import.meta.dirname, 'sensitive/ng-numbers.yaml'));
  const finding = findings.find(({ rule, item, listType }) => rule === 'privacy/sensitive' && item === '1' && listType === 'member')!;
  expect(finding.problem.zh).toBe('山涛的清单第1条写有居民身份证号1个（350*************19）、电话号码1个（139******00）。');
  expect(finding.start).toEqual({ line: 9, column: 22 });
});
