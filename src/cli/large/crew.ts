import { Worker } from 'node:worker_threads';
import type { Bilingual } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { handOver, type Method } from './hand-over.js';
import { PartWorker } from './part-worker.js';
import type { LargeSetup } from './parts.js';

export interface Request {
  id: number;
  method: Method;
  argument: unknown;
}

export type Answer = { id: number } & ({ result: unknown } | { wrong: Bilingual } | { failed: string });

type Argument<Name extends Method> = Parameters<PartWorker[Name]>[0];
type Result<Name extends Method> = ReturnType<PartWorker[Name]>;

/** Memory for what is used once and dropped, as nearly all is that an audit makes: with less, half of it is copied for nothing. */
const YOUNG_MEGABYTES = 64;

/** Tasks a thread has at hand beside the one that it does: it need not wait while the first thread is busy. */
const AT_HAND = 2;

/** The threads of one audit: this one and `jobs - 1` others. */
export class Crew {
  /** This thread's own part. */
  readonly own: PartWorker;
  readonly #others: Worker[];
  readonly #waiting = new Map<number, { take: (result: unknown) => void; refuse: (error: Error) => void }>();
  #next = 0;

  constructor(
    private readonly setup: LargeSetup,
    jobs: number,
  ) {
    this.own = new PartWorker(setup);
    this.#others = Array.from({ length: jobs - 1 }, () => this.#start(setup));
  }

  private get size(): number {
    return this.#others.length + 1;
  }

  /** Has every thread do the same once. */
  async everyone<Name extends Method>(method: Name, argument: Argument<Name>): Promise<Result<Name>> {
    const others = Promise.all(this.#others.map((worker) => this.#ask(worker, method, argument)));
    // When this thread fails, nobody waits for the others any more; what they object to is the same.
    others.catch(() => {});
    const own = this.#do(method, argument);
    await others;
    return own;
  }

  /** Has the other threads do something while this one goes on; what they are asked for next, they do after it. */
  async others(method: 'prepare'): Promise<void> {
    await Promise.all(this.#others.map((worker) => this.#ask(worker, method, undefined)));
  }

  /**
   * Has the threads do tasks of one kind. Each thread begins with a stretch of neighbouring tasks, from the front, as in
   * the kind before: it has their texts at hand; who has none left takes others' from the back.
   * @returns the results in the order of the tasks
   */
  async share<Name extends Method>(
    method: Name,
    tasks: readonly Argument<Name>[],
    onDone?: (done: number) => void,
  ): Promise<Result<Name>[]> {
    const queues: number[][] = Array.from({ length: this.size }, () => []);
    for (const task of tasks.keys()) queues[Math.floor((task * this.size) / tasks.length)]!.push(task);
    const next = (thread: number): number | undefined => {
      const own = queues[thread]!.shift();
      if (own !== undefined) return own;
      return queues.reduce((longest, queue) => (queue.length > longest.length ? queue : longest)).pop();
    };
    const results: Result<Name>[] = [];
    let done = 0;
    const keep = (task: number, result: Result<Name>): void => {
      results[task] = result;
      onDone?.(++done);
    };
    const work = async (thread: number): Promise<void> => {
      for (let task = next(thread); task !== undefined; task = next(thread)) {
        keep(task, await this.#ask(this.#others[thread - 1]!, method, tasks[task]!));
      }
    };
    // Of a single task the others keep out: they may still be busy with what they were asked for before.
    const first = next(0);
    // Where tasks are few, a second one at hand would be one that another thread has time for.
    const atHand = tasks.length > AT_HAND * this.size ? AT_HAND : 1;
    const others = this.#others.flatMap((_, index) => Array.from({ length: atHand }, () => work(index + 1)));
    const everybody = Promise.all(others);
    // Whoever fails ends the audit; that is looked at once this thread has time.
    everybody.catch(() => {});
    for (let task = first; task !== undefined; task = next(0)) {
      keep(task, this.#do(method, tasks[task]!));
      // The others' answers are heard between two tasks.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await everybody;
    return results;
  }

  async end(): Promise<void> {
    await Promise.all(this.#others.map((worker) => worker.terminate()));
  }

  #do<Name extends Method>(method: Name, argument: Argument<Name>): Result<Name> {
    const result = (this.own[method] as (argument: Argument<Name>) => Result<Name>).call(this.own, argument);
    // Of so many files that their texts are not kept, no room is left for what is of no use any more.
    return this.setup.keepTexts ? result : (handOver(method, result).result as Result<Name>);
  }

  #ask<Name extends Method>(worker: Worker, method: Name, argument: Argument<Name>): Promise<Result<Name>> {
    const id = this.#next++;
    return new Promise((take, refuse) => {
      this.#waiting.set(id, { take: take as (result: unknown) => void, refuse });
      worker.postMessage({ id, method, argument } satisfies Request);
    });
  }

  #start(setup: LargeSetup): Worker {
    const worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: setup,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('result' in answer) waiting?.take(answer.result);
      else if ('wrong' in answer) waiting?.refuse(new UsageError(answer.wrong));
      else waiting?.refuse(new Error(answer.failed));
    });
    worker.on('error', (error) => {
      for (const { refuse } of this.#waiting.values()) refuse(error as Error);
      this.#waiting.clear();
    });
    return worker;
  }
}
