import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sensitiveSpans } from '../../src/rules/text/sensitive.js';
import { DECEPTIVE, HIDDEN } from '../../src/workspace/invisible-characters.js';
import { mayHoldSensitive } from '../../src/workspace/sensitive-signs.js';
import { NO_SUSPICION, suspicionsOf } from '../../src/workspace/suspicions.js';

const ROOT = join(import.meta.dirname, '../..');
const texts = ['fixtures', 'examples'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
);

const check = (text: string): void => {
  const { invisible, sensitive, origin } = suspicionsOf(text);
  if (text.search(DECEPTIVE) >= 0 || text.search(HIDDEN) >= 0)
    expect([text, invisible]).toEqual([text, true]);
  if (sensitiveSpans(text).length > 0) expect([text, sensitive]).toEqual([text, true]);
  if (/[绝机秘]密\s?[★☆]/.test(text)) expect([text, sensitive]).toEqual([text, true]);
  expect(origin).toBe(text.includes('# 原文：'));
};

it('what a rule finds in a file, or part of one, is suspected', () => {
  const pieces = [
    ...[
      '350299197802140019',
      '３５０２９９１９７８０２１４００１９',
      '13900000000',
      '0592-2051234',
      '（0592）2051234',
    ],
    ...[
      '身份证件号码',
      '身份证',
      '电话',
      '传真号码',
      '：',
      '为',
      '　',
      '2051234',
      '2026',
      '机密',
      '★',
      ' ',
      '，',
    ],
    ...['\u202e', '\u200b', '\u200d', '😀', '\u{e0041}', '# 原文：园林局.docx 第3段', '每季度听取汇报'],
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (words) => check(words.join(''))),
    { numRuns: 3000 },
  );
  for (const text of texts) check(text);
});

it('most files are under no suspicion', () => {
  const none = texts.filter((text) => JSON.stringify(suspicionsOf(text)) === JSON.stringify(NO_SUSPICION));
  expect(none.length).toBeGreaterThan(texts.length / 2);
  expect(mayHoldSensitive('单位: u000062\n电话要打得通')).toBe(false);
});
