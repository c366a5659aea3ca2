import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordDocument } from '../../src/documents/word/document.js';
import { listDocument } from '../../src/export/list-document.js';
import { buildWorkspace } from '../../src/workspace/build.js';
import { convert, poppler, requireOffice } from './convert.js';

beforeAll(requireOffice);

const CITY = join(import.meta.dirname, '../../fixtures/lujiang');
const FILES = ['units/eryuan/unit.yaml', 'units/eryuan/2026/team.yaml'];

const team = buildWorkspace(
  FILES.map((file) => ({ file, bytes: readFileSync(join(CITY, file)) })),
  { asOf: '2026-04-10' },
).units[0]!.lists[0]!;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const plain = (text: string): string => text.replace(/\s/g, '');

describe('a list that LibreOffice prints', () => {
  it('is printed across, its head on every page, with everything in it and its signature below a table', () => {
    const pdf = convert('team.docx', wordDocument(listDocument(team)), 'pdf', 'pdf')
      .values()
      .next().value!;
    expect(poppler('pdfinfo', pdf, ['PDF']).toString()).toMatch(
      /Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/,
    );
    const pages = poppler('pdftotext', pdf, ['-raw', 'PDF', '-']).toString('utf8').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(3);
    const withItems = pages.filter((page) => !page.includes('审议会议'));
    for (const page of withItems) expect(plain(page)).toMatch(/对应责任.*责任内容.*频次/);
    expect(plain(pages.at(-1)!)).toMatch(/书记签字.*鹭江市第二医院.*2026年/);

    // Cells of a row are printed beside one another: only beginnings of texts stand together.
    const printed = lettersOf(
      poppler('pdftotext', pdf, ['-bbox', 'PDF', '-'])
        .toString('utf8')
        .replace(/<[^>]*>/g, ''),
    );
    for (const { text } of team.items) expect(printed).toContain(lettersOf(text).slice(0, 12));
  });
});
