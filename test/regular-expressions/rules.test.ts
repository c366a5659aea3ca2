import { expect, it } from 'vitest';
import { audit } from '../../src/audit/run.js';
import { MAX_VALUE } from '../../src/workspace/text-limits.js';
import { memberList, workspaceOf } from '../workspace/files.js';

/*
 * Every rule over items as long as a value may be, of what their patterns look for. Ten times the text may take a
 * good deal more than ten times the time, for caches and memory, but not the hundred times of a quadratic rule.
 */

const UNIT = `kind: unit
id: shuiwu
name: 鹭江市水务局
aliases: [市水务局]
members:
  - {person: 何晓峰, position: 党组书记、局长, role: principal, division: [全面工作]}
  - {person: 梁志文, position: 副局长, division: [河道管理处]}
annualTasks:
  - {id: T1, title: 河道清淤, owner: 梁志文}
`;
const OTHER_UNIT = 'kind: unit\nid: yuanlin\nname: 鹭江市园林绿化局\nplaces: [中山公园]\n';
const CATALOGUE = `kind: catalogue
aspects:
  - {id: "1", title: 组织领导, duties: [{id: "1.1", title: 专题研究, requiredFor: [member], minimum: 每半年1次, keywords: [专题研究]}]}
clauses:
  - {id: K1, text: 认真履行一岗双责。, status: accepted}
`;

const WORDS = [
  ...['廉', '每', '一', '、', '，', '。', ' ', '\n', '9', '１', 'a', 'X', '×', '_', '＿', '…', '.', '-', '"'],
  ...['(', '（', '[（', '【', '《', '“', '{', '[(【《', ')）', '（单位名称', '（××', '(填写'],
  ...[
    '一二三四五六七八九十',
    '年月日',
    '2026年3月',
    '12月底前',
    '3月31日前',
    '二〇二六年',
    '每月1次',
    '每季度检查一次台账，',
  ],
  ...[
    '上半年、下半年各召开1次，',
    '元旦、春节、',
    '6月、12月',
    '不少于20',
    '100%',
    '1.',
    '一、',
    '（一）',
    '第1条',
    '①',
  ],
  ...[
    '何晓峰',
    '梁志文局长',
    '党组书记、',
    '协助何晓峰',
    '鹭江市水务局',
    '鹭江市园林绿化局',
    '市园林局',
    '中山公园',
    '河道管理处',
  ],
  ...[
    '我镇各村',
    '全市各区',
    '党的十九大精神',
    '党的二十一大',
    '市环保局',
    '13800000000',
    '11010519491231002X',
    '专题研究',
  ],
  ...[
    '认真履行一岗双责。',
    '高度重视、',
    '压实责任，',
    '牵头',
    '责任人：',
    '2025年度责任清单',
    '对采购、验收、付款、',
  ],
];

function timesOf(word: string, length: number): Map<string, number> {
  const text = JSON.stringify(word.repeat(Math.ceil(length / word.length)).slice(0, length));
  const content = `  - {编号: 1, 内容: ${text}, 时限: ${text}, 频次: ${text}, 佐证: ${text}}\n`;
  const workspace = workspaceOf({
    'wuze.yaml': 'kind: config\nyear: 2026\ncatalogue: catalogue.yaml\n',
    'catalogue.yaml': CATALOGUE,
    'unit.yaml': UNIT,
    'other.yaml': OTHER_UNIT,
    'a.yaml': memberList({ 标题: text.slice(0, 20_000).replace(/"?$/, '"') }, content),
    'b.yaml': memberList({ 类型: '主要负责人', 姓名: '何晓峰' }, `  - {编号: 1, 内容: ${text}}\n`),
  });
  const times = new Map<string, number>();
  audit(workspace, { onTiming: (rule, milliseconds) => times.set(rule, milliseconds) });
  return times;
}

/** Below this a measure says nothing. */
const MEASURABLE = 1000;
const MOST_GROWTH = 40;

it.each(WORDS.map((word) => [word]))('every rule stays near linear over %j repeated', (word) => {
  const length = MAX_VALUE - 100;
  const short = timesOf(word, length / 10);
  const long = timesOf(word, length);
  const slow = [...long].filter(
    ([rule, time]) => time > MEASURABLE && time > MOST_GROWTH * Math.max(short.get(rule) ?? 0, 1),
  );
  expect(slow.map(([rule, time]) => `${rule}: ${short.get(rule)} → ${time} ms`)).toEqual([]);
});
