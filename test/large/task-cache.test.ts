import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeWorkspace } from '../../bench/scale/workspace.js';
import { folderWith, largeAudit, write } from './built.js';
import { lists, settings, smallWorkspace } from './small-workspace.js';

const UNIT = 'units/u000013';
/** Lists of so many units that they are audited in two tasks, by the dozen; and of a few. */
const MANY = 14 * 8;
const FEW = 3 * 8;

function workspace(lists = FEW): { root: string; cache: { folder: string; program: string } } {
  const root = folderWith();
  writeWorkspace(root, lists, 3);
  return { root, cache: { folder: join(folderWith(), 'tasks'), program: 'test' } };
}

const text = async (...given: Parameters<typeof largeAudit>): Promise<string> =>
  JSON.stringify(await largeAudit(...given));

const edit = (root: string, file: string, change: (text: string) => string): void =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));

it('a second run does nothing again and gives the same', async () => {
  const { root, cache } = workspace();
  const expected = await text(root);
  expect(await text(root, { cache })).toBe(expected);
  const kept = readdirSync(cache.folder).sort();
  expect(kept.length).toBeGreaterThanOrEqual(2);
  expect(await text(root, { cache })).toBe(expected);
  expect(await text(root, { cache, jobs: 2 })).toBe(expected);
  expect(readdirSync(cache.folder).sort()).toEqual(kept);
}, 60_000);

it('after a change the result is that of a run without a cache, and what does not see the change is not done again', async () => {
  const { root, cache } = workspace(MANY);
  await largeAudit(root, { cache });
  /** How many tasks are done after a change. */
  const tasksAfter = async (file: string, change: (text: string) => string): Promise<number> => {
    const before = readdirSync(cache.folder).length;
    edit(root, file, change);
    expect(await text(root, { cache })).toBe(await text(root));
    return readdirSync(cache.folder).length - before;
  };
  const all = readdirSync(cache.folder).length;

  // A word of one list: the survey of the files around it and the audit of the units around it; perhaps a comparison.
  const ofWord = await tasksAfter(`${UNIT}/2026/m3.yaml`, (written) =>
    written.replace(/(内容|content): ./, '$&甲乙'),
  );
  expect(all).toBeGreaterThanOrEqual(4);
  expect([2, 3]).toContain(ofWord);
  // What files say outside of their texts, and the roster, bear on every unit.
  for (const [file, from, to] of [
    [`${UNIT}/2026/m4.yaml`, '2026-02-28', '2026-04-09'],
    [`${UNIT}/unit.yaml`, '党组成员、总工程师', '党组成员、副局长'],
    ['catalogue.yaml', '专题研究', '专门研究'],
  ] as const) {
    expect(await tasksAfter(file, (written) => written.replace(from, to))).toBeGreaterThanOrEqual(4);
  }
  // Of the configuration nothing is surveyed.
  const configured = await tasksAfter('wuze.yaml', (written) => `${written}rules: {format/length: off}\n`);
  expect(configured).toBeGreaterThanOrEqual(3);
}, 120_000);

it('damage to what is kept never changes the result', async () => {
  const { root, cache } = workspace();
  const expected = await text(root, { cache });
  const names = readdirSync(cache.folder).sort();
  const contents = names.map((name) => readFileSync(join(cache.folder, name)));
  const restore = (): void => {
    for (const [index, name] of names.entries()) {
      rmSync(join(cache.folder, name), { recursive: true, force: true });
      writeFileSync(join(cache.folder, name), contents[index]!);
    }
  };
  /** What is written in place of each file; undefined: a folder is. */
  const damages: ((content: Buffer, index: number) => Uint8Array | undefined)[] = [
    (content) => content.subarray(0, content.length / 2),
    (content) => {
      const flipped = Buffer.from(content);
      flipped[Math.floor(content.length * 0.7)]! ^= 1;
      return flipped;
    },
    (_, index) => contents[(index + 1) % contents.length],
    () => new Uint8Array(),
    () => undefined,
  ];
  for (const damage of damages) {
    restore();
    for (const [index, name] of names.entries()) {
      const path = join(cache.folder, name);
      const damaged = damage(contents[index]!, index);
      rmSync(path);
      if (damaged === undefined) mkdirSync(path);
      else writeFileSync(path, damaged);
    }
    expect(await text(root, { cache })).toBe(expected);
    // And again from what was kept instead, where there was a place for it.
    expect(await text(root, { cache })).toBe(expected);
  }
  expect(readdirSync(cache.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}, 120_000);

it('runs at the same time share one folder', async () => {
  const { root, cache } = workspace();
  const expected = await text(root);
  const runs = await Promise.all([1, 2].map((jobs) => text(root, { cache, jobs })));
  expect(runs).toEqual([expected, expected]);
  expect(await text(root, { cache })).toBe(expected);
}, 60_000);

it('a place that cannot be written to costs nothing but time', async () => {
  const root = folderWith();
  writeWorkspace(root, 8, 3);
  const folder = join(folderWith({ taken: 'a file' }), 'taken');
  expect(await text(root, { cache: { folder, program: 'test' } })).toBe(await text(root));
});

it('whatever of a small workspace changes', async () => {
  // Units between the others: these are not in one task.
  const between = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `b${index}/unit.yaml`,
      `kind: unit\nid: b${index}\nname: 第${index}所\n`,
    ]),
  );
  await fc.assert(
    fc.asyncProperty(settings, lists, lists, fc.nat(8), async (given, before, after, from) => {
      const root = folderWith({ ...between, ...smallWorkspace(given, before) });
      const cache = { folder: join(folderWith(), 'tasks'), program: 'test' };
      await largeAudit(root, { cache });
      // Some of the lists are others now, of the same or another unit.
      const changed = before.map((list, index) => (index < from ? list : (after[index] ?? list)));
      write(root, smallWorkspace(given, changed));
      expect(await text(root, { cache })).toBe(await text(root));
    }),
    { numRuns: 40 },
  );
}, 60_000);
