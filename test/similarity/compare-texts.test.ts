import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/similarity/compare-texts.js';

const written = '每季度抽查管材采购合同不少于5份，检测报告造假的移送机关纪委，半年向党组报告一次。';
const text = fc.string({ unit: fc.constantFrom(...'查核账目合同每月，。 '), maxLength: 60 });

describe('whether one text was made from the other', () => {
  it('is certain of equal texts, whatever the typing', () => {
    expect(compareTexts(written, written).score).toBe(1);
    expect(
      compareTexts(
        written,
        ` （一）每季度抽查管材採購合同 不少于５份,检测报告造假的移送机关纪委;半年向党组报告一次`,
      ).score,
    ).toBe(1);
    expect(compareTexts('', '')).toEqual({ score: 1, spans: [] });
  });

  it('is denied where no run is common', () => {
    expect(compareTexts(written, '村民田埂')).toEqual({ score: 0, spans: [] });
    expect(compareTexts(written, '')).toEqual({ score: 0, spans: [] });
  });

  it('puts revisions, additions and moved clauses above another item of the same duty', () => {
    const other = compareTexts(
      written,
      '每季度会同审计科抽查耗材供货合同10份，三价不一致的当场封存，一个月内整改到位。',
    ).score;
    const rewritten = compareTexts(
      written,
      '每三个月抽检管材购置合同至少5份，检测报告造假的转交机关纪委，六个月向党组报告一回。',
    ).score;
    const added = compareTexts(
      written,
      `${written}由本人牵头推进，重要情况及时报告，做到发现一起处理一起，结果纳入年度考核。`,
    ).score;
    const moved = compareTexts(
      written,
      '检测报告造假的移送机关纪委，每季度抽查管材采购合同不少于5份，半年向党组报告一次。',
    ).score;
    expect(other).toBeLessThan(0.4);
    expect(rewritten).toBeGreaterThan(0.5);
    expect(added).toBeGreaterThan(0.8);
    expect(moved).toBeGreaterThan(0.95);
  });

  it('makes less of a short phrase that stands in a long text than of a sentence that does', () => {
    const phrase = compareTexts('移送机关纪委', written).score;
    expect(phrase).toBeLessThan(0.75);
    expect(compareTexts(written, written.repeat(3)).score).toBeGreaterThan(phrase);
  });

  it('is the same both ways, between 0 and 1, with the same places', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const one = compareTexts(first, second);
        const other = compareTexts(second, first);
        expect(other.score).toBe(one.score);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
        const turned = other.spans.map(([a, b, c, d]) => [c, d, a, b]);
        expect(turned.sort((a, b) => a[0]! - b[0]!)).toEqual(one.spans);
      }),
    );
  });

  it('shows places of equal characters', () => {
    const { spans } = compareTexts('先开会 研究，再下发通知', '下发通知以后开会研究');
    const shown = spans.map(([from, to, otherFrom, otherTo]) => [
      '先开会 研究，再下发通知'.slice(from, to),
      '下发通知以后开会研究'.slice(otherFrom, otherTo),
    ]);
    expect(shown).toEqual([
      ['开会 研究', '开会研究'],
      ['下发通知', '下发通知'],
    ]);
  });
});
