import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const text = readFileSync(join(project, 'SECURITY.md'), 'utf8');
const promises = text.slice(text.indexOf('## What is promised'), text.indexOf('## What is not promised'));

it('every file that SECURITY.md names is there', () => {
  const named = [...text.matchAll(/`((?:test|docs)\/[^`]+)`/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((file) => !existsSync(join(project, file)))).toEqual([]);
});

it('every part of what is promised names a test', () => {
  const parts = promises.split(/^### /m).slice(1);
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.filter((part) => !/`test\/[^`]+`/.test(part)).map((part) => part.split('\n')[0])).toEqual([]);
});
