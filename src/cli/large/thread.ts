import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../../language/usage-error.js';
import type { Answer, Request } from './crew.js';
import { handOver, type Method } from './hand-over.js';
import { PartWorker } from './part-worker.js';
import type { LargeSetup } from './parts.js';

/* One more thread of an audit of many files: does what the first thread asks for, one thing after the other. */

const worker = new PartWorker(workerData as LargeSetup);

parentPort!.on('message', ({ id, method, argument }: Request) => {
  let answer: Answer;
  let handedOver: ArrayBuffer[] = [];
  try {
    const done = (worker[method] as (argument: unknown) => ReturnType<PartWorker[Method]>).call(
      worker,
      argument,
    );
    const { result, memory } = handOver(method, done);
    handedOver = memory;
    // A workspace holds functions and stays where it is.
    answer = { id, result: method === 'open' || method === 'judge' ? undefined : result };
  } catch (error) {
    answer =
      error instanceof UsageError
        ? { id, wrong: error.sentence }
        : { id, failed: (error as Error).stack ?? String(error) };
  }
  parentPort!.postMessage(answer, handedOver);
});
