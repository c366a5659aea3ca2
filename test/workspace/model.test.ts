import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/language/usage-error.js';
import type { Unit, Workspace } from '../../src/workspace/model.js';
import { memberList, problemsOf, workspaceOf } from './files.js';

const CONFIG = '种类: 配置\n年度: 2026\n';

function unit(id: string, rest = ''): string {
  return `种类: 单位\n编号: ${id}\n名称: ${id}局\n${rest}`;
}

function unitOf(workspace: Workspace, id: string): Unit {
  const found = workspace.units.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no unit ${id}`);
  return found;
}

function problemsOfFile(workspace: Workspace, file: string): string[] {
  const document = workspace.documents.find((one) => one.file === file);
  if (document === undefined) throw new Error(`no document ${file}`);
  return problemsOf(document);
}

function files(lists: readonly { document: { file: string } }[]): string[] {
  return lists.map(({ document }) => document.file);
}

function reasonOf(workspace: Workspace, file: string): string | undefined {
  return workspace.skipped.find((one) => one.file === file)?.reason.zh;
}

test('a unit, its roster and a list make a workspace', () => {
  const workspace = workspaceOf({
    'wuze.yaml': CONFIG,
    'u/unit.yaml': unit(
      'shuiwu',
      '简称: 市水务局\n层级: 市级\n分管领导: {姓名: 郑一鸣, 职务: 副市长}\n成员:\n  - {姓名: 何建华, 角色: 主要负责人}\n  - {姓名: 梁志文, 分工: 河道管理处}\n年度任务:\n  - {编号: T1, 标题: 河道清淤, 责任人: [梁志文]}\n',
    ),
    'u/liang.yaml': memberList(),
  });
  expect(workspace.documents.flatMap(({ problems }) => problems)).toEqual([]);
  expect(workspace.units).toHaveLength(1);
  expect(workspace.units[0]).toMatchObject({
    id: 'shuiwu',
    name: 'shuiwu局',
    path: 'shuiwu',
    aliases: ['市水务局'],
    level: 'city',
    supervisors: [{ person: '郑一鸣', position: '副市长' }],
    members: [
      { index: 0, person: '何建华', role: 'principal', division: [], listRequired: true },
      { index: 1, person: '梁志文', role: 'member', division: ['河道管理处'] },
    ],
    annualTasks: [{ index: 0, id: 'T1', title: '河道清淤', owners: ['梁志文'] }],
    lists: [{ type: 'member', person: '梁志文', year: 2026 }],
  });
});

describe('units', () => {
  test('have the path of ids from the top', () => {
    const workspace = workspaceOf({
      'a.yaml': unit('baixi', '上级: haiwan\n'),
      'b.yaml': unit('haiwan', '上级: city\n'),
      'c.yaml': unit('city'),
    });
    expect(workspace.units.map(({ id, path }) => [id, path])).toEqual([
      ['baixi', 'city/haiwan/baixi'],
      ['city', 'city'],
      ['haiwan', 'city/haiwan'],
    ]);
  });

  test('above themselves lose one parent, and a file says so', () => {
    const workspace = workspaceOf({
      'a.yaml': unit('a', '上级: b\n'),
      'b.yaml': unit('b', '上级: c\n'),
      'c.yaml': unit('c', '上级: a\n'),
    });
    expect(workspace.units.map(({ path }) => path)).toEqual(['c/b/a', 'c/b', 'c']);
    expect(problemsOfFile(workspace, 'c.yaml')).toEqual(['4:5 上级关系成了环：a → b → c → a']);
  });

  test('above themselves directly are a circle of one', () => {
    const workspace = workspaceOf({ 'a.yaml': unit('a', '上级: a\n') });
    expect(workspace.units[0]?.path).toBe('a');
    expect(problemsOfFile(workspace, 'a.yaml')).toEqual(['4:5 上级关系成了环：a → a']);
  });

  test('name partners and covered units by id, name or alias', () => {
    const workspace = workspaceOf({
      'a.yaml': unit('a', '协作单位: [b, 丙办, b局]\n监督单位: b局\n'),
      'b.yaml': unit('b'),
      'c.yaml': unit('c', '简称: [丙办]\n'),
    });
    const a = unitOf(workspace, 'a');
    expect(a.partners.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(a.covers.map(({ id }) => id)).toEqual(['b']);
    expect(problemsOfFile(workspace, 'a.yaml')).toEqual([]);
  });

  test('that are named but do not exist are told, with the likely one', () => {
    const workspace = workspaceOf({
      'a.yaml': unit('a', '协作单位:\n  - yuanlim\n'),
      'b.yaml': unit('yuanlin'),
    });
    expect(problemsOfFile(workspace, 'a.yaml')).toEqual(['5:5 没有编号或名称为“yuanlim”的单位']);
    expect(workspace.documents[0]?.problems[0]?.advice).toEqual({
      zh: '是不是“yuanlin”（yuanlin局）？',
      en: 'Did you mean "yuanlin"?',
    });
  });

  test('with an id that is taken are told on the later file and have no effect', () => {
    const workspace = workspaceOf({ 'a.yaml': unit('x'), 'b.yaml': '种类: 单位\n编号: x\n名称: 另一个局\n' });
    expect(workspace.units.map(({ name }) => name)).toEqual(['x局']);
    expect(problemsOfFile(workspace, 'b.yaml')).toEqual(['2:5 编号“x”已由 a.yaml（x局）使用']);
  });

  test('that only a list names exist without document', () => {
    const workspace = workspaceOf({ 'a.yaml': memberList() });
    expect(workspace.units).toMatchObject([
      { id: 'shuiwu', name: 'shuiwu', document: undefined, members: [] },
    ]);
    expect(problemsOfFile(workspace, 'a.yaml')).toEqual([]);
  });

  test('are found by full name or alias, with or without stray spaces', () => {
    const roster = unit('shuiwu', '简称: 市水务局\n');
    for (const name of ['shuiwu局', '市水务局', '市 水务局']) {
      expect(
        unitOf(workspaceOf({ 'u.yaml': roster, 'a.yaml': memberList({ 单位: name }) }), 'shuiwu').lists,
      ).toHaveLength(1);
    }
  });

  test('misspelt in several lists are told in each', () => {
    const workspace = workspaceOf({
      'u.yaml': unit('yuanlin'),
      'a.yaml': memberList({ 单位: 'yuanlim' }),
      'b.yaml': memberList({ 单位: 'yuanlim' }),
    });
    for (const file of ['a.yaml', 'b.yaml']) {
      expect(problemsOfFile(workspace, file)).toEqual(['2:5 没有编号或名称为“yuanlim”的单位']);
    }
  });

  test('of one name are not chosen between', () => {
    const workspace = workspaceOf({
      'a.yaml': unit('a', '简称: 教育局\n'),
      'b.yaml': unit('b', '简称: 教育局\n'),
      'c.yaml': memberList({ 单位: '教育局' }),
    });
    expect(problemsOfFile(workspace, 'c.yaml')).toEqual(['2:5 “教育局”是几个单位共有的名称：a、b']);
    expect(unitOf(workspace, '教育局').lists).toHaveLength(1);
  });

  test('nearly named by a list are told; numbered ones are different units', () => {
    const workspace = workspaceOf({
      'u.yaml': unit('school-1'),
      'a.yaml': memberList({ 单位: 'schol-1' }),
      'b.yaml': memberList({ 单位: 'school-2' }),
    });
    expect(problemsOfFile(workspace, 'a.yaml')).toEqual(['2:5 没有编号或名称为“schol-1”的单位']);
    expect(problemsOfFile(workspace, 'b.yaml')).toEqual([]);
  });
});

describe('the audited year', () => {
  const lists = { 'a.yaml': memberList({ 年度: '2025' }), 'b.yaml': memberList({ 年度: '2026' }) };

  test('is the one asked for, else that of the configuration, else the greatest of the lists, else that of the day', () => {
    expect(workspaceOf({ ...lists, 'wuze.yaml': '种类: 配置\n年度: 2025\n' }, { year: 2024 }).year).toBe(
      2024,
    );
    expect(workspaceOf({ ...lists, 'wuze.yaml': '种类: 配置\n年度: 2025\n' }).year).toBe(2025);
    expect(workspaceOf(lists).year).toBe(2026);
    expect(workspaceOf({}, { asOf: '2027-03-01' }).year).toBe(2027);
  });

  test('is not that of a slip: one list of 2062 does not make all others old', () => {
    const workspace = workspaceOf({ ...lists, 'c.yaml': memberList({ 年度: '2062' }) });
    expect(workspace.year).toBe(2026);
    expect(reasonOf(workspace, 'c.yaml')).toBe('2062 年度的文件，晚于核查年度 2026');
  });

  test('divides lists and debriefs', () => {
    const debrief = (year: number) =>
      `种类: 述责述廉\n单位: shuiwu\n年度: ${year}\n姓名: 梁志文\n部分:\n  - 正文: 履职情况\n`;
    const workspace = workspaceOf({
      ...lists,
      'd24.yaml': debrief(2024),
      'd25.yaml': debrief(2025),
      'd26.yaml': debrief(2026),
      'd27.yaml': debrief(2027),
    });
    const [only] = workspace.units;
    expect(files(only?.lists ?? [])).toEqual(['b.yaml']);
    expect(files(only?.earlierLists ?? [])).toEqual(['a.yaml']);
    expect(files(only?.debriefs ?? [])).toEqual(['d25.yaml', 'd26.yaml']);
    expect(files(only?.earlierDebriefs ?? [])).toEqual(['d24.yaml']);
    expect(reasonOf(workspace, 'd27.yaml')).toBe('2027 年度的文件，晚于核查年度 2026');
  });
});

describe('revisions', () => {
  const revision = (number: number, more = '') => `${memberList()}修订: {序号: ${number}${more}}\n`;

  test('of which the newest counts', () => {
    const [only] = workspaceOf({
      'a.yaml': revision(2),
      'b.yaml': memberList(),
      'c.yaml': revision(1),
    }).units;
    expect(files(only?.lists ?? [])).toEqual(['a.yaml']);
    expect(files(only?.supersededLists ?? [])).toEqual(['b.yaml', 'c.yaml']);
  });

  test('without numbers, or with the same number, are duplicates that both stay', () => {
    expect(workspaceOf({ 'a.yaml': memberList(), 'b.yaml': memberList() }).units[0]?.lists).toHaveLength(2);
    expect(workspaceOf({ 'a.yaml': revision(2), 'b.yaml': revision(2) }).units[0]?.lists).toHaveLength(2);
  });

  test('of other persons do not touch each other', () => {
    const other = memberList({ 姓名: '周海燕' });
    expect(workspaceOf({ 'a.yaml': revision(2), 'b.yaml': other }).units[0]?.lists).toHaveLength(2);
  });

  test('may name the file that they replace, also where the person was misspelt', () => {
    const old = memberList({ 姓名: '梁志闻' });
    const [only] = workspaceOf({ 'u/new.yaml': revision(1, ', 替代: old.yaml'), 'u/old.yaml': old }).units;
    expect(files(only?.lists ?? [])).toEqual(['u/new.yaml']);
    expect(files(only?.supersededLists ?? [])).toEqual(['u/old.yaml']);
  });

  test('cannot replace a list of another unit, nor each other', () => {
    const foreign = workspaceOf({
      'a.yaml': revision(1, ', 替代: b.yaml'),
      'b.yaml': memberList({ 单位: 'other' }),
    });
    expect(foreign.units.map(({ lists }) => lists.length)).toEqual([1, 1]);
    const mutual = workspaceOf({
      'a.yaml': `${memberList({ 姓名: '甲' })}修订: {序号: 1, 替代: b.yaml}\n`,
      'b.yaml': `${memberList({ 姓名: '乙' })}修订: {序号: 1, 替代: a.yaml}\n`,
    });
    expect(mutual.units[0]?.lists).toHaveLength(2);
  });
});

describe('trust', () => {
  const catalogue =
    '种类: 责任目录\n方面:\n  - {编号: 1, 标题: 组织领导, 责任: [{编号: 1.10, 标题: 专题研究}]}\n规定表述:\n  - {内容: 认真履行职责, 单位: city/**}\n';
  const template = '种类: 清单模板\n类型: 班子\n条目:\n  - {编号: 1, 内容: 甲, 保留: 是}\n';
  const decisions =
    '种类: 复核意见\n意见:\n  - {问题: 3fa9c1d2e4b50617, 认定: 不属实, 复核人: 王某, 日期: 2026-04-02}\n';
  const all = { 'catalogue.yaml': catalogue, 't/a.yaml': template, 'decisions.yaml': decisions };

  test('belongs to what the configuration names', () => {
    const workspace = workspaceOf({
      ...all,
      'wuze.yaml': `${CONFIG}责任目录: ./catalogue.yaml\n模板: t/*.yaml\n复核意见: decisions.yaml\n`,
    });
    expect(workspace.catalogue).toMatchObject({
      duties: [{ id: '1.10', aspect: '1', path: ['aspects', 0, 'duties', 0] }],
      clauses: [
        {
          text: '认真履行职责',
          status: 'accepted',
          required: false,
          units: ['city/**'],
          path: ['clauses', 0],
        },
      ],
    });
    expect(workspace.templates).toMatchObject([
      { type: 'team', items: [{ id: '1', content: '甲', keep: true }] },
    ]);
    expect(workspace.decisions).toMatchObject([{ decision: 'dismissed', by: '王某' }]);
    expect(workspace.skipped).toEqual([]);
  });

  test('does not belong to what it does not name', () => {
    const workspace = workspaceOf({ ...all, 'wuze.yaml': CONFIG });
    expect([workspace.catalogue, workspace.templates, workspace.decisions]).toEqual([undefined, [], []]);
    expect(workspace.skipped).toHaveLength(3);
    expect(reasonOf(workspace, 'catalogue.yaml')).toBe(
      '不起作用：wuze.yaml 没有在“责任目录”（catalogue）中指定它',
    );
  });

  test('belongs to nothing without a configuration', () => {
    const workspace = workspaceOf(all);
    expect([workspace.catalogue, workspace.templates, workspace.decisions]).toEqual([undefined, [], []]);
    expect(reasonOf(workspace, 't/a.yaml')).toBe('不起作用：清单模板要由 wuze.yaml 指定，这里没有 wuze.yaml');
  });

  test('does not belong to another configuration', () => {
    const workspace = workspaceOf({
      'wuze.yaml': CONFIG,
      'units/a/wuze.yaml': '种类: 配置\n豁免:\n  - {规则: copying/members, 理由: 无}\n',
    });
    expect(workspace.configuration.suppressions).toEqual([]);
    expect(reasonOf(workspace, 'units/a/wuze.yaml')).toMatch(/^不是本次核查的配置/);
  });

  test.each([
    ['a key that does not exist', `${CONFIG}豁勉: []\n`, 'wuze.yaml:3:1 没有“豁勉”这一项，是不是“豁免”？'],
    ['a slip of typing', '种类: 配置\n年度：2026\n', 'wuze.yaml:2:1 键后面用了全角冒号“：”'],
    ['another kind', memberList(), 'wuze.yaml:1:1 这不是配置文件'],
    ['nothing in it', '', 'wuze.yaml:1:1 文件是空的'],
    [
      'a catalogue that is not there',
      `${CONFIG}责任目录: c.yaml\n`,
      'wuze.yaml 指定的责任目录“c.yaml”不存在',
    ],
  ])('a configuration with %s is refused', (_, text, message) => {
    expect(() => workspaceOf({ 'wuze.yaml': text })).toThrow(UsageError);
    expect(() => workspaceOf({ 'wuze.yaml': text })).toThrow(message);
  });

  test('a named catalogue, template or file of decisions with a problem is refused: what is lost would accuse', () => {
    const config = `${CONFIG}责任目录: catalogue.yaml\n`;
    const broken = catalogue.replace('内容: 认真', '内溶: 认真');
    expect(() => workspaceOf({ 'wuze.yaml': config, 'catalogue.yaml': broken })).toThrow(
      /catalogue.yaml:5:6 .*内溶/,
    );
    expect(() => workspaceOf({ 'wuze.yaml': config, 'catalogue.yaml': template })).toThrow('但它不是');
  });

  test('decisions may be named before there are any, and templates by a glob that matches none', () => {
    expect(() =>
      workspaceOf({ 'wuze.yaml': `${CONFIG}复核意见: decisions.yaml\n模板: [templates/*.yaml]\n` }),
    ).not.toThrow();
  });
});

describe('the configuration', () => {
  test('fills in defaults', () => {
    expect(workspaceOf({}).configuration).toEqual({
      document: undefined,
      templates: [],
      exclude: [],
      holidays: {},
      verdict: { resubmitErrors: 10, resubmitRules: [] },
      orders: {
        folder: 'orders',
        ledger: 'ledger.yaml',
        copies: [],
        reports: [],
        nearDays: 5,
        longDays: 10,
        talks: { maximum: 3, minimum: 2, perList: 0.5, severity: 'error' },
        wording: {},
      },
      replyWorkingDays: 15,
      importColumns: {},
      inlineSuppressions: false,
      rules: {},
      suppressions: [],
    });
  });

  test('is read in Chinese', () => {
    const { configuration } = workspaceOf({
      'wuze.yaml': `${CONFIG}发文机关: {名称: 甲办, 代字: 甲发, 联系人: {姓名: 综合科, 电话: 0592-1}}
报送截止: 2026年3月31日
节假日: {2027: [2027.1.1]}
结论: {退回错误数: 3, 退回规则: format/yaml}
整改期限: 10
文内豁免: 是
导入: {栏目: {内容: [牵头事项], 注释: 分值}}
规则:
  measurable/evidence: 关闭
  copying/members: {级别: 错误, itemThreshold: 0.8}
豁免:
  - {规则: copying/members, 文件: units/**, 条目: 3, 理由: 共管, 截止: 2026-12-31}
`,
    });
    expect(configuration).toMatchObject({
      issuer: { name: '甲办', documentCode: '甲发', contact: { name: '综合科', phone: '0592-1' } },
      submissionDue: '2026-03-31',
      holidays: { 2027: ['2027-01-01'] },
      verdict: { resubmitErrors: 3, resubmitRules: ['format/yaml'] },
      replyWorkingDays: 10,
      importColumns: { content: ['牵头事项'], comment: ['分值'] },
      inlineSuppressions: true,
      rules: { 'measurable/evidence': 'off', 'copying/members': { severity: 'error', itemThreshold: 0.8 } },
      suppressions: [
        {
          rule: 'copying/members',
          files: ['units/**'],
          items: ['3'],
          units: [],
          reason: '共管',
          until: '2026-12-31',
        },
      ],
    });
  });
});

describe('what is not audited is listed with the reason', () => {
  test.each([
    ['an excluded folder', 'drafts/a.yaml', memberList(), '配置在“排除”（exclude）中列出了它'],
    [
      'a file of another program',
      'compose.yaml',
      'services: {web: {image: nginx}}\n',
      '没有写明种类（例如“种类: 清单”），不是本工具的文件',
    ],
    [
      "another command's file",
      'order.yaml',
      '种类: 督办单\n编号: 1\n',
      '由本工具的其他命令生成和读取，不参与核查',
    ],
  ])('%s', (_, file, text, reason) => {
    const workspace = workspaceOf({ 'wuze.yaml': `${CONFIG}排除: drafts\n`, [file]: text });
    expect(reasonOf(workspace, file)).toBe(reason);
    expect(workspace.documents.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('a file that cannot be read is a document with a problem', () => {
    const document = workspaceOf({ 'a.yaml': '{' }).documents[0];
    expect(document).toMatchObject({ usable: false, kind: undefined });
    expect(document?.problems).toHaveLength(1);
  });
});

describe('a list with faults', () => {
  test('still counts as submitted, with the items that can be read', () => {
    const text = memberList({}, '  - 编号: 1\n    内容: 甲\n  - 乙\n  - 编号: 3\n  - {编号: 4, 措施: 丁}\n');
    const [only] = workspaceOf({ 'a.yaml': text }).units;
    expect(only?.lists[0]?.items.map(({ index, id, text: body }) => [index, id, body])).toEqual([
      [0, '1', '甲'],
      [1, '2', '乙'],
      [3, '4', '丁'],
    ]);
    expect(only?.lists[0]?.document.usable).toBe(true);
  });

  test('counts for the audited year when its own cannot be read', () => {
    const [only] = workspaceOf({ 'wuze.yaml': CONFIG, 'a.yaml': memberList({ 年度: '今年' }) }).units;
    expect(only?.lists[0]?.year).toBe(2026);
  });

  test.each([
    ['班子成员们', undefined, 'member'],
    ['副职', '何建华', 'principal'],
    ['副职', '梁志文', 'member'],
    [undefined, undefined, 'team'],
  ])('of type %s for %s counts as %s', (type, person, expected) => {
    const workspace = workspaceOf({
      'u.yaml': unit('shuiwu', '成员:\n  - {姓名: 何建华, 角色: 主要负责人}\n'),
      'a.yaml': memberList({ 类型: type, 姓名: person }),
    });
    expect(unitOf(workspace, 'shuiwu').lists[0]?.type).toBe(expected);
  });
});

test('the order of files in does not change anything', () => {
  const inputs = {
    'b.yaml': memberList({ 姓名: '乙' }),
    'a.yaml': memberList({ 姓名: '甲' }),
    'B.yaml': memberList({ 姓名: '丙' }),
  };
  const reversed = Object.fromEntries(Object.entries(inputs).reverse());
  for (const workspace of [workspaceOf(inputs), workspaceOf(reversed)]) {
    expect(files(workspace.documents.map((document) => ({ document })))).toEqual([
      'B.yaml',
      'a.yaml',
      'b.yaml',
    ]);
    expect(files(workspace.units[0]?.lists ?? [])).toEqual(['B.yaml', 'a.yaml', 'b.yaml']);
  }
});
