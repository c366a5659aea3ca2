import { describe, expect, it } from 'vitest';
import { isStandingConduct } from '../../../src/rules/text/conduct.js';
import { isVagueOwner, namesActor, ownerParts } from '../../../src/rules/text/owners.js';
import { productsIn } from '../../../src/rules/text/products.js';

describe('isVagueOwner', () => {
  it.each(['相关科室', '各部门', '有关人员', '各有关单位', '机关各科室', '相关责任人', '职能部门', '其他科室'])(
    '%s names nobody',
    (part) => {
      expect(isVagueOwner(part)).toBe(true);
    },
  );

  it.each(['陈志远', '绿化处', '办公室', '各党支部书记', '班子成员', '党组书记', '各科室负责人', '分管领导', '机关党委', '中心'])(
    '%s can be asked',
    (part) => {
      expect(isVagueOwner(part)).toBe(false);
    },
  );

  it('splits several owners', () => {
    expect(ownerParts(['财务科、相关科室', '陈志远（牵头）'])).toEqual(['财务科', '相关科室', '陈志远']);
  });
});

describe('namesActor', () => {
  it.each(['由人事科牵头办理', '办公室负责登记', '党委书记主持会议', '财政所每月核对名单', '机关党委每季度抽查'])('%s', (written) => {
    expect(namesActor(written)).toBe(true);
  });

  it.each(['相关科室负责落实', '各部门每季度自查', '压实责任，形成工作格局', '对全局干部开展教育', '多处开展检查'])('not %s', (written) => {
    expect(namesActor(written)).toBe(false);
  });
});

describe('isStandingConduct', () => {
  it.each(['不插手工程项目，管好家属和身边工作人员', '严于律己，以身作则'])('%s', (written) => {
    expect(isStandingConduct(written)).toBe(true);
  });

  it.each(['每半年开展1次家庭廉洁谈话，管好配偶', '目录以外的资料不得进教室', '组织签订廉洁自律承诺书'])('not %s', (written) => {
    expect(isStandingConduct(written)).toBe(false);
  });
});

it('finds what work leaves behind', () => {
  const found = (written: string) => productsIn(written).map(({ from, to }) => written.slice(from, to));
  expect(found('会议纪要印发，谈话记录归档')).toEqual(['纪要', '谈话记录', '归档']);
  expect(found('重大事项请示报告，落实责任清单')).toEqual([]);
});
