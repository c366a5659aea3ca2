import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isoDate } from '../../src/workspace/dates.js';
import { wuze } from './command.js';

const KINDS = [
  'config',
  'unit',
  'catalogue',
  'template',
  'list',
  'debrief',
  'decisions',
  'order',
  'ledger',
  'audit',
];

type Schema = { [keyword: string]: unknown; properties: Record<string, Schema>; description: string };

async function schemaOf(kind: string, language?: string): Promise<Schema> {
  const { code, stdout, stderr } = await wuze(['schema', kind, ...(language ? ['--lang', language] : [])]);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Schema;
}

/** As strict as ajv is; what a date is, and the words that editors show, is all that is added. */
function validatorOf(schema: object) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addFormat('date', (text: string) => isoDate(text) === text);
  ajv.addVocabulary(['errorMessage']);
  return ajv.compile(schema);
}

describe('schema', () => {
  it('lists the kinds of files, in both names', async () => {
    const { code, stdout } = await wuze(['schema']);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ +/)[0]),
    ).toEqual(KINDS);
    expect(stdout).toMatch(/^list {8}清单 {8}一份全面从严治党主体责任清单/m);
  });

  it.each(KINDS)('of %s is strictly valid in both languages', async (kind) => {
    for (const language of ['zh', 'en']) {
      const schema = await schemaOf(kind, language);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      validatorOf(schema);
      const text = JSON.stringify(schema);
      expect(text).not.toContain('"x-');
      const said = [...text.matchAll(/"description":"(.*?)"/g)].map((match) => match[1]!);
      expect(said.length).toBeGreaterThan(5);
      const chinese = language === 'zh' ? /\p{Script=Han}/u : /^\p{Script=Han}/u;
      for (const each of said) expect(chinese.test(each)).toBe(language === 'zh');
    }
  });

  it.each(['清单', '责任清单', '主体责任清单', 'LIST'])('is known by the name %s', async (name) => {
    expect(await schemaOf(name)).toEqual(await schemaOf('list'));
  });
});

const chineseList = `
种类: 清单
单位: yuanlin
年度: 2026
类型: 班子成员
姓名: 陈志远
职务: 党组成员、副局长
条目:
  - 编号: 1
    对应责任: 3.2
    来源: [T1, 分工]
    内容: 每季度抽查一次苗木验收单。
    措施: [一, 二]
    频次: 每季度1次
    时限: 2026-12-20
    责任人: 陈志远
    责任科室: 绿化处
    佐证: 抽查表
审议: {会议: 党组会议, 日期: 2026-02-20}
签字: {本人: 2026-02-22, 书记: 2026-02-24}
报送: 2026-02-28
落款: {名称: 鹭江市园林绿化局, 日期: 2026-02-24}
修订: {序号: 2, 日期: 2026-05-10, 原因: 分工调整, 替代: chen-v1.yaml}
`;

describe('the Chinese schema', () => {
  it('accepts a list with Chinese keys', async () => {
    const validate = validatorOf(await schemaOf('list'));
    validate(parse(chineseList));
    expect(validate.errors).toBe(null);
  });

  it.each<[string, (text: string) => string]>([
    ['an English key', (text) => text.replace('条目:', 'items:')],
    ['an unknown key', (text) => `${text}备住: 无\n`],
    ['an unknown type', (text) => text.replace('班子成员', '成员们')],
    ['a member without a name', (text) => text.replace('姓名: 陈志远\n', '')],
    ['a list without items', (text) => text.replace(/条目:[\s\S]*(?=审议)/, '条目: []\n')],
    ['a day that does not exist', (text) => text.replace('2026-02-28', '2026-02-30')],
  ])('refuses %s', async (_what, change) => {
    expect(change(chineseList)).not.toBe(chineseList);
    expect(validatorOf(await schemaOf('list'))(parse(change(chineseList)))).toBe(false);
  });

  it('lets a team list do without a name', async () => {
    const text = chineseList.replace('姓名: 陈志远\n', '').replace('班子成员', '班子');
    expect(validatorOf(await schemaOf('list'))(parse(text))).toBe(true);
  });

  it('takes yes and no in Chinese, and settings of rules', async () => {
    const unit = validatorOf(await schemaOf('unit'));
    expect(
      unit(
        parse(
          '种类: 单位\n编号: 1001\n名称: 局\n成员:\n  - {姓名: 甲, 角色: 主要负责人, 应报清单: 否, 说明: 援派}\n',
        ),
      ),
    ).toBe(true);
    const config = validatorOf(await schemaOf('config'));
    expect(
      config(
        parse(
          '种类: 配置\n规则: {measurable/evidence: 关闭, copying/members: {级别: 警告, itemThreshold: 0.7}}\n',
        ),
      ),
    ).toBe(true);
  });

  it('tells an editor what a key is for and which values it takes', async () => {
    const { properties } = await schemaOf('list');
    expect(properties.类型!.description).toBe('谁的清单。取值：班子、主要负责人、班子成员、监督责任。');
    expect(properties.类型!.title).toBe('类型');
    expect((await schemaOf('list', 'en')).properties.type!.description).toBe(
      'Whose list it is. One of: team 班子, principal 主要负责人, member 班子成员, supervision 监督责任.',
    );
  });
});
