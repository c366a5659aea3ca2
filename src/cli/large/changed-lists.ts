import { countOf, type Joinables, joinableAt, packJoinables } from '../../rules/analysis/joinables.js';
import type { ChangedJoinables } from '../../rules/analysis/searches.js';

/** What a task found of some lists, and the name under which that is kept. */
export interface NamedLists {
  name: string;
  joinables: Joinables;
}

/** The tasks of an earlier run. */
export interface EarlierTasks {
  names: readonly string[];
  /** Of each, how many lists it looked at. */
  lists: readonly number[];
  /** What is kept of one; undefined when it is there no more. */
  read: (name: string) => Joinables | undefined;
}

/** Where more of the tasks than one in so many are others, what they looked at is not compared. */
const MOST_TASKS_SHARE = 8;

/**
 * How lists differ from those of an earlier run: what a task of the same name looked at is the same; of other tasks it is
 * told by what the lists say.
 * @returns undefined where too much is different, or what was earlier is not known any more
 */
export function changedLists(
  earlier: EarlierTasks,
  tasks: readonly NamedLists[],
): ChangedJoinables | undefined {
  const starts = new Map<string, number>();
  let places = 0;
  for (const [index, name] of earlier.names.entries()) {
    starts.set(name, places);
    places += earlier.lists[index]!;
  }
  const others = tasks.filter(({ name }) => !starts.has(name));
  if (others.length > 1 + tasks.length / MOST_TASKS_SHARE) return undefined;
  const names = new Set(tasks.map(({ name }) => name));
  const left = new ListsByContent();
  for (const name of earlier.names.filter((each) => !names.has(each))) {
    const joinables = earlier.read(name);
    if (joinables === undefined) return undefined;
    left.add(joinables, starts.get(name)!);
  }

  const before: number[] = [];
  for (const { name, joinables } of tasks) {
    const start = starts.get(name);
    for (let list = 0; list < countOf(joinables); list++) {
      before.push(start === undefined ? left.take(joinables, list) : start + list);
    }
  }
  return { before: Int32Array.from(before), gone: left.rest() };
}

/** Lists to be found by what they say, each once. */
class ListsByContent {
  readonly #places = new Map<string, number[]>();

  add(joinables: Joinables, start: number): void {
    for (let list = 0; list < countOf(joinables); list++) {
      const key = keyOf(joinables, list);
      const own = this.#places.get(key);
      if (own) own.push(start + list);
      else this.#places.set(key, [start + list]);
    }
  }

  /** The place of a list that says the same, −1 when there is none. */
  take(joinables: Joinables, list: number): number {
    return this.#places.get(keyOf(joinables, list))?.shift() ?? -1;
  }

  /** Those that were not taken. */
  rest(): Joinables {
    return packJoinables(
      [...this.#places].flatMap(([key, places]) =>
        places.map(() => JSON.parse(key) as ReturnType<typeof joinableAt>),
      ),
    );
  }
}

function keyOf(joinables: Joinables, list: number): string {
  return JSON.stringify(joinableAt(joinables, list));
}
