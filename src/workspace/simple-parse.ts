import { CLASSES, ENDS_IN_FLOW, IN_KEY, INDICATOR, PlainLines, REFUSED_IN_FLOW } from './plain-lines.js';
import { emptyAt, keyAt, plain } from './plain-values.js';
import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, SourceNode } from './tree.js';

/*
 * A fast way through for files of the plainest form, which most lists have: keys and one-line values,
 * `- ` lists, simple brackets, whole-line comments. Anything else, every mistake included, is left to
 * the YAML library. A property test holds the two to the same tree.
 */

const MAX_DEPTH = 20;

/** Those of the text that is being parsed; their columns serve one text after the other. */
let lines: PlainLines | undefined;

/** The tree of a text of the plainest form; undefined when it is not, or not valid. */
export function parseSimple(text: string): SourceNode | undefined {
  lines ??= new PlainLines();
  if (!lines.read(text) || lines.count === 0 || lines.indent[0] !== 0) return undefined;
  try {
    return new SimpleParser(text, lines).document();
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

const NOT_SIMPLE = Symbol('not simple');

class SimpleParser {
  /** Number of the current line. */
  #at = 0;
  #depth = 0;

  constructor(
    private readonly text: string,
    private readonly lines: PlainLines,
  ) {}

  document(): SourceNode {
    const root = this.#block(0);
    if (this.#at < this.lines.count) throw NOT_SIMPLE;
    return root;
  }

  /** Spaces before the current line, -1 behind the last one. */
  #indent(): number {
    return this.#at < this.lines.count ? this.lines.indent[this.#at]! : -1;
  }

  /** The mapping or list that begins at the current line. */
  #block(indent: number): SourceNode {
    if (++this.#depth > MAX_DEPTH) throw NOT_SIMPLE;
    const start = this.lines.start[this.#at]!;
    const block = this.#isElement(this.#at, start) ? this.#sequence(indent) : this.#mapping(indent, start);
    this.#depth--;
    return block;
  }

  #sequence(indent: number): SequenceNode {
    const items: SourceNode[] = [];
    const start = this.lines.start[this.#at]!;
    while (this.#indent() === indent && this.#isElement(this.#at, this.lines.start[this.#at]!)) {
      items.push(this.#element(this.#at, indent));
    }
    if (this.#indent() > indent) throw NOT_SIMPLE;
    return { type: 'sequence', start, end: items.at(-1)!.end, items };
  }

  #element(line: number, indent: number): SourceNode {
    const dash = this.lines.start[line]!;
    const end = this.lines.end[line]!;
    const from = this.#skipSpaces(dash + 1, end);
    if (from === end) {
      this.#at++;
      return this.#indent() > indent ? this.#block(this.#indent()) : emptyAt(dash + 1);
    }
    if (this.#isElement(line, from)) throw NOT_SIMPLE;
    const isKey = this.lines.colon[line] !== -1 && (CLASSES[this.text.charCodeAt(from)]! & IN_KEY) !== 0;
    return isKey ? this.#mapping(indent + from - dash, from) : this.#lineValue(line, indent, from);
  }

  /** @param start where the first key stands, which may be behind a dash */
  #mapping(indent: number, start: number): MappingNode {
    if (++this.#depth > MAX_DEPTH) throw NOT_SIMPLE;
    const entries: MappingEntry[] = [this.#entry(this.#at, indent, start)];
    while (this.#indent() === indent) {
      const next = this.lines.start[this.#at]!;
      // In a mapping behind a dash it would be misplaced; in one of a list's elements it is the next.
      if (this.#isElement(this.#at, next)) break;
      entries.push(this.#entry(this.#at, indent, next));
    }
    if (this.#indent() > indent) throw NOT_SIMPLE;
    this.#depth--;
    return { type: 'mapping', start, end: entries.at(-1)!.value.end, entries };
  }

  #entry(line: number, indent: number, keyStart: number): MappingEntry {
    const keyEnd = this.lines.colon[line]!;
    if (keyEnd <= keyStart || this.#keyEnd(keyStart) !== keyEnd) throw NOT_SIMPLE;
    const written = keyAt(this.text, keyStart, keyEnd);
    const end = this.lines.end[line]!;
    const from = this.#skipSpaces(keyEnd + 1, end);
    const value = from === end ? this.#blockValue(indent, keyEnd + 1) : this.#lineValue(line, indent, from);
    return { name: written, written, keyStart, keyEnd, value };
  }

  /** Behind the last character from here on that may stand in a key. */
  #keyEnd(start: number): number {
    let at = start;
    while ((CLASSES[this.text.charCodeAt(at)]! & IN_KEY) !== 0) at++;
    return at;
  }

  /** The value of a key with nothing behind its colon. */
  #blockValue(indent: number, afterColon: number): SourceNode {
    this.#at++;
    const next = this.#indent();
    if (next < indent) return emptyAt(afterColon);
    if (next > indent) return this.#block(next);
    return this.#isElement(this.#at, this.lines.start[this.#at]!) ? this.#block(indent) : emptyAt(afterColon);
  }

  /** The value that the rest of a line is; the next line must not be the continuation of a text. */
  #lineValue(line: number, indent: number, start: number): SourceNode {
    this.#at++;
    if (this.#indent() > indent) throw NOT_SIMPLE;
    const end = this.lines.end[line]!;
    const first = this.text[start]!;
    if (first === '[' || first === '{' || first === '"' || first === "'") {
      const node = this.#bracketedOrQuoted(first, start, end);
      if (node.end !== end) throw NOT_SIMPLE;
      return node;
    }
    const isIndicator = (CLASSES[this.text.charCodeAt(start)]! & INDICATOR) !== 0;
    if (isIndicator || this.lines.lastColon[line]! >= start || this.lines.comment[line] === 1)
      throw NOT_SIMPLE;
    return plain(this.text, start, end);
  }

  #bracketedOrQuoted(first: string, start: number, end: number): SourceNode {
    return first === '[' || first === '{' ? this.#flow(start, end) : this.#quoted(first, start, end);
  }

  #quoted(quote: string, start: number, end: number): ScalarNode {
    const close = this.text.indexOf(quote, start + 1);
    if (close === -1 || close >= end || this.text[close + 1] === quote) throw NOT_SIMPLE;
    const written = this.text.slice(start + 1, close);
    if (quote === '"' && written.includes('\\')) throw NOT_SIMPLE;
    return { type: 'scalar', start, end: close + 1, value: written, written, style: 'quoted' };
  }

  #flow(start: number, end: number): SourceNode {
    if (++this.#depth > MAX_DEPTH) throw NOT_SIMPLE;
    const mapping = this.text[start] === '{';
    const close = mapping ? '}' : ']';
    const items: SourceNode[] = [];
    const entries: MappingEntry[] = [];
    let at = this.#skipSpaces(start + 1, end);
    while (this.text[at] !== close) {
      if (mapping) {
        const entry = this.#flowEntry(at, end);
        entries.push(entry);
        at = entry.value.end;
      } else {
        const item = this.#flowValue(at, end);
        items.push(item);
        at = item.end;
      }
      at = this.#skipSpaces(at, end);
      if (this.text[at] === close) break;
      if (this.text[at] !== ',') throw NOT_SIMPLE;
      at = this.#skipSpaces(at + 1, end);
      if (this.text[at] === close) throw NOT_SIMPLE;
    }
    if (at >= end) throw NOT_SIMPLE;
    this.#depth--;
    return mapping
      ? { type: 'mapping', start, end: at + 1, entries }
      : { type: 'sequence', start, end: at + 1, items };
  }

  #flowEntry(keyStart: number, end: number): MappingEntry {
    const keyEnd = this.#keyEnd(keyStart);
    if (keyEnd === keyStart || !this.text.startsWith(': ', keyEnd)) throw NOT_SIMPLE;
    const written = keyAt(this.text, keyStart, keyEnd);
    const value = this.#flowValue(this.#skipSpaces(keyEnd + 1, end), end);
    return { name: written, written, keyStart, keyEnd, value };
  }

  #flowValue(start: number, end: number): SourceNode {
    if (start >= end) throw NOT_SIMPLE;
    const first = this.text[start]!;
    if (first === '[' || first === '{' || first === '"' || first === "'")
      return this.#bracketedOrQuoted(first, start, end);
    let stop = start;
    for (; stop < end; stop++) {
      const bits = CLASSES[this.text.charCodeAt(stop)]!;
      if ((bits & ENDS_IN_FLOW) !== 0) break;
      if ((bits & REFUSED_IN_FLOW) !== 0) throw NOT_SIMPLE;
    }
    while (stop > start && this.text[stop - 1] === ' ') stop--;
    if (stop === start || first === '-') throw NOT_SIMPLE;
    return plain(this.text, start, stop);
  }

  #skipSpaces(from: number, end: number): number {
    let at = from;
    while (at < end && this.text[at] === ' ') at++;
    return at;
  }

  /** Whether a dash with a space or nothing behind it stands there. */
  #isElement(line: number, start: number): boolean {
    return this.text[start] === '-' && (start + 1 === this.lines.end[line] || this.text[start + 1] === ' ');
  }
}
