import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.js';
import { auditFixture, expectedOf } from './fixture.js';

const folder = import.meta.dirname;

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const own = join(folder, id);
  const fixtures = existsSync(own) ? readdirSync(own).filter((name) => name.endsWith('.yaml')) : [];

  it('has a fixture that it must find something in and one that it must leave alone', () => {
    expect(fixtures.some((name) => name.startsWith('ng'))).toBe(true);
    expect(fixtures.some((name) => name.startsWith('ok'))).toBe(true);
  });

  it.each(fixtures)('%s: finds what is marked, on its line, and nothing else', (name) => {
    const { files, findings } = auditFixture(join(own, name));
    const expected = expectedOf(files).filter((marked) => marked.rule === id);
    if (name.startsWith('ng')) expect(expected.length).toBeGreaterThan(0);
    const found = findings
      .filter((finding) => finding.rule === id)
      .map(({ file, start, rule: found, severity }) => ({ file, line: start.line, rule: found, severity }));
    const key = (place: { file: string; line: number }) => `${place.file}:${String(place.line).padStart(5, '0')}`;
    const sorted = [...found].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    const wanted = expected
      .map((marked) => ({ severity: rule.severity, ...marked }))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted).toEqual(wanted);
  });

  it('says each sentence in both languages, with no placeholder that only one of them has', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    for (const message of Object.values(rule.messages)) {
      const { zh, en } = message;
      for (const part of ['problem', 'basis', 'advice'] as const) {
        expect(zh[part]).toMatch(/\p{Script=Han}/u);
        expect(en[part]).not.toMatch(/\p{Script=Han}{5}/u);
        expect(new Set(placeholders(en[part]))).toEqual(new Set(placeholders(zh[part])));
      }
    }
  });
});

it('lists each rule once', () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});
