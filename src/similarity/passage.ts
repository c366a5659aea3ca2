import { type Bigrams, bigramsOf } from './bigrams.js';
import { type NormalisedText, normalise } from './normalise.js';

/** Stands for what was taken out; private-use characters that normalised texts do not hold. */
export const GAP = '\uE000';

/** A text made ready for comparison: what is mandated or not yet judged is taken out. */
export interface Passage {
  /** The item's id or the section's number. */
  id: string;
  source: string;
  normalised: NormalisedText;
  /** 1 where a unit of the normalised text takes part in the comparison. */
  discretionary: Uint8Array;
  /** Number of units of the normalised text that are mandated. */
  mandated: number;
  /** What is left, joined. */
  residual: string;
  /** What is left without text of an issued sample either. */
  own: string;
  /** What is left, with a gap character for each stretch taken out, and where each unit stands in the normalised text. */
  pieces: { text: string; positions: Uint32Array };
  /** What is left, with names, numbers and dates replaced by slots. */
  slots: string;
  /** Characters of `slots` beside the slots. */
  beside: number;
  bigrams: Bigrams;
  residualBigrams: Bigrams;
  slotBigrams: Bigrams;
}

/** Replaces names, numbers and dates in a normalised text by slot characters. */
export type SlotView = (normalised: string) => string;

/** Masks of a normalised text: 1 where a unit of it is of the kind; undefined where nothing is. */
export interface PassageMasks {
  mandated(normalised: string): Uint8Array | undefined;
  /** Common text that nobody has judged yet. */
  pending(normalised: string): Uint8Array | undefined;
  /** Text of an issued sample (a template's examples). */
  sampled(normalised: string): Uint8Array | undefined;
}

export function preparePassage(id: string, source: string, masks: PassageMasks, slotView: SlotView): Passage {
  const normalised = normalise(source);
  const mandatedMask = masks.mandated(normalised.text);
  const pendingMask = masks.pending(normalised.text);
  const sampledMask = masks.sampled(normalised.text);
  const discretionary = new Uint8Array(normalised.text.length);
  const positions: number[] = [];
  let residual = '';
  let own = '';
  let text = '';
  let mandatedCount = 0;
  for (let at = 0; at < discretionary.length; at++) {
    if (mandatedMask?.[at]) mandatedCount++;
    if (mandatedMask?.[at] || pendingMask?.[at]) {
      if (text !== '' && !text.endsWith(GAP)) {
        text += GAP;
        positions.push(at);
      }
      continue;
    }
    discretionary[at] = 1;
    residual += normalised.text[at];
    if (!sampledMask?.[at]) own += normalised.text[at];
    text += normalised.text[at];
    positions.push(at);
  }
  const slots = slotView(residual);
  return {
    id,
    source,
    normalised,
    discretionary,
    mandated: mandatedCount,
    residual,
    own,
    pieces: { text, positions: Uint32Array.from(positions) },
    slots,
    beside: slots.replace(/[\uE000-\uF8FF]/g, '').length,
    bigrams: bigramsOf(normalised.text),
    residualBigrams: bigramsOf(residual),
    slotBigrams: slots === residual ? bigramsOf(residual) : bigramsOf(slots),
  };
}

/** Source offsets [from, to) of a run in `pieces`. */
export function sourceSpan(passage: Passage, at: number, length: number): [number, number] {
  const { positions } = passage.pieces;
  const { starts, ends } = passage.normalised;
  return [starts[positions[at]!]!, ends[positions[at + length - 1]!]!];
}
