import { describe, expect, it } from 'vitest';
import { cell, paragraph, plainTable, row, run, table, wordFile, wordPart } from './make.js';
import { document, lines, notices, paragraphs, tables, unreadable } from './read-as.js';

const picture =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="p"><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="w"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('text boxes', () => {
  it('are read once, after the paragraph that they are anchored in', () => {
    const anchored = `<w:p>${run('鹭江市水务局')}${box(paragraph('密级：内部') + paragraph('份号：001'))}</w:p>`;
    const read = document(wordFile(paragraph('') + anchored + paragraph('正文')));
    expect(paragraphs(read).map(({ text, place }) => [text, place])).toEqual([
      ['鹭江市水务局', { paragraph: 2 }],
      ['密级：内部', { paragraph: 2, within: 'textBox' }],
      ['份号：001', { paragraph: 2, within: 'textBox' }],
      ['正文', { paragraph: 3 }],
    ]);
  });

  it('may hold tables, and be anchored in an empty paragraph', () => {
    const read = document(wordFile(`<w:p>${box(plainTable([['姓名', '职务']]))}</w:p>`));
    expect(lines(read)).toEqual(['[姓名][职务]']);
  });

  it('may be drawn in the old way (VML), or be lettering', () => {
    const old = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('（此处盖章）')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const art = '<w:p><w:r><w:pict><v:shape><v:textpath string="责任清单"/></v:shape></w:pict></w:r></w:p>';
    expect(lines(document(wordFile(old + art)))).toEqual(['（此处盖章）', '责任清单']);
  });
});

