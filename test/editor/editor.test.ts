import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starterWorkspace } from '../../src/cli/starter/workspace.js';
import { LanguageServer, type Position } from './language-server.js';

/*
 * What an editor shows in a workspace that `wuze init` has made: its files name their schemas in their first line,
 * nothing is configured in the editor, and nothing comes from the network.
 */

let root: string;
/** Each text is a document of its own. */
let documents = 0;
const starter = starterWorkspace(2026, 'zh');

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'wuze-editor-'));
  for (const { name, content } of starter) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LIST = 'units/example/2026/new.yaml';
const UNIT = 'units/new/unit.yaml';
const CONFIGURATION = 'new/wuze.yaml';
const FIRST_LINE: Record<string, string> = {
  [LIST]: '# yaml-language-server: $schema=../../../.wuze/schemas/list.schema.json\n',
  [UNIT]: '# yaml-language-server: $schema=../../.wuze/schemas/unit.schema.json\n',
  [CONFIGURATION]: '# yaml-language-server: $schema=../.wuze/schemas/config.schema.json\n',
};

describe.each([['zh-cn'], ['en']])('in an editor whose language is %s', (locale) => {
  let server: LanguageServer;
  beforeAll(async () => {
    server = await LanguageServer.start(root, locale);
  });
  afterAll(() => server.stop());

  /** The text as an editor has it, `|` being where the cursor is. */
  const opened = async (
    file: string,
    text: string,
  ): Promise<{ path: string; cursor: Position; underlined: string[] }> => {
    const path = join(root, dirname(file), `${++documents}.yaml`);
    const at = text.indexOf('|');
    const before = (FIRST_LINE[file] + text.slice(0, at)).split('\n');
    const cursor = { line: before.length - 1, character: before.at(-1)!.length };
    const whole = FIRST_LINE[file] + text.replace('|', '');
    const lines = whole.split('\n');
    const diagnostics = await server.open(path, whole);
    return {
      path,
      cursor,
      underlined: diagnostics.map(({ range: { start, end }, message }) => {
        const line = lines[start.line]!;
        return `${line.slice(start.character, start.line === end.line ? end.character : line.length)}: ${message}`;
      }),
    };
  };
  const offered = async (file: string, text: string): Promise<Record<string, string>> => {
    const { path, cursor } = await opened(file, text);
    const items = await server.complete(path, cursor);
    return Object.fromEntries(
      items.map(({ label, documentation }) => [
        label,
        typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
      ]),
    );
  };
  const shownAt = async (file: string, text: string): Promise<string> => {
    const { path, cursor } = await opened(file, text);
    return server.hover(path, cursor);
  };

  it('nothing is underlined in the files that init has written', async () => {
    const found: Record<string, string[]> = {};
    for (const { name } of starter.filter(({ name }) => name.endsWith('.yaml'))) {
      const text = readFileSync(join(root, name), 'utf8');
      expect(text).toMatch(/^# yaml-language-server: \$schema=\S+\n/);
      const diagnostics = await server.open(join(root, name), text);
      if (diagnostics.length > 0) found[name] = diagnostics.map(({ message }) => message);
    }
    expect(found).toEqual({});
  });

  it('a list: its Chinese keys are offered, with what they mean', async () => {
    const keys = await offered(LIST, '种类: 清单\n单位: example\n|\n');
    expect(Object.keys(keys)).toEqual(
      expect.arrayContaining(['年度', '类型', '姓名', '条目', '审议', '报送']),
    );
    expect(Object.keys(keys).filter((key) => /[a-z]/.test(key))).toEqual([]);
    expect(keys.类型).toBe('谁的清单。取值：班子、主要负责人、班子成员、监督责任。');
  });

  it('an item of a list: the keys that it does not have yet', async () => {
    const keys = await offered(LIST, '种类: 清单\n条目:\n  - 编号: 1\n    内容: 每季度检查1次苗圃\n    |\n');
    expect(Object.keys(keys)).toEqual(expect.arrayContaining(['对应责任', '频次', '时限', '责任人', '佐证']));
    expect(Object.keys(keys)).not.toContain('内容');
  });

  it('a list: values of a choice are offered in Chinese', async () => {
    expect(Object.keys(await offered(LIST, '种类: 清单\n类型: |\n'))).toEqual([
      '班子',
      '主要负责人',
      '班子成员',
      '监督责任',
    ]);
  });

  it('a unit: keys of a member, and values', async () => {
    const keys = await offered(UNIT, '种类: 单位\n成员:\n  - 姓名: 林国栋\n    |\n');
    expect(Object.keys(keys)).toEqual(expect.arrayContaining(['职务', '角色', '分工', '任职', '应报清单']));
    expect(Object.keys(await offered(UNIT, '种类: 单位\n层级: |\n'))).toEqual(
      expect.arrayContaining(['市级', '县级', '街道']),
    );
    expect(
      Object.keys(await offered(UNIT, '种类: 单位\n成员:\n  - 姓名: 林国栋\n    应报清单: |\n')),
    ).toEqual(expect.arrayContaining(['是', '否']));
  });

  it('the configuration: keys, rules with their titles, levels and options of a rule', async () => {
    expect(Object.keys(await offered(CONFIGURATION, '种类: 配置\n|\n'))).toEqual(
      expect.arrayContaining(['年度', '发文机关', '责任目录', '规则', '豁免']),
    );
    const rules = await offered(CONFIGURATION, '种类: 配置\n规则:\n  |\n');
    expect(rules['copying/members']).toBe('班子成员清单雷同');
    expect(Object.keys(await offered(CONFIGURATION, '种类: 配置\n规则:\n  copying/members: |\n'))).toEqual(
      expect.arrayContaining(['关闭', '提示', '警告', '错误']),
    );
    const options = await offered(CONFIGURATION, '种类: 配置\n规则:\n  copying/members:\n    |\n');
    expect(options.itemThreshold).toMatch(/\p{Script=Han}/u);
    expect(Object.keys(options)).toContain('级别');
  });

  it('a list: mistakes are underlined and explained in Chinese', async () => {
    const { underlined } = await opened(
      LIST,
      '种类: 清单\n单位: example\n年度: 今年\n类型: 校长\n姓名: 3\n职位: 局长\n报送: 二月底\n条目:\n  - 编号: 1\n|',
    );
    expect(underlined.sort()).toEqual([
      '3: 应为文字；数字要加引号',
      '二月底: 应为日期，如 2026-02-20',
      '今年: 应为整数',
      '校长: 应为 班子、主要负责人、班子成员、监督责任 之一',
      '编: 缺少“内容”',
      '职位: 这里可写的键：种类、单位、年度、类型、姓名、职务、标题、条目、审议、签字、报送、落款、修订、备注',
    ]);
  });

  it("a member's list without a person lacks the name", async () => {
    const { underlined } = await opened(
      LIST,
      '种类: 清单\n单位: a\n年度: 2026\n类型: 班子成员\n条目:\n  - {编号: 1, 内容: 好}\n|',
    );
    expect(underlined).toEqual(['种: 缺少“姓名”']);
  });

  it('a unit and the configuration: mistakes are explained in Chinese', async () => {
    const unit = await opened(UNIT, '种类: 单位\n编号: a\n层级: 国家\n成员: 林国栋\n|');
    expect(unit.underlined).toEqual(
      expect.arrayContaining([
        '种: 缺少“名称”',
        expect.stringMatching(/^国家: 应为 省级、/),
        '林国栋: 应为列表：每项一行，行首写“- ”',
      ]),
    );
    const configuration = await opened(
      CONFIGURATION,
      '种类: 配置\n规则:\n  copying/member: 关闭\n豁免:\n  - 规则: copying/members\n|',
    );
    expect(configuration.underlined).toEqual([
      'copying/member: 没有这条规则；全部规则见 wuze rules',
      '规: 缺少“理由”',
    ]);
  });

  it('what a key means is shown in Chinese where the pointer rests', async () => {
    expect(await shownAt(LIST, '种类: 清单\n条|目:\n  - {编号: 1, 内容: 好}\n')).toContain('清单的各条。');
    expect(await shownAt(UNIT, '种类: 单位\n层|级: 市级\n')).toContain('市级');
    expect(await shownAt(CONFIGURATION, '种类: 配置\n报送截|止: 2026-03-31\n')).toContain('清单最迟报送日期');
    expect(await shownAt(CONFIGURATION, '种类: 配置\n规则:\n  copying/mem|bers: 警告\n')).toContain(
      '班子成员清单雷同',
    );
  });
});
