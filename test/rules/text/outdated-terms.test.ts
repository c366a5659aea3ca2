import { describe, expect, it } from 'vitest';
import { futureReferences } from '../../../src/rules/text/meetings.js';
import { outdatedWordings } from '../../../src/rules/text/outdated-terms.js';

describe('outdatedWordings', () => {
  const found = (written: string, year = 2026) => outdatedWordings(written, year).map(({ text }) => text);

  it.each([
    ['落实党的十九大精神和市教委部署', '党的十九大精神'],
    ['深入贯彻党的十八大、十八届三中、四中全会精神', '党的十八大、十八届三中、四中全会精神'],
    ['贯彻十九届中央纪委五次全会部署', '十九届中央纪委五次全会部署'],
    ['街道纪工委联合区监察局开展检查', '监察局'],
    ['移送检察院反贪局', '反贪局'],
    ['会同区卫生和计划生育局', '卫生和计划生育局'],
    ['市环保局通报的问题', '环保局'],
    ['开展“三严三实”专题教育', '“三严三实”专题教育'],
    ['依据《廉政准则》', '《廉政准则》'],
  ])('%s', (written, expected) => {
    expect(found(written)).toEqual([expected]);
  });

  it.each([
    '党的十八大以来',
    '学习党的十九大和二十大精神',
    '原国土资源局移交的档案',
    '机构改革前由工商局登记的企业',
    '2017年卫计委招聘的人员',
    '市矿山安全监察局',
    '劳动保障监察局窗口',
    '街道安监站',
    '区老龄办',
    '市工商联',
    '计生协会',
    '县文化和旅游局',
    '高新区环保局',
    '生态环境局',
    '走好新时代党的群众路线',
    '巩固党史学习教育成果',
    '每年开展党史学习教育不少于4次',
    '《工商行政管理局所属企业清理办法》',
  ])('leaves alone %s', (written) => {
    expect(found(written)).toEqual([]);
  });

  it('goes by the list’s year', () => {
    expect(found('贯彻党的十九大精神', 2022)).toEqual([]);
    expect(found('贯彻党的十九大精神', 2023)).toEqual(['党的十九大精神']);
    expect(found('落实“十四五”规划', 2025)).toEqual([]);
  });
});

describe('futureReferences', () => {
  const found = (written: string, year = 2026) => futureReferences(written, year).map(({ text }) => text);

  it.each([
    ['学习党的二十一大精神', '党的二十一大'],
    ['贯彻二十届七中全会精神', '二十届七中全会'],
    ['落实二十届中央纪委六次全会部署', '二十届中央纪委六次全会'],
    ['执行鹭委〔2027〕1号', '〔2027〕1号'],
    ['贯彻2027年中央纪委全会精神', '贯彻2027年中央纪委全会'],
  ])('%s', (written, expected) => {
    expect(found(written)).toEqual([expected]);
  });

  it.each([
    '学习党的二十届四中全会精神',
    '二十届中央纪委五次全会部署',
    '迎接党的二十一大胜利召开',
    '党的二十一大召开后及时传达学习',
    '二十一大类办事指南',
    '十大案例',
    '编制“十五五”规划',
    '起草2027年度工作计划',
    '鹭委〔2026〕1号',
  ])('leaves alone %s', (written) => {
    expect(found(written)).toEqual([]);
  });

  it('goes by the list’s year', () => {
    expect(found('贯彻二十届四中全会精神', 2024)).toEqual(['二十届四中全会']);
    expect(found('学习党的二十一大精神', 2027)).toEqual([]);
  });
});
