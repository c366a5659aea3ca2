import { SAME_SENTENCE } from '../../rules/analysis/common-text.js';
import { countOf, type Joinables, textsOf } from '../../rules/analysis/joinables.js';
import type { PackedSentences } from '../../rules/analysis/packed-sentences.js';
import {
  type Found,
  type Search,
  searchesAgain,
  searchesFor,
  searchResult,
} from '../../rules/analysis/searches.js';
import { classesOf, connectedBy } from '../../similarity/classes.js';
import { DistinctTexts } from '../../similarity/distinct-texts.js';
import { connectedAgain, keepClasses } from '../../similarity/known-classes.js';
import type { Columns } from '../../similarity/pair-columns.js';
import type { ResponsibilityList } from '../../workspace/model.js';
import { TaskCache } from '../cache/task-cache.js';
import { changedLists, type NamedLists } from './changed-lists.js';
import { digestOfDocument } from './digests.js';
import { CLASSES_FORM, PART_FORM, SEARCH_FORM } from './kept-parts.js';
import type { LargeOptions } from './options.js';
import type { AuditedPart, LargeSetup } from './parts.js';

/** So many lists are few, whatever the number of all; of more lists one in {@link FEW_SHARE}. */
const FEW = 16;
/** With more lists that are new than one in so many, to look for everything anew takes no longer. */
const FEW_SHARE = 128;

/**
 * What is looked for among all lists of a workspace at once, with the help of what the last run found: when a few lists
 * have changed, only what they are part of is looked for. The result is that of looking for everything.
 */
export class LastRun {
  readonly #cache: TaskCache | undefined;
  readonly #run: readonly unknown[];

  constructor({ root, cache }: LargeSetup, shard: LargeOptions['shard']) {
    this.#cache = cache && new TaskCache(cache.folder, cache.program);
    this.#run = [root, shard ?? null];
  }

  /**
   * Classes of sentences that are the same.
   * @param register of all that decides, beside what a list says, which of its sentences are open
   * @param connect finds what connects all sentences
   */
  async classes(
    register: string,
    lists: readonly ResponsibilityList[],
    sentences: PackedSentences,
    connect: () => Promise<Columns[]>,
  ): Promise<number[][]> {
    const distinct = new DistinctTexts(sentences.texts);
    const cache = this.#cache;
    if (cache === undefined) return classesOf(distinct, connectedBy(distinct, await connect()));
    const name = cache.nameOf(['classes', ...this.#run]);
    const kept = cache.read(name, CLASSES_FORM);
    const digests: Record<string, string> = Object.create(null);
    const changed: number[] = [];
    for (const [list, { document }] of lists.entries()) {
      const [file, digest = ''] = digestOfDocument(document);
      digests[file] = digest;
      if (digest === '' || kept?.digests[file] !== digest) changed.push(list);
    }
    const isKnown = kept?.register === register && isFew(changed.length, lists.length);
    const fresh = textsOf(sentences.first, changed);
    const connected = isKnown
      ? connectedAgain(distinct, SAME_SENTENCE, kept.known, fresh)
      : connectedBy(distinct, await connect());
    const isSame = isKnown && changed.length === 0 && Object.keys(kept.digests).length === lists.length;
    if (!isSame) {
      cache.write(name, CLASSES_FORM, { register, digests, known: keepClasses(distinct, connected) });
    }
    return classesOf(distinct, connected);
  }

  /**
   * Pairs of lists that are worth comparing, some of them several times.
   * @param tasks that looked at the lists, in order
   * @param joinables of all lists
   * @param score from which passages of two units make their lists worth comparing
   * @param search does the searches
   */
  async pairs(
    tasks: readonly Pick<AuditedPart, 'name' | 'joinables'>[],
    joinables: Joinables,
    score: number,
    threads: number,
    search: (searches: Search[]) => Promise<Found[]>,
  ): Promise<Columns[]> {
    const cache = this.#cache;
    const count = countOf(joinables);
    const anew = (): Search[] => searchesFor(joinables, score, threads);
    if (cache === undefined) return searchResult(await search(anew()), count).pairs;
    const named = tasks as readonly NamedLists[];
    const name = cache.nameOf(['search', score, ...this.#run]);
    const kept = cache.read(name, SEARCH_FORM);
    const read = (task: string): Joinables | undefined => cache.read(task, PART_FORM)?.joinables;
    const changed = kept && changedLists({ ...kept, read }, named);
    const fresh = changed?.before.reduce((sum, place) => sum + (place < 0 ? 1 : 0), 0) ?? count;
    const searches =
      kept && changed && isFew(fresh, count) ? searchesAgain(joinables, score, changed, kept.known) : anew();
    const { pairs, known } = searchResult(await search(searches), count);
    const names = named.map((task) => task.name);
    if (kept === undefined || String(kept.names) !== String(names)) {
      cache.write(name, SEARCH_FORM, { names, lists: named.map((task) => countOf(task.joinables)), known });
    }
    return pairs;
  }
}

function isFew(fresh: number, all: number): boolean {
  return fresh <= Math.max(FEW, all / FEW_SHARE);
}
