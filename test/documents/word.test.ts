import { describe, expect, it } from 'vitest';
import type { WordBlock } from '../../src/documents/word/blocks.js';
import { wordDocument } from '../../src/documents/word/document.js';
import { MARGINS, PAPER, TEXT_WIDTH } from '../../src/documents/word/measures.js';
import { signaturePlace } from '../../src/documents/word/signature.js';
import { cell } from '../../src/documents/word/table.js';
import { titleLines } from '../../src/documents/word/title-lines.js';
import { all, attribute, parse as parseText, part, textOf, unpack } from './office-file.js';

const document = (blocks: readonly WordBlock[], more: { notice?: string; letter?: boolean } = {}) =>
  wordDocument({ title: '题', date: '2026-04-10', language: 'zh', blocks, ...more });
const body = (blocks: readonly WordBlock[]) => part(document(blocks), 'word/document.xml');
const paragraphs = (blocks: readonly WordBlock[]) => all(body(blocks), 'w:p');
const style = (id: string) => {
  const styles = all(part(document([]), 'word/styles.xml'), 'w:style');
  return styles.find((each) => each.getAttribute('w:styleId') === id)!;
};
const toMillimetres = (twips: number) => (twips / 1440) * 25.4;

describe('the page (GB/T 9704-2012, 5)', () => {
  it('is A4 with margins of 37, 35, 28 and 26 mm', () => {
    const section = body([]);
    const size = (name: string) => Number(attribute(section, 'w:pgSz', `w:${name}`));
    const margin = (name: string) => toMillimetres(Number(attribute(section, 'w:pgMar', `w:${name}`)));
    expect(toMillimetres(size('w'))).toBeCloseTo(210, 1);
    expect(toMillimetres(size('h'))).toBeCloseTo(297, 1);
    expect([margin('top'), margin('bottom'), margin('left'), margin('right')].map(Math.round)).toEqual([
      37, 35, 28, 26,
    ]);
  });

  it('holds 22 lines of 28 characters', () => {
    const defaults = all(part(document([]), 'word/styles.xml'), 'w:docDefaults')[0]!;
    const size = Number(attribute(defaults, 'w:sz', 'w:val')) * 10;
    const between = Number(attribute(defaults, 'w:spacing', 'w:val'));
    const pitch = Number(attribute(style('Normal'), 'w:spacing', 'w:line'));
    expect(pitch).toBe(28 * 20);
    expect(Math.floor(TEXT_WIDTH / (size + between))).toBe(28);
    expect(Math.floor((PAPER.height - MARGINS.top - MARGINS.bottom) / pitch)).toBe(22);
  });

  it('numbers pages with dashes in 四号 宋体, on the right of odd pages and the left of even ones', () => {
    const file = document([]);
    const [odd, even] = ['footer1', 'footer2'].map((name) => part(file, `word/${name}.xml`));
    expect(all(part(file, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
    expect(attribute(odd!, 'w:jc', 'w:val')).toBe('right');
    expect(attribute(even!, 'w:jc', 'w:val')).toBe('left');
    expect(attribute(odd!, 'w:ind', 'w:right')).toBe('280');
    expect(attribute(even!, 'w:ind', 'w:left')).toBe('280');
    expect(all(odd!, 'w:t').map((text) => text.textContent)).toEqual(['— ', '1', ' —']);
    expect(all(odd!, 'w:instrText')[0]!.textContent!.trim()).toBe('PAGE');
    expect(attribute(style('PageNumber'), 'w:sz', 'w:val')).toBe('28');
    expect(attribute(style('PageNumber'), 'w:rFonts', 'w:ascii')).toBe('宋体');
    const references = all(body([]), 'w:footerReference').map((each) => each.getAttribute('w:type'));
    expect(references).toEqual(['default', 'even']);
  });

  it('says what it is in the header of every page', () => {
    const file = document([], { notice: '草稿' });
    expect(textOf(part(file, 'word/header1.xml').documentElement!)).toBe('草稿');
    const types = all(part(file, 'word/document.xml'), 'w:headerReference').map((each) =>
      each.getAttribute('w:type'),
    );
    expect(types).toEqual(['default', 'even']);
    expect(unpack(document([])).has('word/header1.xml')).toBe(false);
  });

  it('a letter has a red double line at the foot of its first page instead of a number', () => {
    const file = document([{ kind: 'letterHeading', issuer: '市廉责办', reference: '鹭廉责督〔2026〕3号' }], {
      letter: true,
    });
    const foot = part(file, 'word/footer3.xml');
    expect(all(foot, 'w:instrText')).toHaveLength(0);
    expect(attribute(foot, 'w:bottom', 'w:color')).toBe('FF0000');
    const main = part(file, 'word/document.xml');
    expect(all(main, 'w:titlePg')).toHaveLength(1);
    expect(toMillimetres(Number(attribute(main, 'w:framePr', 'w:y')))).toBeCloseTo(30, 0);
    expect(toMillimetres(Number(attribute(main, 'w:framePr', 'w:w')))).toBeCloseTo(170, 0);
    expect(attribute(main, 'w:bottom', 'w:val')).toBe('thickThinSmallGap');
  });
});

describe('the type (7.3)', () => {
  it.each([
    ['Title', '方正小标宋简体', '44', 'center'],
    ['Heading1', '黑体', undefined, undefined],
    ['Heading2', '楷体_GB2312', undefined, undefined],
    ['BodyText', undefined, undefined, undefined],
  ])('%s is set in %s', (id, font, size, align) => {
    const found = style(id);
    expect(attribute(found, 'w:rFonts', 'w:eastAsia')).toBe(font);
    expect(attribute(found, 'w:sz', 'w:val')).toBe(size);
    expect(attribute(found, 'w:jc', 'w:val')).toBe(align);
  });

  it('the body is 仿宋 of 16 points, with names to fall back on', () => {
    const file = document([]);
    const defaults = all(part(file, 'word/styles.xml'), 'w:docDefaults')[0]!;
    expect(attribute(defaults, 'w:rFonts', 'w:eastAsia')).toBe('仿宋_GB2312');
    expect(attribute(defaults, 'w:sz', 'w:val')).toBe('32');
    const fonts = all(part(file, 'word/fontTable.xml'), 'w:font');
    const song = fonts.find((font) => font.getAttribute('w:name') === '仿宋_GB2312')!;
    expect(attribute(song, 'w:altName', 'w:val')!.split(',')).toContain('仿宋');
  });

  it('the first line of body text and headings begins two characters in', () => {
    for (const id of ['BodyText', 'Heading1', 'Heading2', 'Heading3']) {
      expect(attribute(style(id), 'w:ind', 'w:firstLineChars')).toBe('200');
      expect(attribute(style(id), 'w:ind', 'w:firstLine')).toBe('640');
    }
  });

  it.each([
    [
      ['关于鹭江市园林绿化局', '2026年度', '全面从严治党', '主体责任清单的', '核查反馈意见'],
      ['关于鹭江市园林绿化局2026年度', '全面从严治党主体责任清单的核查反馈意见'],
    ],
    [['关于责任清单', '核查情况的', '通报'], ['关于责任清单核查情况的通报']],
    [['甲'.repeat(30)], ['甲'.repeat(30)]],
    [[], []],
  ])('breaks the title %j between words into even lines', (parts, lines) => {
    expect(titleLines(parts)).toEqual(lines);
  });
});

describe('the signature (7.3.5)', () => {
  it('with a seal the date has four characters to its right and the name is centred above', () => {
    const place = signaturePlace('市廉责办', '2026年4月10日', true);
    expect(place.date).toBe(4);
    expect(place.issuer + 4 / 2).toBe(place.date + 6.5 / 2);
  });

  it('a name too long for that keeps two characters and the date is centred below', () => {
    const place = signaturePlace('鹭江市全面从严治党主体责任工作领导小组办公室', '2026年4月10日', true);
    expect(place.issuer).toBe(2);
    expect(place.issuer + 22 / 2).toBe(place.date + 6.5 / 2);
  });

  it('without a seal the date begins two characters further right than the name', () => {
    const place = signaturePlace('鹭江市全面从严治党领导小组', '2026年4月10日', false);
    expect(place.issuer).toBe(2);
    expect(place.issuer + 13 - (place.date + 6.5)).toBe(2);
  });

  it('a date longer than the name has two characters to its right, and the name moves', () => {
    const place = signaturePlace('市府', '2026年4月10日', false);
    expect(place.date).toBe(2);
    expect(place.issuer + 2 - (place.date + 6.5)).toBe(2);
  });

  it('stands together with what comes before it', () => {
    const found = paragraphs([{ kind: 'signature', issuer: '甲', date: '2026年4月1日', sealed: true }]);
    const kept = found.map((each) => all(each, 'w:keepNext').length);
    expect(kept).toEqual([1, 1, 1, 0]);
  });
});

describe('attachments (7.3.4, 7.3.7)', () => {
  it('are named two characters in, without full stops, aligned on their own first character', () => {
    const found = paragraphs([{ kind: 'attachments', label: '附件：', titles: ['问题清单', '对照'] }]);
    expect(found.map(textOf)).toEqual(['', '附件：1.问题清单', '2.对照']);
    const indent = (at: number, name: string) => attribute(found[at]!, 'w:ind', `w:${name}`);
    expect([indent(1, 'leftChars'), indent(1, 'hangingChars')]).toEqual(['600', '400']);
    expect([indent(2, 'leftChars'), indent(2, 'hangingChars')]).toEqual(['600', '100']);
  });

  it('a single one has no number', () => {
    const found = paragraphs([{ kind: 'attachments', label: '附件：', titles: ['问题清单'] }]);
    expect(textOf(found[1]!)).toBe('附件：问题清单');
  });

  it('begin on a new page, the title on the third line', () => {
    const found = paragraphs([{ kind: 'attachment', label: '附件1', title: ['问题清单'] }]);
    expect(found.map(textOf)).toEqual(['附件1', '', '问题清单', '']);
    expect(all(found[0]!, 'w:pageBreakBefore')).toHaveLength(1);
  });
});

describe('tables', () => {
  const table = body([
    {
      kind: 'table',
      description: '表',
      columns: [{ width: 1 }, { width: 2 }, { width: 4 }],
      head: ['甲', '乙', '丙'].map((text) => cell(text)),
      rows: [[cell('一', { span: 2 }), cell('二')]],
    },
  ]);

  it('are as wide as the type area', () => {
    const widths = all(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w')));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
    const cells = all(all(table, 'w:tr')[1]!, 'w:tcW').map((each) => Number(each.getAttribute('w:w')));
    expect(cells).toEqual([widths[0]! + widths[1]!, widths[2]]);
  });

  it('repeat their head on every page and do not cut it', () => {
    const [head, row] = all(table, 'w:tr');
    expect(all(head!, 'w:tblHeader')).toHaveLength(1);
    expect(all(head!, 'w:cantSplit')).toHaveLength(1);
    expect(all(row!, 'w:tblHeader')).toHaveLength(0);
  });
});

describe('the file', () => {
  it('says who wrote it and when, by the clock it was given', () => {
    const core = part(document([]), 'docProps/core.xml');
    expect(all(core, 'dcterms:created')[0]!.textContent).toBe('2026-04-10T00:00:00Z');
    expect(all(core, 'dcterms:modified')[0]!.textContent).toBe('2026-04-10T00:00:00Z');
  });

  it('has no macro, no link to the outside and no field but the page number', () => {
    const parts = unpack(
      document(
        [
          { kind: 'letterhead', issuer: '甲', reference: '乙', signer: { label: '签发人：', name: '丙' } },
          { kind: 'paragraph', text: 'https://example.com' },
          { kind: 'imprint', copies: '抄送：丁。', issuer: '戊', date: '2026年4月10日印发' },
        ],
        { notice: '草稿', letter: true },
      ),
    );
    for (const [path, text] of parts) {
      expect(path).not.toMatch(/vba|embed|external|oleObject/i);
      expect(text).not.toMatch(
        /TargetMode|w:hyperlink|w:object|altChunk|attachedTemplate|w:fldSimple|INCLUDE|DDE/,
      );
    }
    const named = [...parts.get('[Content_Types].xml')!.matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    const stored = [...parts.keys()].filter(
      (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml',
    );
    expect(named.sort()).toEqual(stored.sort());
  });

  it('keeps the order of properties that Word insists on', () => {
    const order = {
      'w:pPr':
        'pStyle keepNext keepLines pageBreakBefore framePr widowControl pBdr shd tabs wordWrap autoSpaceDE autoSpaceDN adjustRightInd snapToGrid spacing ind jc outlineLvl',
      'w:rPr': 'rFonts b i noProof color spacing kern sz szCs u shd lang',
      'w:tcPr': 'tcW gridSpan tcBorders shd vAlign',
      'w:tblPr': 'tblpPr tblOverlap tblW jc tblInd tblBorders tblLayout tblCellMar tblDescription',
      'w:sectPr': 'headerReference footerReference pgSz pgMar cols titlePg docGrid',
    };
    const file = document(
      [
        { kind: 'letterHeading', issuer: '甲', reference: '乙' },
        { kind: 'letterhead', issuer: '甲', reference: '乙', signer: { label: '签发人：', name: '丙' } },
        { kind: 'title', parts: ['题'] },
        { kind: 'paragraph', text: [{ text: '同', mark: 'common', bold: true, size: 9, font: 'heading' }] },
        {
          kind: 'table',
          description: '表',
          compact: true,
          columns: [{ width: 1, align: 'center' }],
          rows: [[cell('一', { fill: 'FFFFFF', keepNext: true })]],
        },
        { kind: 'signature', issuer: '甲', date: '乙', sealed: false },
        { kind: 'imprint', issuer: '戊', date: '己' },
      ],
      { notice: '草稿', letter: true },
    );
    for (const [path, text] of unpack(file)) {
      if (!path.startsWith('word/') || path.endsWith('.rels')) continue;
      for (const [name, expected] of Object.entries(order)) {
        for (const element of all(parseText(text), name)) {
          const children = Array.from(element.childNodes).map((child) => child.nodeName.replace('w:', ''));
          const places = children.map((child) => expected.split(' ').indexOf(child));
          expect(places, `${path} ${name}: ${children.join(' ')}`).toEqual(places.toSorted((a, b) => a - b));
          expect(places, `${path} ${name}: ${children.join(' ')}`).not.toContain(-1);
        }
      }
    }
  });
});
