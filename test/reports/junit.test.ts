import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { counts } from '../../src/reports/audit-index.js';
import { junit } from '../../src/reports/junit.js';
import { PAYLOADS, withPayload } from './hostile.js';
import { sampleAudit } from './sample-audit.js';

const OPTIONS = { language: 'zh', width: 100, colourLevel: 0 } as const;

/** Parses strictly: whatever the parser complains of is an error. */
function parsed(audit: Audit, options: Parameters<typeof junit>[1] = OPTIONS): Element {
  const text = junit(audit, options) as string;
  const complain = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError: complain }).parseFromString(text, 'text/xml').documentElement!;
}

const all = (root: Element, name: string): Element[] => [...root.getElementsByTagName(name)];

describe('JUnit XML', () => {
  it('has a suite for each unit and a case for each rule with findings in a file', () => {
    const audit = sampleAudit();
    const root = parsed(audit);
    const names = all(root, 'testsuite').map((suite) => suite.getAttribute('name'));
    for (const { name } of audit.units) expect(names).toContain(name);
    const pairs = new Set(audit.findings.map(({ file, rule }) => `${file} ${rule}`));
    const cases = all(root, 'testcase').map(
      (each) => `${each.getAttribute('classname')} ${each.getAttribute('name')!.split(' ')[0]}`,
    );
    for (const pair of pairs) expect(cases.filter((each) => each === pair)).toHaveLength(1);
  });

  it('fails exactly where the run fails, by --fail-on', () => {
    for (const failOn of ['error', 'warning', 'info'] as const) {
      const audit = sampleAudit();
      const grave = { error: ['error'], warning: ['error', 'warning'], info: ['error', 'warning', 'info'] }[
        failOn
      ];
      const failing = audit.findings.filter((finding) => counts(finding) && grave.includes(finding.severity));
      const expected = new Set(failing.map(({ file, rule }) => `${file} ${rule}`));
      expect(all(parsed(audit, { ...OPTIONS, failOn }), 'failure')).toHaveLength(expected.size);
    }
  });

  it('counts what it holds', () => {
    const root = parsed(sampleAudit());
    for (const each of [root, ...all(root, 'testsuite')]) {
      expect(Number(each.getAttribute('tests'))).toBe(all(each, 'testcase').length);
      expect(Number(each.getAttribute('failures'))).toBe(all(each, 'failure').length);
      expect(Number(each.getAttribute('skipped'))).toBe(all(each, 'skipped').length);
      expect(each.getAttribute('errors')).toBe('0');
    }
  });

  it('passes files without findings, and skips what is exempted or was not checked', () => {
    const audit = sampleAudit();
    const clean = audit.lists!.find(({ file }) => !audit.findings.some((finding) => finding.file === file));
    const root = parsed(audit);
    if (clean !== undefined) {
      const found = all(root, 'testcase').find((each) => each.getAttribute('classname') === clean.file)!;
      expect(found.getAttribute('name')).toBe('未发现问题');
    }
    const reasons = all(root, 'skipped')
      .map((each) => each.getAttribute('message'))
      .join('\n');
    expect(reasons).toContain('没有2025年度清单可供比较');
    const text = root.textContent!;
    expect(text).toContain('已豁免：两人共管公园管理中心');
    expect(text).toContain('经复核不属实：');
  });

  it('shows every finding by its id', () => {
    const audit = sampleAudit();
    const text = parsed(audit).textContent!;
    for (const { id } of audit.findings) expect(text).toContain(id);
  });

  it('stays XML, of the same elements, whatever a list holds', () => {
    const plain = all(parsed(sampleAudit()), '*').map(({ tagName }) => tagName);
    for (const payload of [...PAYLOADS, '\ufffe\uffff\u0000', ']]>&#0;<?x?>']) {
      const hostile = all(parsed(withPayload(sampleAudit(), payload)), '*').map(({ tagName }) => tagName);
      expect(hostile).toEqual(plain);
    }
  });
});
