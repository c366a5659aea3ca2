import { buffersOf, toHandOver } from '../../rules/analysis/joinables.js';
import { bufferOfSentences, sentencesToHandOver } from '../../rules/analysis/packed-sentences.js';
import type { PartWorker } from './part-worker.js';
import type { AcrossPart, AuditedPart, SurveyedPart } from './parts.js';

/** What a thread can be asked for. */
export type Method = 'survey' | 'open' | 'prepare' | 'judge' | 'audit' | 'connect' | 'search' | 'across';

/**
 * The result of a task, with its texts in memory that is given back when they have been put together with the others'.
 * @returns with it that memory, which goes to another thread without being copied
 */
export function handOver(
  method: Method,
  result: ReturnType<PartWorker[Method]>,
): { result: ReturnType<PartWorker[Method]>; memory: ArrayBuffer[] } {
  if (method === 'audit') {
    const part = result as AuditedPart;
    const joinables = toHandOver(part.joinables);
    return { result: { ...part, joinables }, memory: [...buffersOf(joinables), ...packed(part)] };
  }
  if (method === 'survey') {
    const part = result as SurveyedPart;
    const sentences = sentencesToHandOver(part.sentences);
    return { result: { ...part, sentences }, memory: [bufferOfSentences(sentences)] };
  }
  if (method === 'across') return { result, memory: packed(result as AcrossPart) };
  return { result, memory: [] };
}

function packed({ part }: Partial<AcrossPart>): ArrayBuffer[] {
  return part ? [part.buffer] : [];
}
