import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { format as docx } from '../../src/reports/docx.js';
import { format as svg } from '../../src/reports/svg.js';
import { format as xlsx } from '../../src/reports/xlsx.js';
import { parse, skeleton, unpack } from '../documents/office-file.js';
import { PAYLOADS, withPayload } from './hostile.js';
import { sampleAudit } from './sample-audit.js';

const REPORT = { language: 'zh', namePartners: true } as const;

/** What means something to Word, Excel or a picture, beside what means something to browsers and terminals. */
const OFFICE_PAYLOADS = [
  ...PAYLOADS,
  '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO c:\\\\calc</w:instrText>',
  '</t></is></c><c r="A9"><f>1+1</f></c>',
  '</text></svg><svg onload="alert(1)">',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|A0',
  '_x003D_1+1',
  '\ufffe\uffff\u0000\u0001',
  'x'.repeat(3000),
] as const;

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[\ufffe\uffff]/u;

const show = (payload: string) => JSON.stringify(payload).slice(0, 40);

/** A harmless text of the same length and lines. */
const harmless = (payload: string) => payload.replace(/[^\n]/g, '甲').replace(/\r/g, '甲');

/** The XML of all files of a format, each part on its own. */
function xmlOf(audit: Audit, name: 'docx' | 'xlsx' | 'svg'): string[] {
  const files = { docx, xlsx, svg }[name].files(audit, REPORT);
  return files.flatMap(({ content }) =>
    typeof content === 'string' ? [content] : [...unpack(content).values()],
  );
}

/** Elements and attributes, beside the runs and cells that are there only where a text is. */
const shape = (text: string) =>
  skeleton(text).filter(
    (tag) => !/^<\/?(w:br|w:r|w:t|w:rPr|w:rFonts|w:color|w:u|w:shd|text|title)\b/.test(tag),
  );

describe.each(['docx', 'xlsx', 'svg'] as const)('%s', { timeout: 30_000 }, (name) => {
  for (const payload of OFFICE_PAYLOADS) {
    it(`keeps ${show(payload)} text`, () => {
      const hostile = xmlOf(withPayload(sampleAudit(), payload), name);
      const benign = xmlOf(withPayload(sampleAudit(), harmless(payload)), name);
      expect(hostile).toHaveLength(benign.length);
      for (const [at, text] of hostile.entries()) {
        expect(text.replaceAll('\n', '')).not.toMatch(INVISIBLE);
        if (text !== benign[at]) expect(() => parse(text)).not.toThrow();
        expect(shape(text)).toEqual(shape(benign[at]!));
      }
    });
  }
});

describe('xlsx', () => {
  it('shows another program the texts as they are, none of them a formula', async () => {
    for (const payload of ["=cmd|' /C calc'!A0", '+1', '-1', '@x', '_x003D_1']) {
      const audit = sampleAudit();
      for (const finding of audit.findings) finding.text = payload;
      const [file] = xlsx.files(audit, REPORT);
      const [findings] = await readXlsxFile(Buffer.from(file!.content as Uint8Array));
      const column = findings!.data[0]!.indexOf('原文');
      // Spreadsheets read _x005F_ as an underscore; this reader does not.
      const read = findings!.data.slice(1).map((row) => String(row[column]).replaceAll('_x005F_', '_'));
      expect(new Set(read)).toEqual(new Set([payload]));
    }
  });
});

describe('svg', () => {
  it('runs nothing and loads nothing', () => {
    for (const { content } of svg.files(sampleAudit(), REPORT)) {
      expect(content).not.toMatch(
        /<script|<image|<use|<foreignObject|<a |href|\son[a-z]+=|url\(|@import|<!DOCTYPE/i,
      );
    }
  });
});
