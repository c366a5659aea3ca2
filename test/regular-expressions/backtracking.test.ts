import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { beforeAll, expect, it } from 'vitest';
import { LONGEST_LINE } from '../../src/workspace/corrections/line.js';
import { type Expression, regularExpressions } from './expressions.js';

/*
 * A regular expression that goes back over its text again and again takes minutes on a paragraph that is made for
 * it. Each is judged by a checker, and tried on texts made of its own words.
 */

const lujiang = join(import.meta.dirname, '../../fixtures/lujiang');
let expressions: Expression[] = [];

async function auditLujiang(): Promise<unknown> {
  const { buildWorkspace } = await import('../../src/workspace/build.js');
  const { audit } = await import('../../src/audit/run.js');
  const names = readdirSync(lujiang, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.yaml') && !name.startsWith('expected'),
  );
  const files = names.map((file) => ({ file, bytes: readFileSync(join(lujiang, file)) }));
  return audit(buildWorkspace(files, { asOf: '2026-04-10' }));
}

beforeAll(async () => {
  expressions = await regularExpressions(auditLujiang);
});

it('all are found', () => {
  expect(expressions.length).toBeGreaterThan(400);
  expect(expressions.filter(({ where }) => where === '(put together)').length).toBeGreaterThan(30);
  // Put together at load, and while a rule runs.
  const sources = expressions.map(({ source }) => source);
  expect(sources.some((source) => source.startsWith('每(?:一)?(?<every>'))).toBe(true);
  expect(sources.some((source) => source.startsWith('(?:[上下]半年|上、下半年|'))).toBe(true);
});

/** Characters of the longest text that an expression is tried on; one value of a list may have more than twice as many. */
const LENGTH = 20_000;
/** What looks for slips of typing goes back over a line, and is tried on no longer one. */
const BOUNDED: Readonly<Record<string, number>> = {
  'workspace/corrections/colons.ts': LONGEST_LINE,
  'workspace/corrections/line.ts': LONGEST_LINE,
  'workspace/recover.ts': LONGEST_LINE,
};
/** Milliseconds for one text; a linear expression takes far less than one, a quadratic one hundreds. */
const MOST = 150;

/** Words of the expression itself, and what paragraphs are made of. */
function wordsOf({ source }: Expression): string[] {
  const plain = source.replace(
    /\\[dswDSWbBnrt]|\\u\{?[0-9a-fA-F]+\}?|\\[pP]\{[^}]*\}|\{\d+,?\d*\}|\(\?(?:<?[=!:]|<\w+>)/g,
    ' ',
  );
  const own =
    plain.match(/[\p{Script=Han}A-Za-z0-9]+|[：；，。、（）《》“”×○〔〕【】"'{}<>[\]():;,.#&*!|-]/gu) ?? [];
  return [...new Set(own)].slice(0, 24);
}

const COMMON = [
  ' ',
  '\n',
  '\t',
  '1',
  '一',
  '，',
  '、',
  '年',
  '查',
  'a',
  '每季度',
  '2026年',
  '(',
  '（',
  '[',
  '“',
  '×',
  '_',
  '- ',
  ': ',
];

function* textsFor(expression: Expression): Generator<string> {
  const words = wordsOf(expression);
  const length = BOUNDED[expression.where] ?? LENGTH;
  for (const word of [...words, ...COMMON]) yield word.repeat(length / word.length);
  for (const [at, word] of words.entries()) {
    for (const other of [words[(at + 1) % words.length]!, ' ', '\n', '1', '查']) {
      const pair = word + other;
      yield pair.repeat(length / pair.length);
      yield word + other.repeat(length / other.length);
    }
  }
}

it('none takes long over a text made of its own words', () => {
  const slow: string[] = [];
  for (const expression of expressions) {
    const made = new RegExp(expression.source, expression.flags.replace('y', ''));
    for (const text of textsFor(expression)) {
      const began = performance.now();
      if (made.global) for (const _ of text.matchAll(made));
      else made.test(text);
      const time = performance.now() - began;
      if (time > MOST) {
        slow.push(
          `${expression.where} /${expression.source}/: ${Math.round(time)} ms on ${JSON.stringify(text.slice(0, 12))}`,
        );
        break;
      }
    }
  }
  expect(slow).toEqual([]);
}, 300_000);

it('none is found vulnerable by the checker', async () => {
  const vulnerable: string[] = [];
  for (const { source, flags, where } of expressions) {
    const result = await check(source, flags, { timeout: 500 });
    if (result.status !== 'vulnerable' || where in BOUNDED) continue;
    vulnerable.push(`${where} /${source}/${flags}: ${result.complexity.summary}, ${result.attack.pattern}`);
  }
  expect(vulnerable).toEqual([]);
}, 300_000);
