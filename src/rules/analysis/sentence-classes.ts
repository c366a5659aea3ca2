import { classesOf, connectedTexts } from '../../similarity/classes.js';
import { DistinctTexts } from '../../similarity/distinct-texts.js';
import { connectedAgain, type KnownClasses, keepClasses } from '../../similarity/known-classes.js';
import type { PackedSentences } from './packed-sentences.js';

/** Sentences from this score on are the same sentence, lightly edited. */
const SAME = 0.85;

export interface SentenceClasses {
  /** Classes of two sentences or more, ascending. */
  classes: number[][];
  /** What is to be kept for when a few of the sentences are others. */
  known(): KnownClasses;
}

/**
 * Which sentences are the same.
 * @param before what is known of other sentences, and all sentences that are not known to have been among them
 */
export function sentenceClasses(
  { texts }: PackedSentences,
  before?: { known: KnownClasses; fresh: Iterable<number> },
): SentenceClasses {
  const distinct = new DistinctTexts(texts);
  const connected = before
    ? connectedAgain(distinct, SAME, before.known, before.fresh)
    : connectedTexts(distinct, SAME);
  return { classes: classesOf(distinct, connected), known: () => keepClasses(distinct, connected) };
}