describe('headers, footers and notes', () => {
  it('follow the body, each said to stand there', () => {
    const read = document(
      wordFile(paragraph('正文') + paragraph('第二段'), {
        header: paragraph('鹭江市廉责办编'),
        footer: paragraph('征求意见稿'),
        footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote><w:footnote w:id="1">${paragraph('指2025年度。')}</w:footnote>`,
      }),
    );
    expect(paragraphs(read).map(({ text, place }) => [text, place])).toEqual([
      ['正文', { paragraph: 1 }],
      ['第二段', { paragraph: 2 }],
      ['鹭江市廉责办编', { paragraph: 1, within: 'header' }],
      ['征求意见稿', { paragraph: 1, within: 'footer' }],
      ['指2025年度。', { paragraph: 1, within: 'note' }],
    ]);
  });

  it('are read once, however many sections have them', () => {
    const section = '<w:p><w:pPr><w:sectPr><w:headerReference r:id="header"/></w:sectPr></w:pPr></w:p>';
    const read = document(
      wordFile(section + paragraph('正文') + section, { header: paragraph('页眉') + paragraph('页眉') }),
    );
    expect(lines(read)).toEqual(['正文', '页眉']);
  });

  it('have no numbers of pages', () => {
    const page = `<w:p>${run('第 ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>${run(' 页')}</w:p>`;
    const dashes = paragraph('— 1 —');
    expect(lines(document(wordFile(paragraph('正文'), { footer: page + dashes })))).toEqual(['正文']);
  });
});

describe('titles', () => {
  const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/>`;
  const titles = (body: string, styles?: string): string[] =>
    paragraphs(document(wordFile(body, styles === undefined ? {} : { styles })))
      .filter(({ title }) => title)
      .map(({ text }) => text);

  it('have a style of titles or headings, or one based on it', () => {
    const style = (id: string, name: string, more = ''): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const styles =
      style('a', 'Title') +
      style('b', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('c', '公文标题') +
      style('d', '一级', '<w:basedOn w:val="b"/>') +
      style('e', 'Body Text');
    const body = ['a', 'b', 'c', 'd', 'e'].map((id) => paragraph(id, `<w:pStyle w:val="${id}"/>`)).join('');
    expect(titles(body, styles)).toEqual(['a', 'b', 'c', 'd']);
    expect(paragraphs(document(wordFile(body, { styles }))).map(({ level }) => level)).toEqual([
      undefined,
      0,
      undefined,
      0,
      undefined,
    ]);
  });

  it('are centred and larger than most of the text', () => {
    const centred = '<w:jc w:val="center"/>';
    const body = [
      paragraph('关于报送责任清单的说明', centred, size(44)),
      paragraph('2026年2月', centred, size(32)),
      paragraph('强调的文字', '', size(44)),
      paragraph('认真履行全面从严治党主体责任，每季度专题研究一次。', '', size(32)),
    ];
    expect(titles(body.join(''))).toEqual(['关于报送责任清单的说明']);
  });

  it('are told by the text of tables, where there is hardly any other', () => {
    const small = `<w:tc><w:tcPr/>${paragraph('认真履行全面从严治党主体责任', '', size(21))}</w:tc>`;
    const body = paragraph('责任清单', '<w:jc w:val="center"/>', size(36)) + table([row([small])]);
    expect(titles(body)).toEqual(['责任清单']);
  });

  it('are larger than ten points where the document does not say how large its text is', () => {
    const title = (halfPoints: number): string =>
      paragraph('清单', '<w:jc w:val="center"/>', size(halfPoints));
    expect(titles(title(22) + paragraph('认真履行主体责任。'))).toEqual(['清单']);
    expect(titles(title(20) + paragraph('认真履行主体责任。'))).toEqual([]);
  });

  it('inherit alignment and size from styles and defaults', () => {
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr>${size(32)}</w:rPr></w:rPrDefault></w:docDefaults>` +
      `<w:style w:type="paragraph" w:styleId="big"><w:name w:val="大字"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr>${size(44)}</w:rPr></w:style>`;
    expect(titles(paragraph('清单', '<w:pStyle w:val="big"/>') + paragraph('正文正文正文'), styles)).toEqual([
      '清单',
    ]);
  });
});

describe('content controls and alternatives around blocks', () => {
  it('are read through', () => {
    const control = (content: string, properties = ''): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body =
      control(paragraph('甲') + plainTable([['乙']])) +
      control(paragraph('单击或点击此处输入文字。'), '<w:showingPlcHdr/>') +
      control(control(paragraph('丙'))) +
      `<mc:AlternateContent><mc:Choice Requires="w14">${paragraph('丁')}</mc:Choice><mc:Fallback>${paragraph('旧')}</mc:Fallback></mc:AlternateContent>`;
    const read = document(wordFile(body));
    expect(lines(read)).toEqual(['甲', '[乙]', '丙', '丁']);
    expect(notices(read)).toEqual(['ignored 未填写的占位提示未读入：第2段']);
  });
});

describe('a file of pictures', () => {
  it('is a scan when there is nothing else', () => {
    expect(unreadable(wordFile(`<w:p>${picture}</w:p>`.repeat(3)))).toMatchObject({
      kind: 'scan',
      message: { zh: '文件中只有图片，没有可读的文字' },
      remedy: { zh: '请报送单位提供可编辑的 Word 或 Excel 原件' },
    });
    expect(unreadable(wordFile(table([row([`<w:tc><w:tcPr/><w:p>${picture}</w:p></w:tc>`])]))).kind).toBe(
      'scan',
    );
  });

  it('is read when there is text beside them', () => {
    const read = document(wordFile(`<w:p>${picture}</w:p>${paragraph('附：审议会议照片')}`));
    expect(lines(read)).toEqual(['附：审议会议照片']);
    expect(notices(read)).toEqual(['ignored 图片中的文字读不出（1 处）：第1段']);
  });
});

describe('parts of a Word file', () => {
  it('are found by their relationships, wherever they are', () => {
    const bytes = wordFile('', {
      more: {
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Inhalt/正文2.xml"/></Relationships>`,
        'Inhalt/正文2.xml': wordPart('document', `<w:body>${paragraph('别处的正文')}</w:body>`),
      },
    });
    expect(lines(document(bytes))).toEqual(['别处的正文']);
  });

  it('may be missing: styles, numbering, relationships', () => {
    const bytes = wordFile(
      paragraph('清单', '<w:pStyle w:val="x"/><w:numPr><w:numId w:val="7"/></w:numPr>') +
        table([row([cell('a')])]),
      {
        more: { '_rels/.rels': '<x/>', 'word/_rels/document.xml.rels': '<x/>' },
      },
    );
    expect(lines(document(bytes))).toEqual(['清单', '[a]']);
    expect(tables(document(bytes))).toHaveLength(1);
  });
});
