import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/language/usage-error.js';
import { auditFiles, COPIES, copyingOf } from './workspace.js';

function withRules(rules: string) {
  return auditFiles({ ...COPIES, 'wuze.yaml': `kind: config\nyear: 2026\nrules:\n  ${rules}\n` });
}

function errorOf(rules: string): UsageError {
  try {
    withRules(rules);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('rules in wuze.yaml', () => {
  it('can be switched off, which the audit says', () => {
    const result = withRules('copying/members: off');
    expect(copyingOf(result)).toEqual([]);
    expect(result.rulesOff).toEqual(['copying/members']);
  });

  it('can be given another severity, alone or with options', () => {
    expect(copyingOf(withRules('copying/members: warning'))[0]!.severity).toBe('warning');
    expect(copyingOf(withRules('copying/members: {severity: info, itemThreshold: 0.9}'))[0]!.severity).toBe(
      'info',
    );
  });

  it('take options', () => {
    expect(copyingOf(withRules('copying/members: {minimumCharacters: 200}'))).toEqual([]);
  });

  it('name the place and the remedy for an unknown rule, an unknown option and a value that does not fit', () => {
    expect(errorOf('copying/member: off').sentence.zh).toBe(
      'wuze.yaml:4:19 没有“copying/member”这个规则，是不是 copying/members？',
    );
    expect(errorOf('copying/members: {itemTreshold: 0.8}').sentence.en).toContain(
      'did you mean itemThreshold?',
    );
    expect(errorOf('copying/members: {itemThreshold: 80}').sentence.zh).toContain('应为数字（0.3至1）');
  });
});

describe('verdicts', () => {
  const verdictOf = (config: string) =>
    auditFiles({ ...COPIES, 'wuze.yaml': `kind: config\nyear: 2026\n${config}` }).units[0]!.verdict;

  it('are 需整改 with an error, 退回重报 by number or by rule', () => {
    expect(verdictOf('')).toBe('revise');
    expect(verdictOf('verdict: {resubmitErrors: 1}\n')).toBe('resubmit');
    expect(verdictOf('verdict: {resubmitRules: copying/members}\n')).toBe('resubmit');
  });
});
