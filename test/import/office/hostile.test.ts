import { describe, expect, it } from 'vitest';
import { inTime } from './in-time.js';
import { cell, paragraph, relationships, row, run, table, wordFile, wordPart } from './make.js';
import { deflatedMany, entry, type RawEntry, rawZip } from './raw-zip.js';
import { document, lines, notices, unreadable } from './read-as.js';

const root = entry(
  '_rels/.rels',
  relationships([{ id: 'r', type: 'officeDocument', target: 'word/document.xml' }]),
);
const body = (content: string): string => wordPart('document', `<w:body>${content}</w:body>`);
const sound = entry('word/document.xml', body(paragraph('责任清单')));
const withBody = (content: string): Uint8Array => rawZip([root, entry('word/document.xml', content)]);

describe('archives that are made to harm', () => {
  it('are refused when they say that they unpack to too much', () => {
    const large: RawEntry = { ...sound, name: 'word/media/image1.png', size: 0xfffffffe };
    expect(unreadable(rawZip([root, sound, large]))).toMatchObject({
      kind: 'bomb',
      message: { zh: '解压后超过 1 GB' },
      remedy: { zh: '用 WPS 或 Office 打开，删去图片和无关内容（或把内容复制到新文件）后另存，再导入' },
    });
    expect(unreadable(rawZip([root, { ...sound, size: 300 * 1024 * 1024 }])).kind).toBe('bomb');
  });

  it('stop at what they said, whatever comes (10 MB that unpack to 10 GB)', () => {
    const packed = deflatedMany('', '<w:p/>'.repeat(175_000), 9_000, '');
    const bomb: RawEntry = { name: 'word/document.xml', packed, size: 1000, crc: 0 };
    expect(packed.length).toBeGreaterThan(9_000_000);
    expect(inTime(() => unreadable(rawZip([root, bomb])))).toMatchObject({
      kind: 'broken',
      message: { zh: 'word/document.xml 的大小或校验值不符' },
    });
  });

  it('are read up to the limit when every bit of them is markup', () => {
    const packed = deflatedMany(body('').replace(/<\/w:body>.*/s, ''), '<w:p/>'.repeat(175_000), 9_000, '');
    const bomb: RawEntry = { name: 'word/document.xml', packed, size: 250 * 1024 * 1024, crc: 0 };
    const read = inTime(() => document(rawZip([root, bomb])));
    expect(notices(read)).toContain('bounded 文件过大，只读了前面的部分');
  });

  it('are refused when entries overlap', () => {
    const twice: RawEntry = {
      ...sound,
      name: 'word/styles.xml',
      offset: 30 + root.name.length + root.packed.length,
    };
    expect(unreadable(rawZip([root, sound, twice])).kind).toBe('bomb');
  });

  it('are refused when they have too many entries', () => {
    const many = Array.from(
      { length: 25_000 },
      (_, at): RawEntry => ({ name: `m/${at}`, packed: Buffer.alloc(0), size: 0, crc: 0 }),
    );
    expect(inTime(() => unreadable(rawZip([root, sound, ...many])))).toMatchObject({
      kind: 'bomb',
      message: { zh: '压缩包内有 25002 个文件' },
    });
  });

  it('are refused when a name is there twice, in whatever case', () => {
    expect(unreadable(rawZip([root, sound, { ...sound, name: 'word/Document.xml' }]))).toMatchObject({
      kind: 'broken',
      message: { zh: '压缩包内有同名文件' },
    });
  });

  it('are broken when a checksum is wrong', () => {
    expect(unreadable(rawZip([root, { ...sound, crc: sound.crc ^ 1 }])).kind).toBe('broken');
  });

  it('are broken when they are cut off anywhere, and never more than that', () => {
    const whole = wordFile(paragraph('责任清单') + table([row([cell('一')])]));
    for (let length = 4; length < whole.length; length += 7) {
      expect(['broken', 'other']).toContain(unreadable(whole.slice(0, length)).kind);
    }
  });

  it('may have names that lead outside: those are only names', () => {
    const outside = entry('../../etc/passwd', 'x');
    const bytes = rawZip([root, sound, outside, entry('C:\\windows\\x', 'y')]);
    expect(lines(document(bytes))).toEqual(['责任清单']);
  });

  it('are encrypted, or packed in an unknown way', () => {
    const encrypted = [root, sound].map((each) => ({ ...each, flags: 1 }));
    expect(unreadable(rawZip(encrypted))).toMatchObject({ kind: 'encrypted', message: { zh: '文件已加密' } });
    expect(unreadable(rawZip([root, { ...sound, flags: 1 }])).kind).toBe('encrypted');
    expect(unreadable(rawZip([root, { ...sound, method: 14 }])).kind).toBe('broken');
  });

  it('never lead outside by a relationship', () => {
    const outside = entry(
      '_rels/.rels',
      relationships([{ id: 'r', type: 'officeDocument', target: '../../../word/document.xml' }]),
    );
    expect(lines(document(rawZip([outside, sound])))).toEqual(['责任清单']);
    const remote = entry(
      '_rels/.rels',
      relationships([{ id: 'r', type: 'officeDocument', target: 'http://example.invalid/', external: true }]),
    );
    expect(lines(document(rawZip([remote, sound])))).toEqual(['责任清单']);
  });
});

