import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

const source = join(import.meta.dirname, '../../src');

export interface Expression {
  source: string;
  flags: string;
  /** The file it stands in; for one that is put together while the program runs, that it is. */
  where: string;
}

const PUT_TOGETHER = '(put together)';

/** Written by people who write the program, or run in a browser on what the program has bounded. */
const OTHER = /^reports\/batch-page\/page|^cli\/large\/thread|\.d\.ts$/;

/**
 * Every regular expression of the program: those written as such, found by parsing the source, and those put
 * together from parts, noted as they are made while every module is loaded and an audit is run.
 */
export async function regularExpressions(audit: () => Promise<unknown>): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const add = (one: Expression): void => {
    const key = `/${one.source}/${one.flags}`;
    if (!found.has(key)) found.set(key, one);
  };
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !OTHER.test(file))
    .sort();
  for (const file of files) {
    for (const { pattern, flags } of literalsIn(readFileSync(join(source, file), 'utf8'))) {
      add({ source: pattern, flags, where: file });
    }
  }
  const restore = noteNew(add);
  try {
    for (const file of files) await import(join(source, file));
    await audit();
  } finally {
    restore();
  }
  return [...found.values()];
}

function literalsIn(text: string): { pattern: string; flags: string }[] {
  const literals: { pattern: string; flags: string }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } };
    if (type === 'Literal' && regex) literals.push(regex);
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(text, { lang: 'ts' }));
  return literals;
}

/** Notes each expression that is made by the constructor, until the returned function is called. */
function noteNew(add: (one: Expression) => void): () => void {
  const Original = globalThis.RegExp;
  const note = (made: RegExp): RegExp => {
    // Others' modules make theirs as well; they are known by the stack.
    const stack = new Error().stack ?? '';
    if (stack.includes('/src/') && !/\/node_modules\/(?!\.cache)/.test(firstCaller(stack))) {
      add({ source: made.source, flags: made.flags, where: PUT_TOGETHER });
    }
    return made;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, [pattern, flags]) => note(new target(pattern, flags)),
    apply: (target, _, [pattern, flags]) => note(target(pattern, flags)),
  });
  return () => {
    globalThis.RegExp = Original;
  };
}

/** The first line of a stack that is not of this file. */
function firstCaller(stack: string): string {
  return stack.split('\n').find((line, at) => at > 0 && !line.includes('/expressions.ts')) ?? '';
}
