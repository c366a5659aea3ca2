import { describe, expect, it } from 'vitest';
import { paragraph, row, run, table, wordFile, wordPart } from './make.js';
import { document, lines, notices, paragraphs } from './read-as.js';

const p = (content: string): string => `<w:p>${content}</w:p>`;
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const textOf = (content: string): string => lines(document(wordFile(p(content)))).join('¶');

describe('text of a Word paragraph', () => {
  it('joins runs, whatever they look like', () => {
    expect(
      textOf(run('认真履行', '<w:b/>') + run('“一岗双责”') + run('。', '<w:color w:val="FF0000"/>')),
    ).toBe('认真履行“一岗双责”。');
  });

  it('has tabs and line breaks, and nothing of page breaks at its end', () => {
    expect(textOf('<w:r><w:t>责任人</w:t><w:tab/><w:t>林国栋</w:t><w:br/><w:t>时限</w:t></w:r>')).toBe(
      '责任人\t林国栋\n时限',
    );
    expect(textOf(`${run('附件')}<w:r><w:br w:type="page"/></w:r>`)).toBe('附件');
  });

  it('has hyphens that do not break, and no soft ones', () => {
    expect(
      textOf('<w:r><w:t>0592</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/><w:t>34</w:t></w:r>'),
    ).toBe('0592-1234');
  });

  it('reads through hyperlinks, smart tags and content controls', () => {
    const link = `<w:hyperlink r:id="x">${run('实施办法')}</w:hyperlink>`;
    const tag = `<w:smartTag w:uri="u" w:element="place">${run('鹭江市')}</w:smartTag>`;
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${run('水务局')}</w:sdtContent></w:sdt>`;
    expect(textOf(`${run('按')}${link}${tag}${control}`)).toBe('按实施办法鹭江市水务局');
  });

  it('leaves out prompts that nobody filled in, and says so', () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字。')}</w:sdtContent></w:sdt>`;
    const read = document(wordFile(p(`${run('单位：')}${prompt}`)));
    expect(lines(read)).toEqual(['单位：']);
    expect(notices(read)).toEqual(['ignored 未填写的占位提示未读入：第1段']);
  });

  it('shows results of fields, never their instructions', () => {
    expect(textOf(`${run('共')}${field('REF item \\h', '12')}${run('项')}`)).toBe('共12项');
    expect(textOf(`<w:fldSimple w:instr=" DATE ">${run('2026年2月')}</w:fldSimple>`)).toBe('2026年2月');
  });

  it('shows results of fields within fields and over paragraphs', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const first = p(
      `${begin}${instruction('TOC')}${separate}${run('一、组织领导')}${field('PAGEREF a', '1')}`,
    );
    const second = p(`${run('二、廉洁自律')}${end}${run('完')}`);
    const nested = p(`${begin}${instruction('IF ')}${field('REF b', '内层')}${separate}${run('外层')}${end}`);
    expect(lines(document(wordFile(first + second + nested)))).toEqual([
      '一、组织领导1',
      '二、廉洁自律完',
      '外层',
    ]);
  });

  it('does not lose what follows a field that is never closed', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>';
    expect(lines(document(wordFile(p(open) + paragraph('抓好整改落实。'))))).toEqual(['抓好整改落实。']);
  });

  it('reads characters in circles that are made by fields', () => {
    const circle =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,11)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(textOf(circle + run('廉政谈话'))).toBe('⑪廉政谈话');
  });

  it('reads boxes to tick and lists to choose from in forms', () => {
    const form = (data: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const ticked = form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>');
    const open = form('<w:checkBox><w:default w:val="0"/></w:checkBox>');
    const list = form(
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="每月"/><w:listEntry w:val="每季度"/></w:ddList>',
    );
    expect(textOf(`${ticked}${run('已完成')}${open}${run('未完成')}${list}`)).toBe('☑已完成□未完成每季度');
  });

  it('reads the base of ruby, symbols of symbol fonts and formulas', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('wǔ')}</w:rt><w:rubyBase>${run('武')}</w:rubyBase></w:ruby></w:r>`;
    expect(textOf(ruby + run('警'))).toBe('武警');
    const box = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    const plain = '<w:r><w:sym w:font="宋体" w:char="2103"/></w:r>';
    const unknown = '<w:r><w:sym w:font="Webdings" w:char="F0EE"/></w:r>';
    expect(textOf(box + plain + unknown)).toBe('☑℃\ufffd');
    expect(textOf(`<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>`)).toBe('x+y');
  });

  it('takes one of alternatives, not both', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="w14">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`;
    expect(textOf(both)).toBe('新');
    expect(textOf(both.replace(/<mc:Choice.*<\/mc:Choice>/, ''))).toBe('旧');
  });

  it('decodes entities and characters by number, astral ones too', () => {
    expect(textOf(run('A&amp;B&lt;&#x4e00;&#19968;&#x20BB7;'))).toBe('A&B<一一𠮷');
  });

  it('has no control characters, marks of direction or lone surrogates', () => {
    expect(textOf(run('督&#0;促&#x202e;检&#x200b;查&#xd800;。'))).toBe('督促检查\ufffd。');
  });
});

describe('hidden text', () => {
  it('is left out, and said with its place', () => {
    const read = document(wordFile(paragraph('第一段') + p(run('可见') + run('填写说明：', '<w:vanish/>'))));
    expect(lines(read)).toEqual(['第一段', '可见']);
    expect(read.notices).toMatchObject([
      {
        kind: 'ignored',
        message: { zh: '隐藏文字未读入：第2段', en: 'hidden text was not read: paragraph 2' },
        place: { paragraph: 2 },
      },
    ]);
  });

  it('may be hidden by a style and shown again by the run', () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:name w:val="说明"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p(
      run('甲', '<w:rStyle w:val="h"/>') + run('乙', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>'),
    );
    expect(lines(document(wordFile(body, { styles })))).toEqual(['乙']);
  });
});

