import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOfficeFile } from '../../../src/import/office/read.js';
import type { OfficeTable } from '../../../src/import/office-document.js';
import {
  cell,
  pack,
  paragraph,
  plainTable,
  row,
  run,
  sheetRows,
  table,
  wordFile,
  workbookFile,
} from './make.js';

const item = (text: string, level: number): string =>
  paragraph(text, `<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

/** A file with some of everything. */
const WORD = wordFile(
  item('强化政治监督', 0) +
    item('每季度研究一次', 1) +
    `<w:p><w:ins w:id="1">${run('新增')}</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
    `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>` +
    `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>` +
    table([
      row(
        [cell('序号', '<w:vMerge w:val="restart"/>'), cell('责任', '<w:gridSpan w:val="2"/>')],
        '<w:tblHeader/>',
      ),
      row([
        cell('', '<w:vMerge/>'),
        cell('内容'),
        `<w:tc><w:tcPr/>${plainTable([['内', '表']])}<w:p/></w:tc>`,
      ]),
    ]),
  {
    styles:
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="标题 1"/><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="正文"/></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>',
    header: paragraph('页眉'),
    footnotes: `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`,
  },
);

const SHEET = workbookFile(
  [
    {
      name: '名册',
      content: `<cols><col min="1" max="3" hidden="1"/></cols>${sheetRows([
        ['姓名', 46112, 0.5],
        ['林', undefined, 3],
      ])}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
      references: [{ id: 'c', type: 'comments', target: '../c.xml' }],
    },
  ],
  {
    sharedStrings: '<si><t>甲</t></si>',
    styles:
      '<numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>',
  },
);

/** Whatever is read keeps its promises. */
function expectSound(bytes: Uint8Array): void {
  const start = process.cpuUsage();
  const read = readOfficeFile('变异.docx', bytes);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
  if ('kind' in read) {
    expect(read.message.zh).not.toBe('');
    expect(read.remedy.zh).not.toBe('');
    return;
  }
  for (const block of read.blocks) {
    if (block.type === 'paragraph') expect(block.text.trim()).not.toBe('');
    else expectSoundTable(block);
  }
  expect(JSON.stringify(read)).not.toMatch(/\{(?:count|places)\}/);
}

function expectSoundTable({ rows }: OfficeTable): void {
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  for (const cells of rows) for (const { text } of cells) expect(text).toBe(text.trim());
}

const FILES = { docx: WORD, xlsx: SHEET };

describe.each(['docx', 'xlsx'] as const)('any %s file', (format) => {
  const whole = FILES[format];

  it('gives a value with its bytes changed, cut or repeated', () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 8 }),
        fc.option(fc.nat(whole.length), { freq: 3 }),
        fc.option(fc.tuple(fc.nat(whole.length), fc.nat(whole.length)), { freq: 4 }),
        (changes, cut, repeated) => {
          const bytes = Uint8Array.from(whole);
          for (const { at, byte } of changes) bytes[at] = byte;
          const end = bytes.slice(0, cut ?? bytes.length);
          const more =
            repeated === null ? [] : [...whole.slice(Math.min(...repeated), Math.max(...repeated))];
          expectSound(Uint8Array.from([...end, ...more]));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives a value with its markup shuffled', () => {
    const parts = Object.entries(unzipSync(whole)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
    const moves = fc.array(
      fc.record({
        what: fc.constantFrom('remove', 'repeat', 'move', 'unwrap', 'value'),
        at: fc.nat(400),
        to: fc.nat(400),
        value: fc.constantFrom('', '0', '-1', '99999999', '2147483648', '一', 'NaN', 'A1:XFD1048576', '%1%9'),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.nat(parts.length - 1), moves, (which, all) => {
        const changed = parts.map(
          ([path, text], at) => [path, at === which ? shuffled(text, all) : text] as const,
        );
        expectSound(pack(Object.fromEntries(changed)));
      }),
      { numRuns: 400 },
    );
  });
});

interface Move {
  what: string;
  at: number;
  to: number;
  value: string;
}

/** Markup that is well-formed still, with elements removed, repeated or elsewhere, and attributes with other values. */
function shuffled(markup: string, moves: readonly Move[]): string {
  const parsed = new DOMParser().parseFromString(markup, 'text/xml');
  for (const { what, at, to, value } of moves) {
    const elements = [...parsed.getElementsByTagName('*')].slice(1);
    const element = elements[at % elements.length];
    const target = elements[to % elements.length];
    if (element === undefined || target === undefined) break;
    const copy = element.cloneNode(true);
    if (what === 'value') setValue(element, to, value);
    else if (what === 'unwrap')
      for (const child of [...element.childNodes]) element.parentNode!.insertBefore(child, element);
    else if (what === 'repeat') target.appendChild(copy);
    else element.parentNode!.removeChild(element);
    if (what === 'move' && target.parentNode !== null) target.parentNode.insertBefore(copy, target);
  }
  return new XMLSerializer().serializeToString(parsed);
}

function setValue(element: Element, which: number, value: string): void {
  const attribute = element.attributes.item(which % Math.max(1, element.attributes.length));
  if (attribute !== null) attribute.value = value;
}
