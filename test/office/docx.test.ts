import { beforeAll, describe, expect, it } from 'vitest';
import { wordDocument } from '../../src/documents/word/document.js';
import { format } from '../../src/reports/docx.js';
import { withPayload } from '../reports/hostile.js';
import { sampleAudit } from '../reports/sample-audit.js';
import { convert, poppler, requireOffice } from './convert.js';

const OPTIONS = { language: 'zh', namePartners: false } as const;

beforeAll(requireOffice);

function pdfOf(content: Uint8Array): Buffer {
  return convert('report.docx', content, 'pdf', 'pdf').values().next().value!;
}

/** The text of each page, in lines as they stand on the paper. */
function pages(pdf: Buffer): string[][] {
  const text = poppler('pdftotext', pdf, ['-layout', 'PDF', '-']).toString('utf8');
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''));
}

const report = (unit: string, audit = sampleAudit()) =>
  format.files(audit, OPTIONS).find(({ name }) => name.startsWith(unit))!.content;

/** What stands between two pages. */
const NOTICE = /—\d+—草稿：尚有9个问题未经人工复核，复核前不得印发/g;

/** Spaces that another typeface leaves between words of a line. */
const plain = (text: string) => text.replace(/\s/g, '');

describe('a report opened by LibreOffice', () => {
  it('is printed on A4, numbered on every page, a draft on every page', () => {
    const pdf = pdfOf(report('鹭江市园林绿化局'));
    expect(poppler('pdfinfo', pdf, ['PDF']).toString()).toMatch(
      /Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/,
    );
    const all = pages(pdf);
    expect(all.length).toBeGreaterThan(5);
    for (const [at, lines] of all.entries()) {
      expect(plain(lines[0]!)).toBe('草稿：尚有9个问题未经人工复核，复核前不得印发');
      const number = lines.at(-1)!;
      expect(plain(number)).toBe(`—${at + 1}—`);
      const indent = number.length - number.trimStart().length;
      if (at % 2 === 0) expect(indent, 'odd pages: right').toBeGreaterThan(30);
      else expect(indent, 'even pages: left').toBeLessThan(20);
    }
  });

  it('has its parts in order', () => {
    const text = plain(
      pages(pdfOf(report('鹭江市园林绿化局')))
        .flat()
        .join(''),
    );
    const parts = [
      '关于鹭江市园林绿化局2026年度全面从严治党主体责任清单的核查反馈意见',
      '鹭江市园林绿化局：',
      '一、核查情况',
      '二、存在问题及整改建议',
      '附件：1.问题清单',
      '鹭江市全面从严治党主体责任工作领导小组办公室2026年4月10日',
      '附件1问题清单',
      '附件2雷同文字对照',
      '附件3清单两两雷同程度',
    ];
    let from = 0;
    for (const part of parts) {
      const at = text.replace(NOTICE, '').indexOf(part, from);
      expect(at, part).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it('repeats the head of its table on each page of it', () => {
    const withHead = pages(pdfOf(report('鹭江市园林绿化局'))).filter((lines) =>
      lines.some((line) => plain(line) === '序号问题依据和整改建议'),
    );
    expect(withHead.length).toBeGreaterThan(2);
  });

  it('survives hostile texts', () => {
    const audit = withPayload(sampleAudit(), '</w:t>&\u0000\ud800\u2028');
    const text = plain(
      pages(pdfOf(report('鹭江市园林绿化局', audit)))
        .flat()
        .join(''),
    );
    expect(text).toContain('</w:t>&<U+0000><U+D800><U+2028>');
  });
});

describe('a letter opened by LibreOffice', () => {
  it('has no number on its first page and two on its second', () => {
    const blocks = [
      { kind: 'letterHeading', issuer: '鹭江市廉责办', reference: '鹭廉责督〔2026〕3号' },
      ...Array.from(
        { length: 30 },
        () => ({ kind: 'paragraph', text: '请于5月6日前报告整改情况。' }) as const,
      ),
    ] as const;
    const all = pages(
      pdfOf(wordDocument({ title: '函', date: '2026-04-10', language: 'zh', letter: true, blocks })),
    );
    expect(all).toHaveLength(2);
    expect(plain(all[0]!.slice(0, 2).join(''))).toBe('鹭江市廉责办鹭廉责督〔2026〕3号');
    expect(plain(all[0]!.at(-1)!)).not.toContain('—');
    expect(plain(all[1]!.at(-1)!)).toBe('—2—');
  });
});