describe('tracked changes', () => {
  it('are read as accepted, and named with their places', () => {
    const changed = `<w:p>${run('每')}<w:del w:id="1"><w:r><w:delText>半年</w:delText></w:r></w:del><w:ins w:id="2">${run('季度')}</w:ins>${run('研究一次。')}</w:p>`;
    const read = document(wordFile(paragraph('无修订') + changed));
    expect(lines(read)).toEqual(['无修订', '每季度研究一次。']);
    expect(notices(read)).toEqual(['decided 有修订未定稿，已按“接受全部修订”读取：第2段']);
  });

  it('read moved text once, where it went', () => {
    const from = `<w:p><w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFrom w:id="2">${run('带头接受监督。')}</w:moveFrom></w:p>`;
    const to = `<w:p><w:moveTo w:id="3">${run('带头接受监督。')}</w:moveTo></w:p>`;
    const read = document(wordFile(from + paragraph('严格执行制度。') + to));
    expect(paragraphs(read).map(({ text, place }) => [text, place.paragraph])).toEqual([
      ['严格执行制度。', 1],
      ['带头接受监督。', 2],
    ]);
  });

  it('join paragraphs whose mark was deleted', () => {
    const first = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('组织开展')}</w:p>`;
    expect(lines(document(wordFile(first + paragraph('警示教育。'))))).toEqual(['组织开展警示教育。']);
  });

  it('keep the text of such a paragraph where none follows that it could join', () => {
    const open = (text: string): string =>
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(text)}</w:p>`;
    const inCell = table([row([`<w:tc><w:tcPr/>${open('格内')}</w:tc>`])]);
    expect(lines(document(wordFile(open('表前') + inCell + open('文末'))))).toEqual([
      '表前',
      '[格内]',
      '文末',
    ]);
  });

  it('ignore formatting as it was before', () => {
    const body = `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:jc w:val="center"/><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('正文')}</w:p>`;
    const read = document(wordFile(body));
    expect(lines(read)).toEqual(['正文']);
    expect(read.notices).toEqual([]);
  });
});

describe('what is only noticed', () => {
  it('names comments, pictures and embedded files by place', () => {
    const comment = `<w:r><w:commentReference w:id="0"/></w:r>`;
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="p"><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const chart =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r>';
    const object = '<w:r><w:object><o:OLEObject/></w:object></w:r>';
    const read = document(
      wordFile(
        p(run('一') + comment) + p(run('二') + picture) + p(run('三') + object) + p(run('四') + chart),
      ),
    );
    expect(notices(read)).toEqual([
      'ignored 批注未读入（1 处）：第1段',
      'ignored 图片中的文字读不出（1 处）：第2段',
      'ignored 嵌入的文件未读入，请单独导入：第3段',
      'ignored 图表、智能图形中的文字未读入：第4段',
    ]);
  });

  it('names the first places of many, and says that there are more', () => {
    const comment = p(`${run('条目')}<w:r><w:commentReference w:id="0"/></w:r>`);
    expect(notices(document(wordFile(comment.repeat(8))))).toEqual([
      'ignored 批注未读入（8 处）：第1段、第2段、第3段、第4段、第5段等',
    ]);
  });

  it('says of content from other files and templates, and never opens them', () => {
    const read = document(
      wordFile(`${paragraph('清单')}<w:altChunk r:id="c"/>`, {
        references: [
          { id: 't', type: 'attachedTemplate', target: 'http://example.invalid/模板.dotm', external: true },
          { id: 'h', type: 'hyperlink', target: 'http://example.invalid/', external: true },
        ],
      }),
    );
    expect(notices(read)).toEqual([
      'ignored 插入的外部文档内容未读入；用 WPS 或 Word 打开后另存即可读取',
      'ignored 文件引用了外部文件或模板，未打开',
    ]);
  });

  it('says of macros', () => {
    const read = document(
      wordFile(paragraph('清单'), { more: { 'word/vbaProject.bin': 'macro' } }),
      '清单.docm',
    );
    expect(notices(read)).toEqual(['ignored 文件带有宏，未运行也未读入']);
  });

  it('says that a file is empty', () => {
    expect(notices(document(wordFile('<w:p/>')))).toEqual(['ignored 文件中没有文字']);
  });
});

describe('markup of other programs', () => {
  it('may use other prefixes', () => {
    const body = wordPart('document', `<w:body>${paragraph('责任清单', '<w:jc w:val="center"/>')}</w:body>`)
      .replaceAll('w:', 'ns7:')
      .replace('xmlns:w=', 'xmlns:ns7=');
    expect(lines(document(wordFile('', { more: { 'word/document.xml': body } })))).toEqual(['责任清单']);
  });

  it('may be strict OOXML', () => {
    const strict = wordPart('document', `<w:body>${paragraph('责任清单')}</w:body>`).replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    expect(lines(document(wordFile('', { more: { 'word/document.xml': strict } })))).toEqual(['责任清单']);
  });

  it('may be UTF-16, and have > in attributes across any boundary', () => {
    const long = Array.from(
      { length: 3000 },
      (_, at) => `<w:p><w:pPr><w:ind w:left="a>b"/></w:pPr>${run(`第${at}条`)}</w:p>`,
    );
    const text = wordPart('document', `<w:body>${long.join('')}</w:body>`);
    const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const read = document(wordFile('', { more: { 'word/document.xml': bytes } }));
    expect(lines(read)).toEqual(long.map((_, at) => `第${at}条`));
  });
});
