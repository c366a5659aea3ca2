import { expect, it } from 'vitest';
import { DECEPTIVE, HIDDEN, mayHoldInvisible } from '../../src/workspace/invisible-characters.js';

it('every character that is looked for is seen at first glance', () => {
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const text = `查${String.fromCodePoint(codePoint)}验`;
    if (DECEPTIVE.test(text) || HIDDEN.test(text))
      expect([codePoint, mayHoldInvisible(text)]).toEqual([codePoint, true]);
    DECEPTIVE.lastIndex = 0;
    HIDDEN.lastIndex = 0;
  }
});

it('what most files are made of is not', () => {
  expect(mayHoldInvisible('kind: list\r\n\t- id: "1"  # 备注：每半年1次，“一岗双责”\u3000（试行）😀')).toBe(
    false,
  );
});
