import { describe, expect, it } from 'vitest';
import { deadlineIsCounted, redraft, withFingerprints } from '../../src/orders/redraft.js';
import { sampleOrder } from './sample.js';

describe('drafting again', () => {
  const fresh = sampleOrder({ opening: '新的开头', deadline: '2026-05-20' });

  it('takes the new texts where nobody has changed anything', () => {
    const { order, kept } = redraft(sampleOrder(), fresh);
    expect(order.opening).toBe('新的开头');
    expect(order.deadline).toBe('2026-05-20');
    expect(kept).toEqual([]);
  });

  it('keeps what a person has changed, also through a third draft', () => {
    const edited = { ...sampleOrder(), opening: '人工改写的开头' };
    edited.problems[0]!.change = '限3日内改正。';
    const second = redraft(edited, fresh);
    expect(second.kept).toEqual(['开头', '问题“时限错误”的整改要求']);
    const third = redraft(second.order, sampleOrder({ opening: '又一个开头' }));
    expect(third.order.opening).toBe('人工改写的开头');
    expect(third.order.problems[0]!.change).toBe('限3日内改正。');
  });

  it('leaves out what a person has taken out, for good', () => {
    const edited = sampleOrder();
    edited.problems.pop();
    const second = redraft(edited, fresh);
    expect(second.leftOut).toEqual(['出现其他单位名称']);
    expect(redraft(second.order, fresh).order.problems.map(({ title }) => title)).toEqual(['时限错误']);
  });

  it('keeps a problem that a person has added', () => {
    const edited = sampleOrder();
    edited.problems.push({
      title: '清单未在党组会议上审议',
      places: [{ list: '班子责任清单', fact: '会议记录中没有审议情况' }],
    });
    expect(redraft(edited, fresh).order.problems.at(-1)!.title).toBe('清单未在党组会议上审议');
  });

  it('says which problems the audit no longer finds', () => {
    const fewer = sampleOrder();
    fewer.problems.pop();
    const { order, gone } = redraft(sampleOrder(), withFingerprints(fewer));
    expect(gone).toEqual(['出现其他单位名称']);
    expect(order.problems).toHaveLength(1);
  });

  it('knows a deadline that a person has set', () => {
    expect(deadlineIsCounted(sampleOrder())).toBe(true);
    expect(deadlineIsCounted({ ...sampleOrder(), deadline: '2026-05-31' })).toBe(false);
  });
});
