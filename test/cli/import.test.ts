import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WordBlock } from '../../src/documents/word/blocks.js';
import { wordDocument } from '../../src/documents/word/document.js';
import { cell } from '../../src/documents/word/table.js';
import { sheetRows, wordFile, workbookFile } from '../import/office/make.js';
import { filesIn, folderWith, smallWorkspace, textOf, wuze } from './command.js';

const HEADER = ['序号', '责任内容', '具体措施', '完成时限', '责任人'];

function docx(title: string, rows: string[][], after: WordBlock[] = []): Uint8Array {
  return wordDocument({
    title,
    author: '办公室',
    date: '2026-02-20',
    language: 'zh',
    blocks: [
      { kind: 'title', parts: [title] },
      {
        kind: 'table',
        description: '清单',
        columns: rows[0]!.map(() => ({ width: 1 })),
        head: rows[0]!.map((text) => cell(text)),
        rows: rows.slice(1).map((row) => row.map((text) => cell(text))),
      },
      ...after,
    ],
  });
}

const CHEN = docx('鹭江市园林绿化局党组成员、副局长陈志远2026年度全面从严治党主体责任清单', [
  HEADER,
  ['1', '每季度抽查苗木采购合同12份。', '比对询价单和付款凭证。', '每季度末', '陈志远'],
  ['2', '每半年听取绿化处负责人履责情况汇报1次。', '当场指出问题。', '6月底、12月底', '陈志远'],
]);

const ROSTER = workbookFile([
  {
    name: '名单',
    content: sheetRows([
      ['单位', '姓名', '职务', '分管工作'],
      ['鹭江市园林绿化局', '林国栋', '党组书记、局长', '全面工作、人事科'],
      ['鹭江市园林绿化局', '陈志远', '党组成员、副局长', '绿化处、公园管理中心'],
    ]),
  },
]);

const FILES = { '报送/园林局/陈志远.docx': CHEN, '报送/名册.xlsx': ROSTER };

