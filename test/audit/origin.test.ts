import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originAbove } from '../../src/audit/origin.js';
import { originComment } from '../../src/import/origin.js';
import { auditFiles, COPIES, copyingOf } from './workspace.js';

/** As `wuze import` writes lists. */
const IMPORTED = `# 原文：林业局.docx 第1段
种类: 清单
单位: linye
# 原文：林业局.docx 第2段
姓名: 马千里
条目:
  # 原文：林业局.docx 表1第2行
  - 编号: "1"
    内容: 讲一次廉政党课。
    措施:
      - 写讲稿
      # 原文：林业局.docx 表1第3行
      - 请退休干部讲
  # 说明
  # 原文：林业局.docx 表1第4行
  # 由人核对过
  - 编号: "2"
    内容: |
      管住采购，
      到货先数后收。

  - 编号: "3"
    内容: 后来手写的一条。
审议:
  # 原文：林业局.docx 第9段
  会议: 党组会议
  日期: 2026-02-09
`.split('\n');

const at = (text: string): string | undefined =>
  originAbove(IMPORTED, IMPORTED.findIndex((line) => line.includes(text)) + 1)?.zh;

describe('the origin of a line of an imported list', () => {
  it.each([
    ['种类', '林业局.docx 第1段'],
    ['姓名', '林业局.docx 第2段'],
    ['编号: "1"', '林业局.docx 表1第2行'],
    ['讲一次廉政党课', '林业局.docx 表1第2行'],
    ['写讲稿', '林业局.docx 表1第2行'],
    ['请退休干部讲', '林业局.docx 表1第3行'],
    ['到货先数后收', '林业局.docx 表1第4行'],
    ['会议: ', '林业局.docx 第9段'],
  ])('of %s is what the nearest comment above it says', (line, origin) => {
    expect(at(line)).toBe(origin);
  });

  it.each(['单位', '条目', '后来手写的一条', '日期'])(
    'of %s, which no comment belongs to, is not known',
    (line) => {
      expect(at(line)).toBeUndefined();
    },
  );

  it('is said in English too', () => {
    const english = (comment: string) => originAbove([comment, 'a: 1'], 2)?.en;
    expect(english('# 原文：a.docx 表1第3行第2列')).toBe('a.docx, table 1, row 3, column 2');
    expect(english('# 原文：a.docx 第12段（文本框）')).toBe('a.docx, paragraph 12 (text box)');
    expect(english('# 原文：b.xlsx 工作表“名单”B7')).toBe('b.xlsx, sheet “名单”B7');
  });

  it('is one bounded line of visible text, whatever is written there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (file) => {
        const found = originAbove([originComment(`x${file}`, { paragraph: 3 }), '内容: 甲'], 2);
        if (found === undefined) return;
        expect(found.zh).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect([...found.zh].length).toBeLessThan(120);
        expect(found.zh.endsWith(' 第3段')).toBe(true);
      }),
    );
    expect(originAbove([`# 原文：${'长'.repeat(10_000)} 第1段`, 'a: 1'], 2)).toBeUndefined();
    expect(originAbove(['# 原文：../../etc/passwd', 'a: 1'], 2)).toBeUndefined();
    expect(originAbove([], 5)).toBeUndefined();
  });

  it('takes no time in a text of many lines and comments', () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => (index % 2 ? '      # x' : '      长文'));
    const before = performance.now();
    for (let number = 199_000; number < 199_200; number += 1) originAbove(lines, number);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('an audit of imported lists', () => {
  const imported = Object.fromEntries(
    Object.entries(COPIES).map(([file, text]) => [
      file,
      text.replace(
        '  - id: "1"',
        `  # 原文：${file.includes('ma') ? '马' : '石'}.docx 表1第2行\n  - id: "1"`,
      ),
    ]),
  );

  it('says of findings and of related places where they stand in the office’s own file', () => {
    const [finding] = copyingOf(auditFiles(imported));
    expect(finding!.origin).toEqual({ zh: '马.docx 表1第2行', en: '马.docx, table 1, row 2' });
    expect(finding!.related![0]!.origin!.zh).toBe('石.docx 表1第2行');
  });

  it('finds the same as without the comments: they have no other effect', () => {
    const plain = auditFiles(COPIES);
    const marked = auditFiles(imported);
    const bare = (findings: typeof plain.findings) =>
      findings.map(({ id, rule, state, problem, text }) => ({ id, rule, state, problem, text }));
    expect(bare(marked.findings)).toEqual(bare(plain.findings));
    expect(JSON.stringify(plain)).not.toContain('origin');
  });
});
