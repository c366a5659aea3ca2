import { describe, expect, it } from 'vitest';
import { departmentSpellings, isArea, isOverall, ownDepartments } from '../../../src/rules/analysis/divisions.js';
import type { Member } from '../../../src/workspace/model.js';

describe('isOverall', () => {
  it.each(['全面工作', '主持全面工作', '党委全面工作', '负责全面工作', '面上工作'])('%s', (entry) => {
    expect(isOverall(entry)).toBe(true);
  });
  it.each(['党建工作', '全面预算科', '机关工作处', '人事'])('not %s', (entry) => {
    expect(isOverall(entry)).toBe(false);
  });
});

describe('isArea', () => {
  it.each(['人事', '安全生产', '意识形态'])('%s', (entry) => expect(isArea(entry)).toBe(true));
  it.each(['绿化处', '财政所', '招标采购办'])('not %s', (entry) => expect(isArea(entry)).toBe(false));
});

describe('departmentSpellings', () => {
  it.each([
    ['绿化处', ['绿化处', '绿化']],
    ['公园管理中心', ['公园管理中心', '公园']],
    ['财政所', ['财政所', '财政']],
  ])('%s', (entry, spellings) => {
    expect(departmentSpellings(entry)).toEqual(spellings);
  });

  it('leaves out the unit’s part of the name', () => {
    expect(departmentSpellings('区委组织部')).toContain('组织部');
    expect(departmentSpellings('镇纪委')).toContain('纪委');
    expect(departmentSpellings('驻局纪检监察组')).toContain('纪检监察组');
  });

  it('gives no remains that any text has', () => {
    for (const entry of ['综合科', '业务处', '经济发展办', '规划科', '信息中心', '办公室']) {
      expect(departmentSpellings(entry)).toEqual([entry]);
    }
  });
});

describe('ownDepartments', () => {
  it('reads a division that is written as a sentence, without 全面工作', () => {
    const member = { division: ['主持政府全面工作', '分管农业农村、水利等工作；财政所'], assists: ['协助分管党建工作'] };
    expect(ownDepartments(member as unknown as Member)).toEqual(['农业农村', '水利', '财政所', '党建']);
  });
});
