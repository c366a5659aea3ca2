import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOtherParty } from '../../../src/rules/text/cooperation.js';

/** The name judged stands in 〔〕. */
function judged(marked: string): boolean {
  const from = marked.indexOf('〔');
  const to = marked.indexOf('〕') - 1;
  return isOtherParty(marked.replace(/[〔〕]/g, ''), from, to);
}

describe('isOtherParty', () => {
  it.each([
    '绿化处会同〔市水利局〕查三条河岸',
    '与〔市水利局〕每半年对一次账',
    '与市财政局、〔市水利局〕对账',
    '会同市财政局和〔市水利局〕核查',
    '问题线索移送〔市水利局〕党组处理',
    '邀请〔市水利局〕两名工程师参加',
    '学习借鉴〔市水利局〕质量飞检做法',
    '参照〔市水利局〕转包案例编一份材料',
    '对标〔市水利局〕先进做法',
    '〔市财政局〕等部门反馈的5个问题',
    '〔市财政局〕等3个单位联合印发',
    '〔市审计局〕审计发现的问题',
    '经〔市财政局〕批准后公布',
    '按《〔市财政局〕关于支付的通知》核对',
    '赴〔白石镇〕走访两次',
    '督促指导〔白石镇〕做好公示',
    '〔市水利局〕派员参加验收',
  ])('somebody else: %s', (marked) => {
    expect(judged(marked)).toBe(true);
  });

  it.each([
    '对照〔市水利局〕养护工程台账的栏目',
    '在〔市第二医院〕滨海校区大厅设意见箱',
    '加强〔市水利局〕机关作风建设',
    '加强作风建设和〔市水利局〕队伍建设',
    '报〔市水利局〕党组研究',
    '向〔市水利局党组〕报告履责情况',
    '落实〔市水利局〕“三重一大”制度',
    '〔市水利局〕领导班子成员每半年谈话1次',
    '会同财务科对账，〔市水利局〕各科室留存记录',
    '参照〔市水利局〕台账逐项填写',
  ])('where the own name would stand: %s', (marked) => {
    expect(judged(marked)).toBe(false);
  });

  it('judges any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'与会同市水利局、，。党组和报《》向等部门1 ') }), fc.nat(40), (text, at) => {
        expect(typeof isOtherParty(text, Math.min(at, text.length), Math.min(at + 3, text.length))).toBe('boolean');
      }),
    );
  });
});
