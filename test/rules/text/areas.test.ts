import { describe, expect, it } from 'vitest';
import { speaksOfArea } from '../../../src/rules/text/areas.js';

describe('speaksOfArea', () => {
  it.each([
    ['人事', '拟提拔人选的档案逐份复核', true],
    ['财务', '每季度抽查报销凭证30份', true],
    ['意识形态', '公众号一律两审一校', true],
    ['安全生产', '每月排查隐患1次', true],
    ['人事', '每月到村里走访两次', false],
    ['采购', '早读一章条例原文', false],
    ['太空', '太空舱验收', false],
  ])('%s: %s', (area, text, expected) => {
    expect(speaksOfArea(text, area)).toBe(expected);
  });
});
