import { describe, expect, it } from 'vitest';
import { parseItemNumber } from '../../../src/rules/text/item-numbers.js';

describe('item numbers', () => {
  it.each([
    ['3', [3]],
    ['03', [3]],
    ['３．', [3]],
    ['3、', [3]],
    ['(3)', [3]],
    ['（十二）', [12]],
    ['二十一、', [21]],
    ['第三条', [3]],
    ['第12项', [12]],
    ['③', [3]],
    ['⑿', [12]],
    ['3.10', [3, 10]],
    ['1-2', [1, 2]],
    ['一.2', [1, 2]],
  ])('%s is a number', (id, path) => {
    expect(parseItemNumber(id)?.path).toEqual(path);
  });

  it.each(['A-1', '组织-3', '2026001', '3a', 'T1', '', '条', '一岗双责'])('%s is a code', (id) => {
    expect(parseItemNumber(id)).toBeUndefined();
  });

  it('tells styles apart', () => {
    const styles = ['1', '(1)', '①', '一', '（一）'].map((id) => parseItemNumber(id)!.style);
    expect(new Set(styles).size).toBe(styles.length);
  });
});
