import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { Audit } from '../../src/audit/audit.js';
import { isoDate } from '../../src/workspace/dates.js';
import { filesIn, folderWith, smallWorkspace, textOf, wuze } from './command.js';

const ROSTER =
  '林国栋:党组书记、局长:人事处、计划财务处;陈志远:党组成员、副局长:绿化处；钟海涛：党组成员、机关纪委书记：机关纪委，法规处';

async function audit(folder: string, ...args: string[]): Promise<{ code: number | null; audit: Audit }> {
  const { code, stdout, stderr } = await wuze(['check', '-f', 'json', ...args], { cwd: folder });
  expect(stderr).toBe('');
  return { code, audit: JSON.parse(stdout) as Audit };
}

async function workspace(...args: string[]): Promise<string> {
  const folder = folderWith();
  const { code, stderr } = await wuze(['init', ...args], { cwd: folder });
  expect([code, stderr]).toEqual([0, '']);
  return folder;
}

const yamlIn = (folder: string) => filesIn(folder).filter((name) => name.endsWith('.yaml'));

describe('init', () => {
  it.each([[], ['--lang', 'en']])(
    'makes a workspace that check passes, and says what is still to fill in (%j)',
    async (...args) => {
      const folder = await workspace(...args);
      const { code, audit: result } = await audit(folder);
      expect(result.findings).toEqual([]);
      expect(code).toBe(0);
      expect(result.summary).toMatchObject({ units: 1, lists: 5 });
      expect(result.units[0]).toMatchObject({ due: 5, verdict: 'pass', partly: true });
      expect(result.notChecked.map(({ rule }) => rule)).toEqual(['dates/late', 'approval/missing']);
    },
  );

  it.each(['01-01', '12-31'])('passes on %s of the year too, with everything filled in', async (day) => {
    const folder = await workspace();
    for (const name of yamlIn(folder)) {
      const filled = textOf(folder, name).replace(/^# (?=(?:审议|签字|报送|报送截止|地区): )/gm, '');
      writeFileSync(join(folder, name), filled);
    }
    const { audit: result } = await audit(folder, '--as-of', `${new Date().getFullYear()}-${day}`);
    expect(result.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(result.notChecked).toEqual([]);
  });

  it('has keys in Chinese, or in English when asked, and comments that fit', async () => {
    const chinese = await workspace();
    const english = await workspace('--lang', 'en');
    for (const name of yamlIn(chinese)) {
      expect(textOf(chinese, name)).not.toMatch(/^ *(?:- )?[a-z][A-Za-z]*:/m);
      expect(textOf(english, name)).not.toMatch(/^ *(?:- )?\p{Script=Han}+:/mu);
      expect(textOf(english, name)).toMatch(/^# [A-Z]/m);
    }
    expect(yamlIn(english)).toEqual(yamlIn(chinese));
  });

  it.each([[], ['--lang', 'en']])(
    'points editors to schemas that every file keeps to (%j)',
    async (...args) => {
      const folder = await workspace(...args);
      for (const name of yamlIn(folder)) {
        const text = textOf(folder, name);
        const path = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)![1]!;
        const schema = JSON.parse(textOf(folder, join(name, '..', path))) as object;
        const ajv = new Ajv2020({ strict: true, allErrors: true });
        ajv.addVocabulary(['errorMessage']);
        ajv.addFormat('date', (date: string) => isoDate(date) === date);
        const validate = ajv.compile(schema);
        validate(parse(text));
        expect([name, validate.errors]).toEqual([name, null]);
      }
    },
  );

  it('stays right when its examples in comments are taken over', async () => {
    const folder = await workspace();
    const text = textOf(folder, 'wuze.yaml');
    const uncommented = text
      .split('\n')
      .map((line) => (/^# (?: *\p{Script=Han}+:| +- )/u.test(line) ? line.slice(2) : line))
      .join('\n');
    expect(uncommented).not.toBe(text);
    expect(parseDocument(uncommented).errors).toEqual([]);
    writeFileSync(join(folder, 'wuze.yaml'), uncommented);
    const { stderr } = await wuze(['check'], { cwd: folder });
    expect(stderr).toBe('');
  });

  it('has a catalogue of 6 aspects and 28 duties', async () => {
    const catalogue = parse(textOf(await workspace('--lang', 'en'), 'catalogue.yaml')) as {
      aspects: { duties: { id: string; keywords: string[] }[] }[];
    };
    const duties = catalogue.aspects.flatMap((aspect) => aspect.duties);
    expect([catalogue.aspects.length, duties.length, new Set(duties.map(({ id }) => id)).size]).toEqual([
      6, 28, 28,
    ]);
    for (const { keywords } of duties) expect(keywords.length).toBeGreaterThan(0);
  });

  it('makes the folder it is given and says how to go on', async () => {
    const folder = folderWith();
    const { code, stdout } = await wuze(['init', '清单/2026'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('先 cd 清单/2026，再 wuze init unit');
    expect(existsSync(join(folder, '清单/2026/wuze.yaml'))).toBe(true);
  });
});

describe('init never writes over a file', () => {
  it.each(['wuze.yaml', 'templates/member.yaml', '.wuze/schemas/list.schema.json'])('%s', async (name) => {
    const folder = folderWith({ [name]: 'mine\n' });
    const { code, stdout, stderr } = await wuze(['init'], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`错误：已有同名文件，没有写入任何内容：${name}\n`);
    expect(filesIn(folder)).toEqual([name]);
    expect(textOf(folder, name)).toBe('mine\n');
  });

  it('nor through a link that leads nowhere', async () => {
    const folder = folderWith();
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'catalogue.yaml'));
    expect((await wuze(['init'], { cwd: folder })).code).toBe(2);
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });

  it('and says how many there are', async () => {
    const folder = await workspace();
    const { code, stderr } = await wuze(['init'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/wuze\.yaml、catalogue\.yaml.*等 \d+ 个/);
  });

  it('and makes no workspace within another', async () => {
    const folder = await workspace();
    const { code, stderr } = await wuze(['init', '市园林局'], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining('要增加单位请用 wuze init unit')]);
    expect(existsSync(join(folder, '市园林局'))).toBe(false);
  });

  it('and makes no folder of a file', async () => {
    const folder = folderWith({ file: 'x' });
    const { code, stderr } = await wuze(['init', 'file'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('是文件，不是文件夹');
  });
});

describe('init unit', () => {
  it('adds the unit and a list for everyone who owes one, with what must stay', async () => {
    const folder = await workspace();
    const year = new Date().getFullYear();
    const { code, stdout } = await wuze(
      ['init', 'unit', '鹭江市园林绿化局', '--id', 'yuanlin', '--members', ROSTER],
      { cwd: folder },
    );
    expect(code).toBe(0);
    const added = [
      'unit.yaml',
      `${year}/team.yaml`,
      `${year}/林国栋.yaml`,
      `${year}/陈志远.yaml`,
      `${year}/钟海涛.yaml`,
      `${year}/supervision.yaml`,
    ];
    for (const name of added) expect(stdout).toContain(`  units/yuanlin/${name}\n`);

    expect(parse(textOf(folder, 'units/yuanlin/unit.yaml'))).toEqual({
      种类: '单位',
      编号: 'yuanlin',
      名称: '鹭江市园林绿化局',
      党组织: '党组',
      成员: [
        { 姓名: '林国栋', 职务: '党组书记、局长', 角色: '主要负责人', 分工: ['人事处', '计划财务处'] },
        { 姓名: '陈志远', 职务: '党组成员、副局长', 分工: ['绿化处'] },
        { 姓名: '钟海涛', 职务: '党组成员、机关纪委书记', 角色: '纪检负责人', 分工: ['机关纪委', '法规处'] },
      ],
    });
    const template = parse(textOf(folder, 'templates/member.yaml')) as {
      条目: { 内容: string; 保留?: string }[];
    };
    const list = parse(textOf(folder, `units/yuanlin/${year}/陈志远.yaml`)) as { 条目: { 内容: string }[] };
    expect(list.条目.map(({ 内容 }) => 内容)).toEqual(
      template.条目.filter((item) => item.保留 === '是').map(({ 内容 }) => 内容),
    );

    const { audit: result } = await audit(folder, 'units/yuanlin');
    expect(result.units[0]).toMatchObject({ submitted: 5, due: 5 });
    // What is left to say is only what is still to be written.
    expect([...new Set(result.findings.map(({ rule }) => rule))].sort()).toEqual([
      'relevance/coverage',
      'relevance/division',
      'relevance/generic',
    ]);
  });

  it('shows a place to write for each duty and each field of work, which is right once filled in', async () => {
    const folder = await workspace();
    await wuze(['init', 'unit', '市园林局', '--members', ROSTER], { cwd: folder });
    const name = `units/市园林局/${new Date().getFullYear()}/陈志远.yaml`;
    const text = textOf(folder, name);
    const stubs = text
      .slice(text.indexOf('  # - '))
      .split('\n')
      .filter((line) => line.startsWith('  # - '));
    expect(stubs).toHaveLength(5);
    expect(text).toContain('来源: 分工');
    expect(text).toMatch(/责任科室: 绿化处/);
    const filled = text
      .replace(/^ {2}# (?=[- ] )/gm, '  ')
      .replace(/内容:.*$/gm, (line) => (line.includes('#') ? `内容: 某事` : line));
    const parsed = parseDocument(filled);
    expect(parsed.errors).toEqual([]);
    expect((parsed.toJS() as { 条目: unknown[] }).条目).toHaveLength(8);
    writeFileSync(join(folder, name), filled);
    const { audit: result } = await audit(folder, name);
    expect(result.findings.filter(({ rule }) => rule.startsWith('format/'))).toEqual([]);
    expect(result.findings.map(({ rule }) => rule)).not.toContain('relevance/coverage');
  });

  it('does without a roster, which is then to be filled in', async () => {
    const folder = await workspace('--lang', 'en');
    const { code, stdout } = await wuze(['init', 'unit', '市园林局', '--lang', 'en'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('in unit.yaml fill in the roster');
    expect(parse(textOf(folder, 'units/市园林局/unit.yaml'))).toEqual({
      kind: 'unit',
      id: '市园林局',
      name: '市园林局',
    });
    const { audit: result } = await audit(folder, 'units/市园林局');
    expect(result.findings.filter(({ rule }) => rule.startsWith('format/'))).toEqual([]);
  });

  it('takes the language of keys, the year, the required clauses from the workspace', async () => {
    const folder = folderWith({
      ...smallWorkspace(),
      'catalogue.yaml':
        'kind: catalogue\nclauses:\n  - {text: 履行第一责任人职责。, appliesTo: [principal], required: true, units: [xin]}\n  - {text: 别处才要写的话。, appliesTo: [principal], required: true, units: [other]}\n',
    });
    await wuze(['init', 'unit', '新局', '--id', 'xin', '--members', '甲:局长:科室一;乙'], {
      cwd: join(folder, 'units'),
    });
    const list = parse(textOf(folder, 'units/xin/2026/甲.yaml')) as {
      items: { content: string; owner: string }[];
    };
    expect(list.items).toMatchObject([{ content: '履行第一责任人职责。', owner: '甲' }]);
    // Without template and clause: the sentence on the role, as a list needs an item.
    expect(parse(textOf(folder, 'units/xin/2026/乙.yaml'))).toMatchObject({
      items: [{ content: expect.stringContaining('一岗双责') }],
    });
    expect(textOf(folder, 'units/xin/unit.yaml')).not.toContain('yaml-language-server');
    const { audit: result } = await audit(folder, 'units/xin');
    expect(result.findings.filter(({ rule }) => /^(?:format|copying|roster)\//.test(rule))).toEqual([]);
  });

  it.each<[string, string[], RegExp]>([
    ['a path', ['../../evil'], /不能用作文件名/],
    ['the folder above', ['..'], /不能用作文件名/],
    ['a slash', ['甲/乙'], /不能用作文件名/],
    ['a backslash', ['甲\\乙'], /不能用作文件名/],
    ['a control character', ['甲\u0007乙'], /看不见的字符/],
    ['an override of direction', ['甲\u202e乙'], /看不见的字符/],
    ['a device of Windows', ['con'], /不能用作文件名/],
    ['300 characters', ['局'.repeat(300)], /不能用作文件名/],
    ['a hidden folder', ['.git'], /不能用作文件名/],
    ['a path as id', ['局', '--id', '../x'], /不能用作文件名/],
    ['an id too long', ['局', '--id', 'x'.repeat(101)], /不能超过 100 个字/],
    ['a path as a person', ['局', '--members', '../../evil:局长'], /不能用作文件名/],
    ['a person twice', ['局', '--members', '甲:局长;甲:副局长'], /有两个“甲”/],
    ['a nameless person', ['局', '--members', ':局长'], /应写成“姓名:职务:分工1、分工2”/],
    ['too many parts', ['局', '--members', '甲:局长:科:处'], /应写成“姓名:职务:分工1、分工2”/],
    ['an empty roster', ['局', '--members', ' ;'], /应写成“姓名:职务:分工1、分工2”/],
    ['two names', ['局', '处'], /一次只能增加一个单位/],
    [
      'a unit that is there',
      ['鹭江市园林绿化局'],
      /已有单位“鹭江市园林绿化局”（编号 lin，units\/lin\/unit\.yaml）/,
    ],
    ['an id that is taken', ['新局', '--id', 'lin'], /已有单位“鹭江市园林绿化局”/],
  ])('refuses %s and writes nothing', async (_what, args, message) => {
    const folder = folderWith(smallWorkspace());
    const before = filesIn(folder);
    const { code, stdout, stderr } = await wuze(['init', 'unit', ...args], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    for (const hidden of ['\u0007', '\u202e']) expect(stderr).not.toContain(hidden);
    expect(filesIn(folder)).toEqual(before);
  });

  it('gives a name that cannot be a folder its files under the id', async () => {
    const folder = folderWith(smallWorkspace());
    const name = `市发改委/市物价局${'（合署）'.repeat(40)}`;
    const { code } = await wuze(['init', 'unit', name, '--id', 'fagai'], { cwd: folder });
    expect(code).toBe(0);
    expect(parse(textOf(folder, 'units/fagai/unit.yaml'))).toMatchObject({ id: 'fagai', name });
    const { audit: result } = await audit(folder, 'units/fagai');
    expect(result.findings.filter(({ rule }) => rule.startsWith('format/'))).toEqual([]);
  });

  it('writes over nothing in the unit’s folder', async () => {
    const folder = folderWith(smallWorkspace());
    mkdirSync(join(folder, 'units/新局'), { recursive: true });
    writeFileSync(join(folder, 'units/新局/unit.yaml'), 'mine: 1\n');
    const { code, stderr } = await wuze(['init', 'unit', '新局'], { cwd: folder });
    expect([code, stderr]).toEqual([2, '错误：已有同名文件，没有写入任何内容：units/新局/unit.yaml\n']);
    expect(textOf(folder, 'units/新局/unit.yaml')).toBe('mine: 1\n');
  });

  it('needs a workspace', async () => {
    const { code, stderr } = await wuze(['init', 'unit', '局'], { cwd: folderWith() });
    expect(code).toBe(2);
    expect(stderr).toMatch(/还没有工作区/);
  });
});
