import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptCharacters } from '../../src/similarity/kept.js';

const written = '每季度抽查管材采购合同不少于五份检测报告造假的移送机关纪委';
const text = fc.string({ unit: fc.constantFrom(...'查核账目合同每月'), maxLength: 40 });

describe('what a rewriting kept', () => {
  it('is everything when nothing is changed, and nothing without a common passage', () => {
    expect(keptCharacters(written, written)).toBe(written.length);
    expect(keptCharacters(written, '村民反映水渠占地')).toBe(0);
  });

  it('counts the characters between replaced words', () => {
    const rewritten = '每三个月抽检管道购置协议至少五份化验单造假的转交机关纪委';
    const kept = keptCharacters(written, rewritten);
    expect(kept).toBeGreaterThan(0.45 * written.length);
    expect(kept).toBeLessThan(0.65 * written.length);
  });

  it('counts clauses that changed places', () => {
    expect(keptCharacters('一二三四五六七八', '五六七八一二三四')).toBe(8);
  });

  it('is small between independent texts on one duty, however long the other is', () => {
    const others = '对外包服务每月抽一家保洁按打卡记录核工资食堂按过秤单核菜价停车按流水核收入'.repeat(20);
    expect(keptCharacters(written, others)).toBeLessThan(0.25 * written.length);
  });

  it('is the same both ways, and no more than the shorter text', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const kept = keptCharacters(first, second);
        expect(keptCharacters(second, first)).toBe(kept);
        expect(kept).toBeLessThanOrEqual(Math.min(first.length, second.length));
      }),
    );
  });
});