describe('wuze import', () => {
  it('turns a folder of Word and Excel files into units and lists that can be checked', async () => {
    const folder = folderWith({
      ...FILES,
      '报送/园林局/~$陈志远.docx': 'x',
      '报送/照片.jpg': 'x',
      '报送/说明.txt': 'x',
    });
    const { code, stdout, stderr } = await wuze(['import', '报送', '-o', 'out'], { cwd: folder });
    expect(stderr).toBe('');
    expect(stdout).toContain(
      '清单  鹭江市园林绿化局 陈志远（班子成员清单），2026 年度，2 条 → units/鹭江市园林绿化局/2026/陈志远.yaml',
    );
    expect(stdout).toContain('~$陈志远.docx\n  略过');
    expect(stdout).toContain('报送/照片.jpg\n  略过  图片；若是清单的扫描件');
    expect(stdout).not.toContain('说明.txt');
    expect(stdout).toContain('共 2 个文件：清单 1 份（2 条）、述责述廉 0 份、单位 1 个（2 人）');
    expect(code).toBe(0);
    expect(filesIn(join(folder, 'out'))).toEqual([
      '.wuze/schemas/debrief.schema.json',
      '.wuze/schemas/list.schema.json',
      '.wuze/schemas/unit.schema.json',
      'units/鹭江市园林绿化局/2026/陈志远.yaml',
      'units/鹭江市园林绿化局/unit.yaml',
    ]);
    const list = textOf(folder, 'out/units/鹭江市园林绿化局/2026/陈志远.yaml');
    expect(list).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/\.wuze\/schemas\/list\.schema\.json\n/,
    );
    expect(list).toContain(
      '  # 原文：报送/园林局/陈志远.docx 表1第2行\n  - 编号: "1"\n    内容: 每季度抽查苗木采购合同12份。\n',
    );
    const check = await wuze(['check', 'out', '--no-cache'], { cwd: folder });
    expect(check.stdout).not.toMatch(/format\/(?:schema|yaml)/);
    expect(check.stdout).toContain('陈志远');
  });

  it('gives the same bytes again, and leaves them alone', async () => {
    const folder = folderWith(FILES);
    await wuze(['import', '报送', '-o', 'one'], { cwd: folder });
    await wuze(['import', '报送/名册.xlsx', '报送/**/*.docx', '-o', 'two'], { cwd: folder });
    expect(filesIn(join(folder, 'two'))).toEqual(filesIn(join(folder, 'one')));
    for (const file of filesIn(join(folder, 'one')))
      expect(textOf(join(folder, 'two'), file)).toBe(textOf(join(folder, 'one'), file));
    const again = await wuze(['import', '报送', '-o', 'one'], { cwd: folder });
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('0 个文件，另有 2 个与原来相同');
  });

  it('gives the same again where the first import has taught it a short name and a person', async () => {
    const folder = folderWith({
      '报送/名册.xlsx': ROSTER,
      '报送/陈志远.docx': docx('市园林绿化局陈志远2026年度责任清单', [
        HEADER,
        ['1', '每季度抽查苗木采购合同12份。', '比对询价单。', '每季度末', '陈志远'],
      ]),
      '报送/赵海.docx': docx('鹭江市水利局赵海2026年度责任清单', [
        HEADER,
        ['1', '每月抽查堤防养护记录6份。', '现场核对。', '每月底', '赵海'],
      ]),
    });
    await wuze(['import', '报送', '-o', 'out'], { cwd: folder });
    const unit = 'out/units/鹭江市园林绿化局/unit.yaml';
    const before = textOf(folder, unit);
    expect(before).toContain('简称: [市园林绿化局]');
    const again = await wuze(['import', '报送', '-o', 'out'], { cwd: folder });
    expect(again.stderr).toBe('');
    expect(again.stdout).toContain('0 个文件，另有 3 个与原来相同');
    await wuze(['import', '报送', '-o', 'out', '--force'], { cwd: folder });
    expect(textOf(folder, unit)).toBe(before);
  });

  it('says when a later batch has a person whom the unit has not', async () => {
    const folder = folderWith({
      '一批/陈志远.docx': CHEN,
      '二批/高洁.docx': docx('鹭江市园林绿化局党组成员、总工程师高洁2026年度责任清单', [
        HEADER,
        ['1', '每月抽查设计变更单5份。', '逐份签字。', '每月底', '高洁'],
      ]),
    });
    await wuze(['import', '一批', '-o', 'out'], { cwd: folder });
    const second = await wuze(['import', '二批', '-o', 'out'], { cwd: folder });
    expect(second.stdout).toContain(
      '注意：鹭江市园林绿化局的单位资料（unit.yaml）中没有成员高洁，核对后请补入，或导入名册',
    );
    const again = await wuze(['import', '一批', '-o', 'out'], { cwd: folder });
    expect(again.stdout).not.toContain('注意');
  });

  it('never writes over other content without --force, and then nothing at all', async () => {
    const folder = folderWith(FILES);
    const list = 'out/units/鹭江市园林绿化局/2026/陈志远.yaml';
    await wuze(['import', '报送', '-o', 'out'], { cwd: folder });
    const imported = textOf(folder, list);
    writeFileSync(join(folder, list), `${imported}# 人工核对过\n`);
    writeFileSync(
      join(folder, '报送/名册.xlsx'),
      workbookFile([
        {
          name: '名单',
          content: sheetRows([
            ['单位', '姓名', '职务'],
            ['鹭江市水利局', '许江', '局长'],
          ]),
        },
      ]),
    );
    const refused = await wuze(['import', '报送', '-o', 'out'], { cwd: folder });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('没有写入任何内容');
    expect(refused.stderr).toContain('陈志远.yaml');
    expect(textOf(folder, list)).toContain('人工核对过');
    expect(filesIn(join(folder, 'out')).filter((file) => file.includes('水利局'))).toEqual([]);
    const forced = await wuze(['import', '报送', '-o', 'out', '--force'], { cwd: folder });
    expect(forced.code).toBe(0);
    expect(textOf(folder, list)).toBe(imported);
  });

  it('--dry-run says the same and writes nothing', async () => {
    const folder = folderWith(FILES);
    const { code, stdout } = await wuze(['import', '报送', '-o', 'out', '--dry-run'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('→ units/鹭江市园林绿化局/2026/陈志远.yaml');
    expect(stdout).toContain('没有写入');
    expect(filesIn(folder).filter((file) => file.startsWith('out'))).toEqual([]);
  });

  it('goes on after files it cannot read, says the way out, and ends with 1', async () => {
    const folder = folderWith({
      ...FILES,
      '报送/坏.docx': 'not a zip',
      '报送/三月.rar': 'Rar!\x1a\x07\x00',
      '报送/旧.doc': new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...Array<number>(600).fill(0),
      ]),
      '报送/通知.docx': wordFile('<w:p><w:r><w:t>请于三月底前报送清单。</w:t></w:r></w:p>'),
    });
    const { code, stdout } = await wuze(['import', '报送', '-o', 'out'], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(/报送\/坏\.docx\n {2}读不了 {2}.+\n {2}怎么办 {2}.+/);
    expect(stdout).toMatch(/报送\/旧\.doc\n {2}读不了 {2}.+\n {2}怎么办 {2}.*docx/);
    expect(stdout).toContain('未看懂  第1段 “请于三月底前报送清单。”：不像清单、述责述廉报告或名册');
    expect(stdout).toContain('未看懂 1 处，读不了 3 个');
    expect(textOf(folder, 'out/units/鹭江市园林绿化局/2026/陈志远.yaml')).toContain('陈志远');
  });

  it('writes into the folders of the workspace that it is given, and reads the columns named there', async () => {
    const list = docx('鹭江市园林绿化局乙二2026年度责任清单', [
      ['序号', '牵头事项', '落实抓手', '分值'],
      ['1', '每季度抽查苗木采购合同12份。', '比对询价单。', '5'],
    ]);
    const folder = folderWith({
      ...smallWorkspace(),
      'wuze.yaml':
        '种类: 配置\n年度: 2026\n责任目录: catalogue.yaml\n排除: 收件/**\n导入:\n  栏目: {内容: 牵头事项, 措施: [落实抓手], 注释: 分值}\n',
      '收件/乙二.docx': list,
    });
    const { code, stdout } = await wuze(['import', '收件', '-o', '.', '--dry-run'], { cwd: folder });
    expect(stdout).toContain(
      '鹭江市园林绿化局 乙二（班子成员清单），2026 年度，1 条 → units/lin/2026/2.yaml',
    );
    expect(stdout).toContain('其中 1 个已有而内容不同，要加 --force');
    expect(code).toBe(0);
  });

  it('speaks English and gives JSON', async () => {
    const folder = folderWith(FILES);
    const english = await wuze(['import', '报送', '-o', 'out', '--lang', 'en', '--dry-run'], { cwd: folder });
    expect(english.stdout).toContain('2 files: 1 list (2 items), 0 debriefs, 1 unit (2 members)');
    expect(english.stdout).toContain(
      'certain: unit (the table says so), 林国栋 as principal (judged by the post)\n',
    );
    const json = await wuze(['import', '报送', '-o', 'out', '--json'], { cwd: folder });
    expect(JSON.parse(json.stdout)).toMatchObject({
      dryRun: false,
      totals: { files: 2, lists: 1, items: 2, problems: 0 },
      files: [
        { file: '报送/名册.xlsx', written: [{ kind: 'unit', count: 2 }] },
        {
          file: '报送/园林局/陈志远.docx',
          written: [{ kind: 'list', person: '陈志远', count: 2 }],
          notUnderstood: [],
        },
      ],
    });
  });

  it('--quiet leaves the summary out; what was not understood still shows in the exit code', async () => {
    const folder = folderWith({ ...FILES, '报送/坏.docx': 'not a zip' });
    const { code, stdout, stderr } = await wuze(['import', '报送', '-o', 'out', '-q'], { cwd: folder });
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(filesIn(join(folder, 'out'))).toContain('units/鹭江市园林绿化局/unit.yaml');
  });

  it('says each guess with its place, those with one reason together', async () => {
    const folder = folderWith({
      '报送/水利局/分工.xlsx': workbookFile([
        {
          name: '分工',
          content: sheetRows([
            ['姓名', '职务', '任职时间', '权重'],
            ['许江', '党组书记、局长', '2024.5', '5'],
            ['何海', '', '', '6'],
            ['吴川', '', '', ''],
          ]),
        },
      ]),
    });
    const chinese = await wuze(['import', '报送', '-o', 'out', '--dry-run'], { cwd: folder });
    expect(chinese.stdout).toContain('        存疑（中）：许江的任职时间：只写到月（2024.5），取当月1日\n');
    expect(chinese.stdout).toContain(
      '        存疑（低）：何海为班子成员、吴川为班子成员：没有职务可以判断，按班子成员\n',
    );
    const english = await wuze(['import', '报送', '-o', 'out', '--dry-run', '--lang', 'en'], { cwd: folder });
    expect(english.stdout).toContain(
      '  not understood  sheet “分工”A2 "5；6" (2 places): column 权重 has no key',
    );
    expect(english.stdout).toContain('1 file: 0 lists (0 items), 0 debriefs, 1 unit (3 members)');
    expect(english.stdout).toContain('for out: 1 file\n');
  });

  it.each([
    [['import', '报送'], '--output'],
    [['import', '-o', 'out'], '文件'],
    [['import', '没有', '-o', 'out'], '找不到“没有”'],
    [['import', '空', '-o', 'out'], '没有 Word 或 Excel 文件'],
    [['import', '报送', '-o', 'out', '--year', '26'], '--year'],
  ])('%j is wrong use', async (args, said) => {
    const folder = folderWith({ ...FILES, '空/a.txt': '' });
    const { code, stderr } = await wuze(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it('--year is for files that do not say', async () => {
    const folder = folderWith({
      '清单/陈志远.docx': docx('鹭江市园林绿化局副局长陈志远责任清单', [
        HEADER,
        ['1', '甲', '乙', '丙', '丁'],
      ]),
    });
    const without = await wuze(['import', '清单', '-o', 'out'], { cwd: folder });
    expect(without.code).toBe(1);
    expect(without.stdout).toContain('看不出是哪一年度的，没有写出；请用 --year 指明');
    const { code, stdout } = await wuze(['import', '清单', '-o', 'out', '--year', '2026'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('存疑（中）：年度：文件没有写年度，取 --year');
  });
});
