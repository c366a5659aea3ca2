import { describe, expect, it } from 'vitest';
import { placeholdersIn } from '../../../src/rules/text/placeholders.js';

const signs = (text: string, allowed?: string[]) => placeholdersIn(text, allowed).map(({ sign }) => sign);

describe('placeholders', () => {
  it.each([
    ['结合分管的××科室', ['××']],
    ['对××、××等环节', ['××', '××']],
    ['用××典型案例讲党课', ['××']],
    ['×月底前完成', ['×']],
    ['与ＸＸ镇、xx村签约', ['ＸＸ', 'xx']],
    ['20XX年度', ['XX']],
    ['20__年', ['20__']],
    ['谈话＿＿人次', ['＿＿']],
    ['○○街道', ['○○']],
    ['□□部门', ['□□']],
    ['YYYY年MM月', ['YYYY']],
    ['20  年  月  日', ['20  年  月']],
    ['（单位名称）领导班子', ['（单位名称）']],
    ['【姓名】同志', ['【姓名】']],
    ['[填写具体措施]', ['[填写具体措施]']],
    ['措施（请填写）', ['（请填写）']],
    ['{{科室}}负责', ['{{科室}}']],
    ['具体办法待补充。', ['待补充']],
    ['完成时限待定', ['时限待定']],
    ['待定', ['待定']],
    ['佐证（待定）', ['（待定）']],
  ])('are seen in %s', (text, expected) => {
    expect(signs(text)).toEqual(expected);
  });

  it.each([
    '以张××受贿案为反面教材',
    '通报某××违纪问题',
    '二○○八年以前的档案',
    '二〇〇〇年',
    '按3×5规格制作',
    '“1×1”回访',
    'MAXX型号',
    'XXL号工作服',
    '对待定性的线索两周内处置',
    '待补充材料齐全后三日内办结',
    '制度有待完善，6月底前修订',
    '各科室（单位）按月报送',
    '岗位（职务）权限公开',
    '逐人登记（填写登记表）',
    '□是 □否',
    '任务☆☆☆',
    '人选待定性',
  ])('are not seen in %s', (text) => {
    expect(signs(text)).toEqual([]);
  });

  it('are no placeholders within a name that the office has declared', () => {
    expect(signs('XX云平台与××镇对账', ['XX云平台'])).toEqual(['××']);
  });

  it('are quoted with the words around them', () => {
    expect(placeholdersIn('每季度检查一次，结合分管的××科室工作，写出报告')[0]!.text).toBe('结合分管的××科室工作');
  });
});
