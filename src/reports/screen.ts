import { Chalk } from 'chalk';
import type { AuditUnit } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import type { CheckOptions } from './format.js';
import { visibleLine } from './visible.js';
import { displayWidth, pad } from './width.js';
import { type Styled, type TextStyle, wrap } from './wrap.js';

/** Lines of a terminal: everything that goes on it is wrapped, made harmless, and coloured here. */
export class Screen {
  readonly language: Language;
  readonly columns: number;
  readonly coloured: boolean;
  private readonly paint: Record<TextStyle, (text: string) => string>;
  private readonly lines: string[] = [];

  constructor(readonly options: CheckOptions) {
    const chalk = new Chalk({ level: options.colourLevel });
    this.language = options.language;
    this.columns = Math.max(40, options.width);
    this.coloured = options.colourLevel > 0;
    this.paint = {
      plain: (text) => text,
      strong: chalk.bold,
      dim: chalk.dim,
      common: chalk.yellow.bold,
      mandated: chalk.gray,
      error: chalk.red,
      warning: chalk.yellow,
      info: chalk.cyan,
      pass: chalk.green,
      heading: chalk.bold.underline,
    };
  }

  /** A paragraph; all but its first line are indented by `hanging` more. */
  write(pieces: readonly Styled[], indent = 0, hanging = 0): void {
    const first = wrap(pieces, this.columns - indent - hanging);
    for (const [at, line] of first.entries()) {
      this.line(' '.repeat(indent + (at === 0 ? 0 : hanging)) + this.painted(line));
    }
  }

  /** A paragraph with a short label before it. */
  labelled(label: string, pieces: readonly Styled[], indent: number): void {
    const head = `${label}  `;
    const width = displayWidth(head);
    const lines = wrap(pieces, this.columns - indent - width);
    for (const [at, line] of lines.entries()) {
      const margin = at === 0 ? this.painted([{ text: head, style: 'dim' }]) : ' '.repeat(width);
      this.line(' '.repeat(indent) + margin + this.painted(line));
    }
  }

  painted(line: readonly Styled[]): string {
    return line.map(({ text, style }) => this.paint[style](text)).join('');
  }

  /** A line that is ready. */
  line(text: string): void {
    this.lines.push(text.trimEnd());
  }

  /** An empty line, never two. */
  gap(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }
}

/** The colour of a verdict. */
export function verdictStyle(unit: Pick<AuditUnit, 'verdict'>): TextStyle {
  if (unit.verdict === 'pass') return 'pass';
  return unit.verdict === 'revise' ? 'warning' : 'error';
}

/** A small table; columns named in `numeric` are set to the right. */
export function tableLines(rows: readonly (readonly string[])[], numeric: readonly number[]): string[] {
  const clean = rows.map((row) => row.map(visibleLine));
  const widths = clean[0]!.map((_, column) => Math.max(...clean.map((row) => displayWidth(row[column]!))));
  return clean.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column]!, numeric.includes(column) ? 'left' : 'right'))
      .join('  '),
  );
}
