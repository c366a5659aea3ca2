import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedLists, type EarlierTasks, type NamedLists } from '../../src/cli/large/changed-lists.js';
import { type Joinable, joinableAt, packJoinables } from '../../src/rules/analysis/joinables.js';

/** A list of one passage. */
const list = (text: string): Joinable => ({ residuals: [`${text}逐畦清点苗木`], slots: [`${text}逐畦`] });

interface Task {
  name: string;
  lists: Joinable[];
}

const task = (name: string, ...texts: string[]): Task => ({ name, lists: texts.map(list) });

function earlier(
  tasks: readonly Task[],
  kept: readonly string[] = tasks.map(({ name }) => name),
): EarlierTasks {
  return {
    names: tasks.map(({ name }) => name),
    lists: tasks.map(({ lists }) => lists.length),
    read: (name) => {
      const found = tasks.find((each) => each.name === name);
      return found && kept.includes(name) ? packJoinables(found.lists) : undefined;
    },
  };
}

const now = (tasks: readonly Task[]): NamedLists[] =>
  tasks.map(({ name, lists }) => ({ name, joinables: packJoinables(lists) }));

it('knows what a task of the same name looked at, wherever it stands now', () => {
  const [first, second] = [task('a', '甲', '乙'), task('b', '丙')];
  const changed = changedLists(earlier([first, second], []), now([second, first]));
  expect([...changed!.before]).toEqual([2, 0, 1]);
  expect(changed!.gone.residuals.first).toHaveLength(1);
});

it('of other tasks it tells by what lists say', () => {
  const before = [task('a', '甲', '乙', '乙'), task('b', '丙')];
  const changed = changedLists(earlier(before), now([task('a2', '乙', '丁', '甲'), before[1]!]));
  expect([...changed!.before]).toEqual([1, -1, 0, 3]);
  expect([joinableAt(changed!.gone, 0)]).toEqual([list('乙')]);
});

it('gives up where what was is not kept, or too much is different', () => {
  const before = [task('a', '甲'), task('b', '乙')];
  expect(changedLists(earlier(before, ['b']), now([task('a2', '甲'), before[1]!]))).toBeUndefined();
  expect(changedLists(earlier(before), now([task('a2', '甲'), task('b2', '乙')]))).toBeUndefined();
});

it('no list has the place of another, and what is at the place says the same', () => {
  const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 4 });
  const tasks = fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdefghij'), texts), {
    selector: ([name]) => name,
    minLength: 1,
  });
  let fresh = 0;
  fc.assert(
    fc.property(tasks, fc.nat(9), texts, (given, which, others) => {
      const before = given.map(([name, own]) => task(name, ...own));
      const after = before.map((each, at) => (at === which % before.length ? task('x', ...others) : each));
      const changed = changedLists(earlier(before), now(after))!;
      const [then, today] = [before.flatMap(({ lists }) => lists), after.flatMap(({ lists }) => lists)];
      const taken = [...changed.before].filter((place) => place >= 0);
      expect(new Set(taken).size).toBe(taken.length);
      for (const [at, place] of changed.before.entries()) {
        if (place >= 0) expect(then[place]).toEqual(today[at]);
        else fresh++;
      }
      const gone = then.filter((_, place) => !taken.includes(place));
      const told = Array.from({ length: changed.gone.residuals.first.length - 1 }, (_, at) =>
        joinableAt(changed.gone, at),
      );
      const sorted = (lists: readonly Joinable[]): string[] =>
        lists.map((each) => JSON.stringify(each)).sort();
      expect(sorted(told)).toEqual(sorted(gone));
    }),
  );
  expect(fresh).toBeGreaterThan(20);
});
