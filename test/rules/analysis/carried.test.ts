import { describe, expect, it } from 'vitest';
import { carriedIn } from '../../../src/rules/analysis/carried.js';
import { normaliseText } from '../../../src/similarity/normalise.js';

const MANDATED = '每半年听取××科室负责人履责情况汇报1次，当场指出问题并明确改正期限。管好配偶、子女和身边工作人员，每半年开展1次家庭廉洁谈话。';
const carried = (...texts: string[]) => carriedIn(MANDATED, texts.map(normaliseText), 0.7);

describe('carriedIn', () => {
  it('finds a text that stands there to the letter', () => {
    expect(carried(MANDATED.replace('××', '观测'))).toEqual({ share: 1, missing: [] });
  });

  it('finds it divided over several items, in another order, lightly edited', () => {
    const found = carried(
      '管好配偶、子女及身边工作人员,每半年開展一次家庭廉洁谈话',
      '二、每半年听取预报科室负责人履责情况汇报1次；当场指出问题，并明确改正期限',
    );
    expect(found.missing).toEqual([]);
    expect(found.share).toBe(1);
  });

  it('tells which sentence is not there', () => {
    const { share, missing } = carried('每半年听取预报科室负责人履责情况汇报1次，当场指出问题并明确改正期限。');
    expect(missing).toEqual(['管好配偶、子女和身边工作人员，每半年开展1次家庭廉洁谈话']);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.7);
  });

  it('finds nothing in a text about something else, or in none', () => {
    expect(carried('观测设备采购每季度核对1次。').share).toBeLessThan(0.2);
    expect(carried().share).toBe(0);
  });
});
