import { textWithColon } from './corrections/colons.js';
import { DETECTORS, SHAPE_DETECTORS } from './corrections/detectors.js';
import { type Correction, type Detector, type Edit, LONGEST_LINE } from './corrections/line.js';
import { LineIndex } from './lines.js';
import { type Fault, type ParsedText, parse } from './parse.js';
import type { FoundProblem } from './problem.js';
import type { SourceNode } from './tree.js';
import { describeFault } from './yaml-messages.js';

/** Characters that may be parsed again for one file while mistakes are looked for. */
const EFFORT = 2_000_000;
/** Different mistakes that are looked for in one file. */
const MAX_CORRECTIONS = 40;
/** Lines upwards in which an open quote is looked for. */
const LINES_ABOVE = 5000;
/** Suspicious places that are looked at in one round. */
const MAX_PLACES = 100;
/** Line numbers named in one message. */
const MAX_LINES_NAMED = 10;

export interface Recovered {
  /** Offsets are those of the original text. */
  root: SourceNode | undefined;
  problems: FoundProblem[];
  /** False when a part could not be understood: what seems to be missing may only be unreadable. */
  complete: boolean;
}

/**
 * A text that is parsed as its author meant it: while the parser complains, a line is corrected in
 * memory (never on disk), and each correction is a problem of the file.
 */
export class Recovery {
  #text: string;
  #lines: LineIndex;
  #effort = EFFORT;
  /** Rounds of edits, each in the coordinates of the text before it. */
  readonly #rounds: Edit[][] = [];
  readonly #corrections: { correction: Correction; places: { from: number; to: number }[] }[] = [];
  #parsed: ParsedText;

  constructor(private readonly original: string) {
    this.#text = original;
    this.#lines = new LineIndex(original);
    this.#parsed = parse(original);
    this.#correctFaults();
  }

  /** The tree in the coordinates of the corrected text; for finding suspicious shapes. */
  get root(): SourceNode | undefined {
    return this.#parsed.root;
  }

