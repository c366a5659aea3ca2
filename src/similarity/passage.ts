import { type Bigrams, bigramsOf } from './bigrams.js';
import { Outline } from './kept-at-most.js';
import { type NormalisedText, normalise } from './normalise.js';
import { type Signature, signatureOf } from './signature.js';

/** Stands for what was taken out; private-use characters that normalised texts do not hold. */
export const GAP = '\uE000';

/** A text made ready for comparison: what is mandated or not yet judged is taken out. */
export interface Passage {
  /** The item's id or the section's number. */
  readonly id: string;
  readonly source: string;
  readonly normalised: NormalisedText;
  /** Number of units of the normalised text that are mandated. */
  readonly mandated: number;
  /** What is left, joined. */
  readonly residual: string;
  /** What is left without text of an issued sample either. */
  readonly own: string;
  /** What is left, with a gap character for each stretch taken out, and where each unit stands in the normalised text. */
  readonly pieces: { text: string; positions: Uint32Array };
  /** What is left, with names, numbers and dates replaced by slots. */
  readonly slots: string;
  /** Characters of `slots` beside the slots. */
  readonly beside: number;
  /** Of the whole normalised text, of what is left, and of its slot view. */
  readonly bigrams: Bigrams;
  readonly residualBigrams: Bigrams;
  readonly slotBigrams: Bigrams;
  /** For bounds of scores. */
  readonly signature: Signature;
  readonly residualSignature: Signature;
  readonly slotSignature: Signature;
  /** For bounds of what is kept of `own`. */
  readonly outline: Outline;
  /** The same text under another id. */
  named(id: string): Passage;
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

export function preparePassage(
  id: string,
  source: string,
  masks: PassageMasks,
  slotView: SlotView,
  normalised: NormalisedText = normalise(source),
): Passage {
  return new PreparedPassage(id, new Preparation(source, normalised, masks, slotView));
}

/** Source offsets [from, to) of a run in `pieces`. */
export function sourceSpan(passage: Passage, at: number, length: number): [number, number] {
  const { positions } = passage.pieces;
  const { starts, ends } = passage.normalised;
  return [starts[positions[at]!]!, ends[positions[at + length - 1]!]!];
}

/** What is taken out of a text, and, when it is first asked for, what follows from the rest. */
class Preparation {
  readonly mandated: number;
  readonly residual: string;
  readonly own: string;
  /** 1 where a unit was taken out; undefined where nothing was. */
  readonly #taken: Uint8Array | undefined;
  readonly #slotView: SlotView;
  #pieces: { text: string; positions: Uint32Array } | undefined;
  #slots: string | undefined;
  #beside: number | undefined;
  #bigrams: Bigrams | undefined;
  #residualBigrams: Bigrams | undefined;
  #slotBigrams: Bigrams | undefined;
  #signature: Signature | undefined;
  #residualSignature: Signature | undefined;
  #slotSignature: Signature | undefined;
  #outline: Outline | undefined;

