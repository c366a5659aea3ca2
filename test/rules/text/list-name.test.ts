import { expect, it } from 'vitest';
import { itemNumber } from '../../../src/rules/text/list-name.js';

it.each([
  ['3', '3'],
  ['一、', '一'],
  ['第三条', '三'],
  ['（四）', '（四）'],
  ['3.', '3'],
  ['3.10', '3.10'],
  ['A-1', 'A-1'],
  ['条', '条'],
])('an item with the id %s is 第%s条', (id, number) => {
  expect(itemNumber(id)).toBe(number);
});
