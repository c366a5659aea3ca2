import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/import/office/word/number-format.js';
import { cell, paragraph, row, table, wordFile } from './make.js';
import { document, lines, paragraphs } from './read-as.js';

interface Level {
  format: string;
  text: string;
  start?: number;
  more?: string;
}

const abstract = (id: number, levels: readonly Level[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels
    .map(
      ({ format, text, start = 1, more: own = '' }, at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${own}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;
const instance = (id: number, definition: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
const item = (text: string, level = 0, id = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);

/** The numbering of official documents. */
const OFFICIAL: readonly Level[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
  { format: 'decimalEnclosedCircle', text: '%5' },
];

const numbersOf = (body: string, numbering: string, styles?: string): (string | undefined)[] =>
  paragraphs(document(wordFile(body, { numbering, ...(styles !== undefined && { styles }) }))).map(
    ({ number }) => number,
  );

describe('automatic numbering', () => {
  it('counts levels, deeper ones anew after each higher one', () => {
    const body = [0, 1, 2, 2, 1, 2, 4, 0, 1].map((level, at) => item(`第${at}段`, level)).join('');
    expect(numbersOf(body, abstract(0, OFFICIAL) + instance(1, 0))).toEqual([
      '一、',
      '（一）',
      '1.',
      '2.',
      '（二）',
      '1.',
      '①',
      '二、',
      '（一）',
    ]);
  });

  it('gives number, level and text apart', () => {
    const read = document(
      wordFile(item('强化监督', 1), { numbering: abstract(0, OFFICIAL) + instance(1, 0) }),
    );
    expect(read.blocks[0]).toMatchObject({ number: '（一）', level: 1, text: '强化监督' });
  });

  it('prints higher levels in a number, in digits where it is legal', () => {
    const levels: Level[] = [
      { format: 'chineseCounting', text: '第%1章' },
      { format: 'decimal', text: '%1.%2', more: '<w:isLgl/>' },
      { format: 'decimal', text: '%1.%2.%3' },
    ];
    const body = item('a') + item('b', 1) + item('c', 1) + item('d', 2);
    expect(numbersOf(body, abstract(0, levels) + instance(1, 0))).toEqual(['第一章', '1.1', '1.2', '一.2.1']);
  });

  it('goes on over paragraphs in between, and over numberings of one definition', () => {
    const body = item('a') + paragraph('正文') + item('b') + item('c', 0, 2);
    expect(numbersOf(body, abstract(0, OFFICIAL) + instance(1, 0) + instance(2, 0))).toEqual([
      '一、',
      undefined,
      '二、',
      '三、',
    ]);
  });

  it('starts anew in a numbering that says so, once', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = item('a') + item('b') + item('c', 0, 2) + item('d', 0, 2);
    expect(numbersOf(body, abstract(0, OFFICIAL) + instance(1, 0) + instance(2, 0, override))).toEqual([
      '一、',
      '二、',
      '一、',
      '二、',
    ]);
  });

  it('may replace a level in a numbering', () => {
    const override =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>';
    expect(numbersOf(item('a') + item('b'), abstract(0, OFFICIAL) + instance(1, 0, override))).toEqual([
      'V)',
      'VI)',
    ]);
  });

  it('may go on over higher levels (w:lvlRestart 0), or start after some level only', () => {
    const levels = (restart: number): Level[] => [
      { format: 'decimal', text: '%1' },
      { format: 'decimal', text: '%2' },
      { format: 'decimal', text: '%3', more: `<w:lvlRestart w:val="${restart}"/>` },
    ];
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => item('条', level)).join('');
    const third = (restart: number): (string | undefined)[] => {
      const numbers = numbersOf(body, abstract(0, levels(restart)) + instance(1, 0));
      return [numbers[2], numbers[4], numbers[7]];
    };
    expect(third(0)).toEqual(['1', '2', '3']);
    expect(third(1)).toEqual(['1', '2', '1']);
    expect(third(2)).toEqual(['1', '1', '1']);
  });

  it('comes with styles, the level by the definition that belongs to the style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="one"><w:name w:val="一级"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="two"><w:name w:val="二级"/><w:basedOn w:val="one"/></w:style>';
    const levels = OFFICIAL.map((level, at) => ({
      ...level,
      more: at === 0 ? '<w:pStyle w:val="one"/>' : at === 1 ? '<w:pStyle w:val="two"/>' : '',
    }));
    const styled = (style: string, more = ''): string =>
      paragraph('条', `<w:pStyle w:val="${style}"/>${more}`);
    const body =
      styled('one') +
      styled('two') +
      styled('two') +
      styled('one') +
      styled('one', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(numbersOf(body, abstract(0, levels) + instance(1, 0), styles)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      undefined,
    ]);
  });

  it('follows a definition to a style of lists', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="列表"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>${abstract(1, OFFICIAL, '<w:styleLink w:val="L"/>')}${instance(1, 0)}${instance(2, 1)}`;
    expect(numbersOf(item('a') + item('b'), numbering, styles)).toEqual(['一、', '二、']);
  });

  it('has no number where definitions or styles go in circles', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="列表"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="甲"/><w:basedOn w:val="b"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="乙"/><w:basedOn w:val="a"/></w:style>';
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>${instance(1, 0)}`;
    const body = item('a') + paragraph('b', '<w:pStyle w:val="a"/>');
    expect(numbersOf(body, numbering, styles)).toEqual([undefined, undefined]);
  });

  it('prints bullets as they look, those of symbol fonts as •', () => {
    const numbering =
      abstract(0, [
        { format: 'bullet', text: '\uf06c' },
        { format: 'bullet', text: '–' },
      ]) + instance(1, 0);
    expect(numbersOf(item('a') + item('b', 1), numbering)).toEqual(['•', '–']);
  });

  it('does not count paragraphs that were deleted, but those that are empty', () => {
    const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
    expect(
      numbersOf(
        item('a') + deleted + item('b') + item('') + item('c'),
        abstract(0, OFFICIAL) + instance(1, 0),
      ),
    ).toEqual(['一、', '二、', '四、']);
  });

  it('counts once for paragraphs that are one when changes are accepted', () => {
    const first = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>`;
    const read = document(
      wordFile(first + item('后半') + item('次条'), { numbering: abstract(0, OFFICIAL) + instance(1, 0) }),
    );
    expect(lines(read)).toEqual(['一、|前半后半', '二、|次条']);
  });

  it('stands in front of the text of cells, and alone in a column of numbers', () => {
    const numbering =
      abstract(0, [{ format: 'decimal', text: '%1.' }]) +
      instance(1, 0) +
      abstract(1, OFFICIAL) +
      instance(2, 1);
    const inCell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`;
    const body = table([
      row([inCell(item('')), inCell(item('2026年内完成', 0, 2))]),
      row([inCell(item('')), cell('无编号')]),
      row([inCell(item('2026年工作')), cell('甲')]),
    ]);
    expect(lines(document(wordFile(body, { numbering })))).toEqual([
      '[1.][一、2026年内完成]',
      '[2.][无编号]',
      '[3. 2026年工作][甲]',
    ]);
  });
});

describe('number formats', () => {
  it.each([
    ['decimal', ['1', '2', '10', '11', '20', '99', '100', '110']],
    ['chineseCounting', ['一', '二', '十', '十一', '二十', '九十九', '一〇〇', '一一〇']],
    ['chineseCountingThousand', ['一', '二', '十', '十一', '二十', '九十九', '一百', '一百一十']],
    ['japaneseCounting', ['一', '二', '十', '十一', '二十', '九十九', '百', '百十']],
    ['ideographDigital', ['一', '二', '一〇', '一一', '二〇', '九九', '一〇〇', '一一〇']],
    ['chineseLegalSimplified', ['壹', '贰', '壹拾', '壹拾壹', '贰拾', '玖拾玖', '壹佰', '壹佰壹拾']],
    ['ideographTraditional', ['甲', '乙', '癸', '11', '20', '99', '100', '110']],
    ['decimalEnclosedCircle', ['①', '②', '⑩', '⑪', '⑳', '99', '100', '110']],
    ['decimalEnclosedParen', ['⑴', '⑵', '⑽', '⑾', '⒇', '99', '100', '110']],
    ['decimalFullWidth', ['１', '２', '１０', '１１', '２０', '９９', '１００', '１１０']],
    ['decimalZero', ['01', '02', '10', '11', '20', '99', '100', '110']],
    ['upperLetter', ['A', 'B', 'J', 'K', 'T', 'UUUU', 'VVVV', 'FFFFF']],
    ['lowerRoman', ['i', 'ii', 'x', 'xi', 'xx', 'xcix', 'c', 'cx']],
    ['ordinal', ['1st', '2nd', '10th', '11th', '20th', '99th', '100th', '110th']],
    ['hebrew2', ['1', '2', '10', '11', '20', '99', '100', '110']],
    ['none', ['', '', '', '', '', '', '', '']],
  ])('%s', (format, printed) => {
    expect([1, 2, 10, 11, 20, 99, 100, 110].map((number) => formatNumber(number, format))).toEqual(printed);
  });

  it('reads 一百零五 and 一千零一十 as people write them', () => {
    expect([105, 1010, 1001].map((number) => formatNumber(number, 'chineseCountingThousand'))).toEqual([
      '一百零五',
      '一千零一十',
      '一千零一',
    ]);
  });

  it('prints any number in any format, differently for each number', () => {
    const formats = [
      'chineseCounting',
      'chineseCountingThousand',
      'japaneseCounting',
      'upperRoman',
      'decimalEnclosedCircle',
      'upperLetter',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...formats), fc.nat(9999), fc.nat(9999), (format, first, second) => {
        expect(formatNumber(first, format) === formatNumber(second, format)).toBe(first === second);
      }),
    );
  });
});
