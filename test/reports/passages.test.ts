import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, passages } from '../../src/reports/passages.js';

/** 甲〔common〕乙{mandated}丙(masked)丁…n… */
function drawn(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text, hidden }) => {
      if (kind === 'common') return `〔${text}〕`;
      if (kind === 'mandated') return `{${text}}`;
      if (kind === 'masked') return `(${text})`;
      return kind === 'gap' ? `…${hidden}…` : text;
    })
    .join('');
}

const TEXT = '每季度到绿化处检查廉政风险，发现问题当场交办，三十日内复查销号并报党组。';

describe('passages', () => {
  it('marks what is common', () => {
    expect(drawn(passages('甲乙丙丁', { common: [[1, 3]] }))).toBe('甲〔乙丙〕丁');
  });

  it('lets mandated wording win over common', () => {
    expect(drawn(passages('甲乙丙丁', { common: [[0, 4]], mandated: [[1, 2]] }))).toBe('〔甲〕{乙}〔丙丁〕');
  });

  it('joins ranges that overlap or touch, in any order', () => {
    const common: [number, number][] = [
      [2, 4],
      [0, 1],
      [1, 3],
    ];
    expect(drawn(passages('甲乙丙丁戊', { common }))).toBe('〔甲乙丙丁〕戊');
  });

  it('shows only what is near a common passage, and counts the rest', () => {
    expect(drawn(passages(TEXT, { common: [[14, 22]], context: 2 }))).toBe(
      '…12…险，〔发现问题当场交办〕，三…12…',
    );
  });

  it('shows a few characters rather than count them', () => {
    expect(drawn(passages('一二三四五六七八', { common: [[4, 5]], context: 1 }))).toBe(
      '一二三四〔五〕六七八',
    );
  });

  it('shows nothing of a text without common passages', () => {
    expect(drawn(passages('一二三四五六七八', { context: 5 }))).toBe('…8…');
  });

  it('cuts at a limit', () => {
    expect(drawn(passages('一二三四', { limit: 3 }))).toBe('一二三…1…');
  });

  it('puts stand-ins for names, also for those half in sight', () => {
    const masks: [number, number, string][] = [[4, 9, '某单位']];
    const options = { common: [[0, 2] as [number, number]], context: 3, masks };
    expect(drawn(passages('报送鹭江鹭江市水利局党组备案审查意见', options))).toBe('〔报送〕鹭江(某单位)…9…');
  });

  it('leaves a name that the own text has too', () => {
    expect(drawn(passages('报鹭江市', { common: [[0, 4]], masks: [[1, 4, '某单位']] }))).toBe('〔报鹭江市〕');
  });

  it('never cuts a character in two', () => {
    expect(drawn(passages('𠮷野家', { common: [[1, 2]] }))).toBe('〔𠮷〕野家');
  });

  it('accounts for every character, whatever the ranges', () => {
    const range = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
    const ranges = fc.array(range);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        ranges,
        ranges,
        fc.option(fc.nat(9), { nil: undefined }),
        (text, common, mandated, context) => {
          const pieces = passages(text, { common, mandated, ...(context === undefined ? {} : { context }) });
          const length = pieces.reduce((sum, piece) => sum + (piece.hidden ?? piece.text.length), 0);
          expect(length).toBe(text.length);
        },
      ),
    );
  });
});