  /**
   * Corrects what YAML accepted but the schema shows to be a mistake (a whole line read as text).
   * @param places offsets into the tree of {@link root}
   * @returns whether anything was corrected, so that the tree is a new one.
   */
  correctShapes(places: readonly { from: number; to: number }[]): boolean {
    if (!this.#mayContinue()) return false;
    for (const place of places.slice(0, MAX_PLACES)) {
      const fault: Fault = { code: 'SHAPE', ...place, detail: '' };
      if (this.#correct(fault, SHAPE_DETECTORS)) {
        this.#correctFaults();
        return true;
      }
    }
    return false;
  }

  /** The same for text that was read as a key and a value because of a colon in it. */
  correctTexts(places: readonly { from: number; to: number }[]): boolean {
    const oneLine = places
      .slice(0, MAX_PLACES)
      .filter(({ from, to }) => !this.#text.slice(from, to).includes('\n') && this.#text[from] !== '{');
    return (
      this.#mayContinue() &&
      oneLine.some((place) => this.#correct({ code: 'SHAPE', ...place, detail: '' }, [textWithColon]))
    );
  }

  result(): Recovered {
    const { root, faults } = this.#parsed;
    if (root !== undefined && this.#rounds.length > 0) this.#restorePlaces(root);
    const fault = faults[0];
    const problems = this.#describeCorrections(fault === undefined);
    if (fault !== undefined) {
      const from = this.#originalOffset(fault.from);
      const to = this.#originalOffset(fault.to);
      problems.push({ ...describeFault(fault, this.#text, this.#lines), from, to });
    }
    return { root, problems, complete: fault === undefined };
  }

  #mayContinue(): boolean {
    return this.#corrections.length < MAX_CORRECTIONS && this.#effort > 0;
  }

  #correctFaults(): void {
    while (this.#mayContinue()) {
      const fault = this.#parsed.faults.find((one) => isCorrectable(one));
      if (fault === undefined || !this.#correct(fault, DETECTORS)) return;
    }
  }

  /** Tries the detectors on the lines around the fault; keeps the first correction that gets the parser further. */
  #correct(fault: Fault, detectors: readonly Detector[]): boolean {
    const numbers = this.#linesOf(fault);
    for (const detector of detectors) {
      for (const number of numbers) {
        const corrections = detector({ text: this.#text, lines: this.#lines, number });
        if (this.#tryOut(corrections, fault)) return true;
      }
    }
    return false;
  }

  /** Keeps the one of the alternatives that leaves the fewest faults, if it gets the parser further. */
  #tryOut(alternatives: readonly Correction[], fault: Fault): boolean {
    let best: { correction: Correction; text: string; parsed: ParsedText } | undefined;
    for (const correction of alternatives) {
      if (correction.edits.length === 0 || this.#effort <= 0) continue;
      const text = edited(this.#text, correction.edits);
      this.#effort -= text.length + 1000;
      const parsed = parse(text);
      if (!isBetter(parsed.faults, this.#parsed.faults, fault, correction.edits)) continue;
      if (best === undefined || parsed.faults.length < best.parsed.faults.length)
        best = { correction, text, parsed };
      if (parsed.faults.length === 0) break;
    }
    if (best === undefined) return false;
    const { edits } = best.correction;
    const places = edits.map((edit) => ({
      from: this.#originalOffset(edit.from),
      to: this.#originalOffset(edit.to),
    }));
    this.#rounds.push(edits);
    this.#corrections.push({ correction: best.correction, places });
    this.#text = best.text;
    this.#lines = new LineIndex(best.text);
    this.#parsed = best.parsed;
    return true;
  }

  /** Lines that may hold the mistake: those of the fault; of a parser's fault also the ones before and after. */
  #linesOf(fault: Fault): number[] {
    const first = this.#lines.lineAt(fault.from);
    const last = Math.min(this.#lines.lineAt(Math.max(fault.from, fault.to - 1)), first + 5);
    let numbers: number[] = [];
    for (let number = first; number <= last; number++) numbers.push(number);
    if (fault.code === 'SHAPE')
      return numbers.filter((number) => this.#lines.line(number).length <= LONGEST_LINE);
    if (fault.detail.includes('quote')) numbers = [...this.#openQuote(first), ...numbers];
    for (const step of [-1, 1]) {
      let number = (step === -1 ? first : last) + step;
      while (number > 0 && number < this.#lines.starts.length && this.#lines.line(number).trim() === '')
        number += step;
      if (number >= 0 && number < this.#lines.starts.length && !numbers.includes(number))
        numbers.push(number);
    }
    return numbers.filter((number) => this.#lines.line(number).length <= LONGEST_LINE);
  }

  /** The line above that opens the quote which is still open here. */
  #openQuote(from: number): number[] {
    for (let number = from; number >= Math.max(0, from - LINES_ABOVE); number--) {
      if (this.#lines.line(number).length > LONGEST_LINE) continue;
      if (/^\s*(?:- +)*(?:[^"']*: +)?(?:"[^"]*|'[^']*)$/u.test(this.#lines.line(number))) return [number];
    }
    return [];
  }

  #originalOffset(offset: number): number {
    let mapped = offset;
    for (let round = this.#rounds.length - 1; round >= 0; round--)
      mapped = unedited(mapped, this.#rounds[round] as Edit[]);
    return Math.min(mapped, this.original.length);
  }

  #restorePlaces(node: SourceNode): void {
    node.start = this.#originalOffset(node.start);
    node.end = this.#originalOffset(node.end);
    if (node.type === 'sequence') for (const item of node.items) this.#restorePlaces(item);
    if (node.type !== 'mapping') return;
    for (const entry of node.entries) {
      entry.keyStart = this.#originalOffset(entry.keyStart);
      entry.keyEnd = this.#originalOffset(entry.keyEnd);
      this.#restorePlaces(entry.value);
    }
  }

  /**
   * One problem per kind of mistake, at its first place, naming the lines of all. Guesses are told only
   * where they made sense of the whole file.
   */
  #describeCorrections(complete: boolean): FoundProblem[] {
    const lines = new LineIndex(this.original);
    const told = this.#corrections.filter(({ correction }) => complete || correction.guess !== true);
    const mistakes = [...new Set(told.map(({ correction }) => correction.mistake))];
    return mistakes.map((mistake) => {
      const group = told.filter(({ correction }) => correction.mistake === mistake);
      const places = group.flatMap((one) => one.places).sort((a, b) => a.from - b.from);
      const first = group.reduce((a, b) => ((b.places[0]?.from ?? 0) < (a.places[0]?.from ?? 0) ? b : a));
      const { message, advice } = first.correction;
      const place = places[0] ?? { from: 0, to: 0 };
      const numbers = [...new Set(places.map((one) => lines.lineAt(one.from) + 1))];
      return {
        source: 'yaml',
        ...visible(place, this.original),
        message: withLines(message, numbers),
        advice,
      };
    });
  }
}

function withLines(message: FoundProblem['message'], numbers: readonly number[]): FoundProblem['message'] {
  if (numbers.length < 2) return message;
  const named = numbers.slice(0, MAX_LINES_NAMED);
  const more = numbers.length > named.length;
  return {
    zh: `${message.zh}（共 ${numbers.length} 行：第 ${named.join('、')} ${more ? '等' : ''}行）`,
    en: `${message.en} (${numbers.length} lines: ${named.join(', ')}${more ? ' …' : ''})`,
  };
}

/** An empty place is shown as the character at it. */
function visible(place: { from: number; to: number }, text: string): { from: number; to: number } {
  if (place.to > place.from) return place;
  return text[place.from] === undefined || /\s/.test(text[place.from] as string)
    ? { from: Math.max(0, place.from - 1), to: place.from }
    : { from: place.from, to: place.from + 1 };
}

const NOT_CORRECTABLE: ReadonlySet<Fault['code']> = new Set([
  'TOO_DEEP',
  'TOO_MANY',
  'ALIAS_BOMB',
  'ALIAS_LOOP',
  'EMPTY',
  'MULTIPLE_DOCS',
  'CONTROL_CHARACTER',
]);

function isCorrectable(fault: Fault): boolean {
  return !NOT_CORRECTABLE.has(fault.code);
}

/** Whether the parser gets further: fewer faults, or the first one later in the text. */
function isBetter(
  after: readonly Fault[],
  before: readonly Fault[],
  fault: Fault,
  edits: readonly Edit[],
): boolean {
  if (after.some((one) => one.code === 'TOO_DEEP' || one.code === 'TOO_MANY')) return false;
  if (fault.code === 'SHAPE') return after.length <= before.length;
  const first = after.find(isCorrectable);
  if (first === undefined) return true;
  if (after.length > before.length) return false;
  return unedited(first.from, edits) > fault.from + 1 || after.length < before.length;
}

function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.from), edit.insert);
    at = edit.to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The offset before the edits, of an offset after them. */
function unedited(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const edit of edits) {
    const start = edit.from + shift;
    if (offset < start) break;
    const removed = edit.to - edit.from;
    if (offset < start + edit.insert.length) return edit.from + Math.min(offset - start, removed);
    shift += edit.insert.length - removed;
  }
  return offset - shift;
}
