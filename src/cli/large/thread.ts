import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../../language/usage-error.js';
import { buffersOf, toHandOver } from '../../rules/analysis/joinables.js';
import { bufferOfSentences, sentencesToHandOver } from '../../rules/analysis/packed-sentences.js';
import type { Answer, Request } from './crew.js';
import { type AuditedPart, type LargeSetup, PartWorker, type SurveyedPart } from './part-worker.js';

/* One more thread of an audit of many files: does what the first thread asks for, one thing after the other. */

const worker = new PartWorker(workerData as LargeSetup);

parentPort!.on('message', ({ id, method, argument }: Request) => {
  let answer: Answer;
  let handedOver: ArrayBuffer[] = [];
  try {
    let result = (worker[method] as (argument: unknown) => unknown).call(worker, argument);
    if (method === 'audit') {
      const part = result as AuditedPart;
      const joinables = toHandOver(part.joinables);
      handedOver = buffersOf(joinables);
      result = { ...part, joinables };
    } else if (method === 'survey') {
      const part = result as SurveyedPart;
      const sentences = sentencesToHandOver(part.sentences);
      handedOver = [bufferOfSentences(sentences)];
      result = { ...part, sentences };
    }
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
