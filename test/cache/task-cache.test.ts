import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { type Form, TaskCache, tidyTasks } from '../../src/cli/cache/task-cache.js';

/** The form of what is JSON as it is. */
function asJson<Result>(): Form<Result, Result> {
  return { to: (plain) => ({ plain, arrays: [] }), from: ({ plain }) => plain };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'wuze-tasks-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

it('a task is done once for each key and program', () => {
  const path = folder();
  const done: string[] = [];
  const ask = (program: string, key: unknown): unknown => {
    const cache = new TaskCache(path, program);
    return cache.result(cache.nameOf(key), asJson(), () => {
      done.push(`${program} ${JSON.stringify(key)}`);
      return { of: key };
    });
  };
  for (const program of ['1', '1', '2']) {
    for (const key of [['audit', 'a'], ['audit', 'b'], ['audita']])
      expect(ask(program, key)).toEqual({ of: key });
  }
  expect(done).toEqual([
    '1 ["audit","a"]',
    '1 ["audit","b"]',
    '1 ["audita"]',
    '2 ["audit","a"]',
    '2 ["audit","b"]',
    '2 ["audita"]',
  ]);
});

it('damage at any place is noticed, and put right', () => {
  const path = folder();
  const cache = new TaskCache(path, 'program');
  const result = { findings: ['第3条与陈志远的清单雷同'], figures: [0.5, 12] };
  cache.result(cache.nameOf('key'), asJson<unknown>(), () => result);
  const file = join(path, readdirSync(path)[0]!);
  const whole = readFileSync(file);
  let done = 0;
  const again = (bytes: Uint8Array): unknown => {
    writeFileSync(file, bytes);
    return cache.result(cache.nameOf('key'), asJson<unknown>(), () => {
      done++;
      return result;
    });
  };
  expect(again(whole)).toEqual(result);
  expect(done).toBe(0);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const before = done;
      const bytes = Uint8Array.from(whole);
      bytes[at]! ^= change;
      expect(again(bytes)).toEqual(result);
      expect(again(whole.subarray(0, at))).toEqual(result);
      expect(done).toBe(before + 2);
      expect(readFileSync(file).equals(whole)).toBe(true);
    }),
  );
});

it('what was not asked for in a month goes, and the work of others stays', () => {
  const path = folder();
  const now = Date.UTC(2026, 3, 10);
  const day = 24 * 3600;
  const made = (name: string, days: number): string => {
    const time = now / 1000 - days * day;
    writeFileSync(join(path, name), 'x');
    utimesSync(join(path, name), time, time);
    return name;
  };
  const name = (digit: string): string => digit.repeat(64);
  const stay = [
    made(`${name('1')}.task`, 29),
    made(`${name('2')}.task.0a1b.tmp`, 0),
    made('readme.txt', 900),
    made(`${name('3')}.audit`, 900),
    made(`${name('4')}.task.old`, 900),
  ];
  made(`${name('5')}.task`, 31);
  made(`${name('6')}.task.0a1b.tmp`, 31);
  tidyTasks(path, now);
  expect(readdirSync(path).sort()).toEqual(stay.sort());
});

it('what is asked for again is not old', () => {
  const path = folder();
  const cache = new TaskCache(path, 'program');
  cache.result(cache.nameOf('key'), asJson<unknown>(), () => 1);
  const file = join(path, readdirSync(path)[0]!);
  utimesSync(file, 1_000_000, 1_000_000);
  cache.result(cache.nameOf('key'), asJson<unknown>(), () => 2);
  expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(60_000);
  tidyTasks(path);
  expect(readdirSync(path)).toHaveLength(1);
});

it('a folder that is none is nothing to tidy', () => {
  const path = folder();
  tidyTasks(join(path, 'none'));
  writeFileSync(join(path, 'file'), '');
  tidyTasks(join(path, 'file'));
  expect(readdirSync(path)).toEqual(['file']);
});
