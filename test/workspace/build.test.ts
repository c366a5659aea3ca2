import { expect, test } from 'vitest';
import { buildWorkspace } from '../../src/workspace/build.js';

const file = (name: string, text: string) => ({ file: name, bytes: new TextEncoder().encode(text) });

test('a unit with a list becomes a workspace', () => {
  const workspace = buildWorkspace([
    file('wuze.yaml', '种类: 配置\n年度: 2026\n模板: templates/*.yaml\n'),
    file(
      'units/yuanlin/unit.yaml',
      '种类: 单位\n编号: yuanlin\n名称: 鹭江市园林绿化局\n成员:\n  - {姓名: 陈志远, 分工: [绿化处]}\n',
    ),
    file(
      'units/yuanlin/chen.yaml',
      '种类: 清单\n单位: 鹭江市园林绿化局\n年度: 2026\n类型: 班子成员\n姓名: 陈志远\n条目:\n  - 编号: 3.10\n    内容: 每季度检查\n    措施: [一, 二]\n审议: {日期: 2026年2月3日}\n',
    ),
  ]);
  expect(workspace.documents.flatMap((document) => document.problems)).toEqual([]);
  const unit = workspace.units[0];
  expect(unit?.members[0]?.division).toEqual(['绿化处']);
  const list = unit?.lists[0];
  expect(list?.items[0]).toMatchObject({ id: '3.10', text: '每季度检查\n一\n二' });
  expect(list?.approved).toEqual({ date: '2026-02-03' });
  expect(list?.document.locateText(['items', 0, 'content'], 3, 5)).toEqual({
    start: { line: 8, column: 12 },
    end: { line: 8, column: 14 },
  });
});