  constructor(
    readonly source: string,
    readonly normalised: NormalisedText,
    masks: PassageMasks,
    slotView: SlotView,
  ) {
    this.#slotView = slotView;
    const { text } = normalised;
    const mandated = masks.mandated(text);
    this.mandated = mandated === undefined ? 0 : onesIn(mandated);
    this.#taken = together(mandated, masks.pending(text));
    this.residual = without(text, this.#taken);
    this.own = without(text, together(this.#taken, masks.sampled(text)));
  }

  /** Whether nothing was taken out. */
  get isWhole(): boolean {
    return this.residual.length === this.normalised.text.length;
  }

  get pieces(): { text: string; positions: Uint32Array } {
    this.#pieces ??= piecesOf(this.normalised.text, this.#taken);
    return this.#pieces;
  }

  get slots(): string {
    this.#slots ??= this.#slotView(this.residual);
    return this.#slots;
  }

  get beside(): number {
    this.#beside ??= this.slots.replace(/[\uE000-\uF8FF]/g, '').length;
    return this.#beside;
  }

  get bigrams(): Bigrams {
    this.#bigrams ??= bigramsOf(this.normalised.text);
    return this.#bigrams;
  }

  get residualBigrams(): Bigrams {
    this.#residualBigrams ??= this.isWhole ? this.bigrams : bigramsOf(this.residual);
    return this.#residualBigrams;
  }

  get slotBigrams(): Bigrams {
    this.#slotBigrams ??= this.slots === this.residual ? this.residualBigrams : bigramsOf(this.slots);
    return this.#slotBigrams;
  }

  get signature(): Signature {
    this.#signature ??= signatureOf(this.normalised.text);
    return this.#signature;
  }

  get residualSignature(): Signature {
    this.#residualSignature ??= this.isWhole ? this.signature : signatureOf(this.residual);
    return this.#residualSignature;
  }

  get slotSignature(): Signature {
    this.#slotSignature ??= this.slots === this.residual ? this.residualSignature : signatureOf(this.slots);
    return this.#slotSignature;
  }

  get outline(): Outline {
    this.#outline ??= new Outline(this.own);
    return this.#outline;
  }
}

class PreparedPassage implements Passage {
  constructor(
    readonly id: string,
    private readonly text: Preparation,
  ) {}

  named(id: string): Passage {
    return new PreparedPassage(id, this.text);
  }

  get source(): string {
    return this.text.source;
  }

  get normalised(): NormalisedText {
    return this.text.normalised;
  }

  get mandated(): number {
    return this.text.mandated;
  }

  get residual(): string {
    return this.text.residual;
  }

  get own(): string {
    return this.text.own;
  }

  get pieces(): { text: string; positions: Uint32Array } {
    return this.text.pieces;
  }

  get slots(): string {
    return this.text.slots;
  }

  get beside(): number {
    return this.text.beside;
  }

  get bigrams(): Bigrams {
    return this.text.bigrams;
  }

  get residualBigrams(): Bigrams {
    return this.text.residualBigrams;
  }

  get slotBigrams(): Bigrams {
    return this.text.slotBigrams;
  }

  get signature(): Signature {
    return this.text.signature;
  }

  get residualSignature(): Signature {
    return this.text.residualSignature;
  }

  get slotSignature(): Signature {
    return this.text.slotSignature;
  }

  get outline(): Outline {
    return this.text.outline;
  }
}

function onesIn(mask: Uint8Array): number {
  let ones = 0;
  for (let at = 0; at < mask.length; at++) ones += mask[at]!;
  return ones;
}

/** 1 where one of the two is; undefined where none has any. */
function together(one: Uint8Array | undefined, other: Uint8Array | undefined): Uint8Array | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const both = one.slice();
  for (let at = 0; at < both.length; at++) both[at]! |= other[at]!;
  return both;
}

/** The text without the units that are taken out. */
function without(text: string, taken: Uint8Array | undefined): string {
  if (taken === undefined) return text;
  let left = '';
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !taken[at]) continue;
    if (from < at) left += text.slice(from, at);
    from = at + 1;
  }
  return left;
}

function piecesOf(source: string, taken: Uint8Array | undefined): { text: string; positions: Uint32Array } {
  const pieces: string[] = [];
  const positions = new Uint32Array(source.length);
  let length = 0;
  let from = 0;
  for (let at = 0; at <= source.length; at++) {
    if (at < source.length && !taken?.[at]) {
      positions[length++] = at;
      continue;
    }
    if (from < at) pieces.push(source.slice(from, at));
    from = at + 1;
    // One gap for all that was taken out in one place; none before the first piece.
    if (at < source.length && pieces.length > 0 && pieces.at(-1) !== GAP) {
      pieces.push(GAP);
      positions[length++] = at;
    }
  }
  return { text: pieces.join(''), positions: positions.subarray(0, length) };
}
