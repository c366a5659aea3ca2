import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a plain script without types
import { pageTextModule, SCRIPT_FILES } from '../../scripts/batch-page.js';
import type { Audit, AuditUnit } from '../../src/audit/audit.js';
import { indexAudit } from '../../src/reports/audit-index.js';
import type { Batch, BatchDocument, BatchFinding } from '../../src/reports/batch-page/batch.js';
import { batchData } from '../../src/reports/batch-page/batch-data.js';
import { embeddedJson } from '../../src/reports/batch-page/embed.js';
import { linksBetween } from '../../src/reports/batch-page/links.js';
import { SCRIPT } from '../../src/reports/batch-page/page-text.js';
import { overview } from '../../src/reports/overview.js';
import { sampleAudit } from './sample-audit.js';

const PAGE = join(import.meta.dirname, '../../src/reports/batch-page/page');

function dataOf(audit: Audit, language: 'zh' | 'en' = 'zh'): Batch {
  const index = indexAudit(audit);
  return batchData(index, overview(index, language), new Map(), language);
}

describe('the data of the batch page', () => {
  it('holds every long text once', () => {
    const { texts } = dataOf(sampleAudit());
    expect(new Set(texts).size).toBe(texts.length);
    const json = JSON.stringify(dataOf(sampleAudit()));
    for (const text of texts.filter(({ length }) => length > 60)) {
      expect(json.split(JSON.stringify(text))).toHaveLength(2);
    }
  });

  it('holds every finding, list, pair and covered duty of the audit', () => {
    const audit = sampleAudit();
    const batch = dataOf(audit);
    expect(batch.findings.map(({ id }) => id)).toEqual(audit.findings.map(({ id }) => id));
    expect(batch.documents.filter(({ items }) => items !== undefined)).toHaveLength(audit.lists!.length);
    expect(batch.units.flatMap(({ similarity }) => similarity)).toHaveLength(audit.similarity!.length);
    for (const finding of batch.findings) {
      expect(batch.documents[finding.document]!.file).toBe(
        audit.findings.find(({ id }) => id === finding.id)!.file,
      );
    }
  });

  it('names all items a finding is about', () => {
    const audit = sampleAudit();
    const finding = audit.findings.find(({ matches = [] }) => matches.length > 0)!;
    finding.matches!.push({ ...finding.matches![0]!, item: '7' });
    const batch = dataOf(audit);
    const { items, title } = batch.findings.find(({ id }) => id === finding.id)!;
    expect(items).toHaveLength(2);
    expect(batch.texts[title]).toContain(`第${items.join('、')}条`);
  });

  it('can do without evidence', () => {
    const { lists: _, similarity: __, coverage: ___, ...audit } = sampleAudit();
    const batch = dataOf(audit);
    expect(batch.evidence).toBe(false);
    expect(batch.coverage).toBeUndefined();
    expect(batch.findings).toHaveLength(audit.findings.length);
  });

  it('is one language only', () => {
    expect(JSON.stringify(dataOf(sampleAudit(), 'en').words)).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('links between units', () => {
  const units = ['甲市水利局', '乙市园林局', '丙市教育局'].map(
    (name, at): AuditUnit => ({
      id: String(at),
      name,
      declared: true,
      members: [{ person: `人${at}`, role: 'member', listRequired: true }],
      verdict: 'revise',
      partly: false,
      submitted: 1,
      debriefs: 0,
      error: 1,
      warning: 0,
      info: 0,
    }),
  );
  const documents: BatchDocument[] = units.map(({ id }, at) => ({ file: id, unit: at, label: id }));
  const finding = (own: number, others: number[], more: Partial<BatchFinding> = {}): BatchFinding => ({
    id: `${own}${others.join('')}`,
    rule: 0,
    severity: 'warning',
    state: 'open',
    unit: own,
    document: own,
    line: 1,
    items: [],
    title: 0,
    problem: 0,
    basis: 0,
    advice: 0,
    residual: 0.6,
    related: others.map((document) => ({ document, line: 1, label: '' })),
    ...more,
  });

  it('have no direction without evidence', () => {
    const links = linksBetween([finding(0, [1]), finding(1, [0], { residual: 0.7 })], units, documents);
    expect(links).toEqual([{ first: 0, second: 1, residual: 0.7, findings: [0, 1], documents: [1, 0] }]);
  });

  it('come from the unit whose name or person was left in', () => {
    expect(linksBetween([finding(0, [1], { leftovers: ['某公园'] })], units, documents)[0]!.source).toBe(1);
    const several = linksBetween([finding(0, [1, 2], { leftovers: ['人2'] })], units, documents);
    expect(several.map(({ second, source }) => [second, source])).toEqual([
      [1, undefined],
      [2, 2],
    ]);
  });

  it('have no direction when each side has something of the other', () => {
    const findings = [
      finding(0, [1], { leftovers: ['市园林局'] }),
      finding(1, [0], { leftovers: ['市水利局'] }),
    ];
    expect(linksBetween(findings, units, documents)[0]!.source).toBeUndefined();
  });

  it('leave out what does not count', () => {
    expect(linksBetween([finding(0, [1], { state: 'dismissed' })], units, documents)).toEqual([]);
  });
});

describe('the script of the batch page', () => {
  const files = readdirSync(PAGE).filter((name) => name.endsWith('.js'));

  it('is made of all its files, without imports or names given twice', () => {
    expect(files.toSorted()).toEqual([...SCRIPT_FILES].sort());
    expect(SCRIPT).not.toMatch(/^(import|export) /m);
    const names = [...SCRIPT.matchAll(/^(?:async )?(?:function|const|let|class) ([\w$]+)/gm)].map(
      ([, name]) => name,
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('is up to date: node scripts/batch-page.js', () => {
    const written = readFileSync(join(PAGE, '../page-text.ts'), 'utf8');
    expect(written === pageTextModule()).toBe(true);
  });

  it('says only words that the page carries', () => {
    const { words } = dataOf(sampleAudit());
    const said = [...SCRIPT.matchAll(/say\(\s*'([^']+)'/g)].map(([, word]) => word!);
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((word) => !(word in words))).toEqual([]);
  });
});

describe('embedded JSON', () => {
  it('is the same value, with nothing a browser could take for the end of a script', () => {
    const value = { a: '</script><!-- --> \u2028\u2029 & \u202e 汉', b: ['\u0000', '\ud800'] };
    const json = embeddedJson(value);
    expect(JSON.parse(json)).toEqual(value);
    expect(json).not.toMatch(/[<>&\u2028\u2029\u202e]/);
  });

  it('escapes each half of a character beyond the first plane', () => {
    expect(embeddedJson('\u{e0041}')).toBe('"\\udb40\\udc41"');
    expect(readFileSync(join(PAGE, 'dom.js'), 'utf8')).not.toContain('innerHTML');
  });
});
