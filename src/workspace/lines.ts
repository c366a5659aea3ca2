import type { Position, SourceRange } from './model.js';

/** Turns offsets of a text into lines and columns; the line starts are found on first use. */
export class LineIndex {
  #starts: number[] | undefined;

  constructor(private readonly text: string) {}

  /** Offsets at which lines begin; a line ends with a line feed. */
  get starts(): readonly number[] {
    if (this.#starts !== undefined) return this.#starts;
    const starts = [0];
    for (let end = this.text.indexOf('\n'); end !== -1; end = this.text.indexOf('\n', end + 1)) {
      starts.push(end + 1);
    }
    this.#starts = starts;
    return starts;
  }

  /** Line, from 0, that the offset is in. */
  lineAt(offset: number): number {
    const starts = this.starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  position(offset: number): Position {
    const bounded = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(bounded);
    return { line: line + 1, column: bounded - (this.starts[line] as number) + 1 };
  }

  range(from: number, to: number): SourceRange {
    return { start: this.position(from), end: this.position(Math.max(from, to)) };
  }

  /** The line (from 0) without its line break. */
  line(number: number): string {
    const start = this.starts[number];
    if (start === undefined) return '';
    const next = this.starts[number + 1];
    const end = next === undefined ? this.text.length : next - 1;
    return this.text.slice(start, end).replace(/\r$/, '');
  }
}