describe('markup that is made to harm', () => {
  it('is refused with a document type: no entity is ever expanded or fetched', () => {
    const laughs = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${body(run('&b;'))}`;
    expect(unreadable(withBody(laughs))).toMatchObject({
      kind: 'broken',
      message: { zh: 'word/document.xml 含文档类型声明（DOCTYPE）' },
    });
    const outside = '<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document/>';
    expect(unreadable(withBody(outside)).kind).toBe('broken');
    expect(lines(document(withBody(body(paragraph('&a;&nbsp;')))))).toEqual(['&a;&nbsp;']);
  });

  it('is refused when nested too deeply, within a paragraph or around it', () => {
    const deep = (name: string, times: number): string =>
      `<w:${name}>`.repeat(times) + `</w:${name}>`.repeat(times);
    expect(unreadable(withBody(body(deep('smartTag', 100_000)))).kind).toBe('bomb');
    expect(unreadable(withBody(body(`<w:p>${deep('smartTag', 100_000)}</w:p>`))).kind).toBe('bomb');
    const tables = `${'<w:tbl><w:tr><w:tc>'.repeat(50_000)}${'</w:tc></w:tr></w:tbl>'.repeat(50_000)}`;
    expect(unreadable(withBody(body(tables))).kind).toBe('bomb');
  });

  it('is refused when an attribute, a tag, a comment or a text is huge', () => {
    const huge = 'x'.repeat(30_000_000);
    for (const content of [
      `<w:p w:rsidR="${huge}"/>`,
      `<w:${huge}/>`,
      `<!-- ${huge} -->`,
      `<![CDATA[${huge}]]>`,
      `<w:p><w:r><w:t>${huge}</w:t></w:r></w:p>`,
      `<!-- ${'<'.repeat(30_000_000)} -->`,
      '<w:p'.repeat(7_500_000),
    ]) {
      expect(['bomb', 'broken']).toContain(inTime(() => unreadable(withBody(body(content)))).kind);
    }
  });

  it('is refused when it declares namespaces without end', () => {
    const declarations = Array.from({ length: 120_000 }, (_, at) => `<w:p xmlns:n${at}="urn:${at}"/>`);
    expect(inTime(() => unreadable(withBody(body(declarations.join(''))))).kind).toBe('bomb');
  });

  it('is broken when it is not well-formed', () => {
    for (const content of ['<w:p>', '</w:p>', '<w:p></w:r></w:p>', '<x:y/>', '<', '<w:p', '<1/>']) {
      expect(unreadable(withBody(body(content)))).toMatchObject({
        kind: 'broken',
        message: {
          zh: 'word/document.xml 的标记有误',
          en: 'the markup of word/document.xml is not well-formed',
        },
      });
    }
    expect(unreadable(withBody('')).kind).not.toBe('bomb');
  });

  it('is cut at a paragraph or cell that is too long', () => {
    const long = '责'.repeat(40_000);
    const read = document(wordFile(paragraph(long) + table([row([cell(long)])])));
    expect(lines(read).map(({ length }) => length)).toEqual([32_767, 32_767 + 2]);
    expect(notices(read)).toEqual(['bounded 一段或一格超过 32767 字，之后的未读：第1段、表1第1行第1列']);
  });

  it('is refused when one paragraph holds elements without end', () => {
    expect(unreadable(withBody(body(`<w:p>${'<w:r/>'.repeat(450_000)}</w:p>`))).kind).toBe('bomb');
  });
});
