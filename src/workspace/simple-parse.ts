import type { MappingEntry, MappingNode, ScalarNode, ScalarValue, SequenceNode, SourceNode } from './tree.js';

/*
 * A fast way through for files of the plainest form, which most lists have: keys and one-line values,
 * `- ` lists, simple brackets, whole-line comments. Anything else, every mistake included, is left to
 * the YAML library. A property test holds the two to the same tree.
 */

/** Control characters and every white space but the space, which YAML and JavaScript judge differently. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f\u3000\ufeff]|\p{Surrogate}/u;
const KEY = /^[\p{L}\p{N}_]+$/u;
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';
const NOT_IN_FLOW = /[:#&*!|>'"%@`?]/;
const MAX_DEPTH = 20;
const MAX_LINES = 20_000;

/** The tree of a text of the plainest form; undefined when it is not, or not valid. */
export function parseSimple(text: string): SourceNode | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const lines = linesOf(text);
  if (lines === undefined || lines.length === 0 || lines[0]?.indent !== 0) return undefined;
  try {
    return new SimpleParser(text, lines).document();
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

const NOT_SIMPLE = Symbol('not simple');

/** A line that is neither blank nor a comment: spaces before it, and the place of the rest. */
interface Line {
  indent: number;
  start: number;
  end: number;
}

function linesOf(text: string): Line[] | undefined {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from);
    const next = feed === -1 ? text.length : feed;
    let end = next;
    if (feed !== -1 && text[end - 1] === '\r' && end > from) end--;
    let start = from;
    while (start < end && text[start] === ' ') start++;
    while (end > start && text[end - 1] === ' ') end--;
    if (text.slice(start, end).includes('\r')) return undefined;
    if (start < end && text[start] !== '#') lines.push({ indent: start - from, start, end });
    if (lines.length > MAX_LINES) return undefined;
    from = next + 1;
  }
  return lines;
}

class SimpleParser {
  #at = 0;
  #depth = 0;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
  ) {}

  document(): SourceNode {
    const root = this.#block(0);
    if (this.#at < this.lines.length) throw NOT_SIMPLE;
    return root;
  }

  /** The mapping or list that begins at the current line. */
  #block(indent: number): SourceNode {
    if (++this.#depth > MAX_DEPTH) throw NOT_SIMPLE;
    const line = this.#line();
    const block = this.#isElement(line.start, line.end)
      ? this.#sequence(indent)
      : this.#mapping(indent, line.start, line.end);
    this.#depth--;
    return block;
  }

  #sequence(indent: number): SequenceNode {
    const items: SourceNode[] = [];
    const { start } = this.#line();
    for (let line = this.lines[this.#at]; line?.indent === indent; line = this.lines[this.#at]) {
      if (!this.#isElement(line.start, line.end)) break;
      items.push(this.#element(line));
    }
    if ((this.lines[this.#at]?.indent ?? -1) > indent) throw NOT_SIMPLE;
    return { type: 'sequence', start, end: endOf(items.at(-1)), items };
  }

  #element(line: Line): SourceNode {
    let from = line.start + 1;
    while (from < line.end && this.text[from] === ' ') from++;
    if (from === line.end) {
      this.#at++;
      const next = this.lines[this.#at];
      return next !== undefined && next.indent > line.indent
        ? this.#block(next.indent)
        : emptyAt(line.start + 1);
    }
    if (this.#isElement(from, line.end)) throw NOT_SIMPLE;
    if (this.#colon(from, line.end) !== -1)
      return this.#mapping(line.indent + from - line.start, from, line.end);
    this.#at++;
    this.#mustNotContinue(line.indent);
    return this.#value(from, line.end);
  }

  /** @param start where the first key stands, which may be behind a dash */
  #mapping(indent: number, start: number, end: number): MappingNode {
    if (++this.#depth > MAX_DEPTH) throw NOT_SIMPLE;
    const entries: MappingEntry[] = [this.#entry(indent, start, end)];
    for (let line = this.lines[this.#at]; line?.indent === indent; line = this.lines[this.#at]) {
      if (this.#isElement(line.start, line.end)) {
        // In a mapping behind a dash it would be misplaced; in one of a list's elements it is the next.
        break;
      }
      entries.push(this.#entry(indent, line.start, line.end));
    }
    if ((this.lines[this.#at]?.indent ?? -1) > indent) throw NOT_SIMPLE;
    this.#depth--;
    return { type: 'mapping', start, end: endOf(entries.at(-1)?.value), entries };
  }

  #entry(indent: number, keyStart: number, end: number): MappingEntry {
    const keyEnd = this.#colon(keyStart, end);
    if (keyEnd === -1) throw NOT_SIMPLE;
    const written = this.text.slice(keyStart, keyEnd);
    if (!KEY.test(written)) throw NOT_SIMPLE;
    let from = keyEnd + 1;
    while (from < end && this.text[from] === ' ') from++;
    this.#at++;
    const value = from === end ? this.#blockValue(indent, keyEnd + 1) : this.#value(from, end);
    if (from < end) this.#mustNotContinue(indent);
    return { name: written, written, keyStart, keyEnd, value };
  }

  /** The value of a key with nothing behind its colon. */
  #blockValue(indent: number, afterColon: number): SourceNode {
    const next = this.lines[this.#at];
    if (next === undefined || next.indent < indent) return emptyAt(afterColon);
    if (next.indent > indent) return this.#block(next.indent);
    return this.#isElement(next.start, next.end) ? this.#block(indent) : emptyAt(afterColon);
  }

  /** The next line must not be the continuation of a text. */
  #mustNotContinue(indent: number): void {
    if ((this.lines[this.#at]?.indent ?? -1) > indent) throw NOT_SIMPLE;
  }

  #value(start: number, end: number): SourceNode {
    const first = this.text[start] as string;
    if (first === '[' || first === '{') {
      const node = this.#flow(start, end);
      if (node.end !== end) throw NOT_SIMPLE;
      return node;
    }
    if (first === '"' || first === "'") {
      const node = this.#quoted(start, end);
      if (node.end !== end) throw NOT_SIMPLE;
      return node;
    }
    if (INDICATORS.includes(first) || this.#colon(start, end) !== -1) throw NOT_SIMPLE;
    const written = this.text.slice(start, end);
    if (written.includes(' #')) throw NOT_SIMPLE;
    return plain(start, end, written);
  }

  #quoted(start: number, end: number): ScalarNode {
    const quote = this.text[start] as string;
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
    const keyEnd = this.text.indexOf(':', keyStart);
    if (keyEnd === -1 || keyEnd >= end || this.text[keyEnd + 1] !== ' ') throw NOT_SIMPLE;
    const written = this.text.slice(keyStart, keyEnd);
    if (!KEY.test(written)) throw NOT_SIMPLE;
    const value = this.#flowValue(this.#skipSpaces(keyEnd + 1, end), end);
    return { name: written, written, keyStart, keyEnd, value };
  }

  #flowValue(start: number, end: number): SourceNode {
    const first = this.text[start];
    if (start >= end || first === undefined) throw NOT_SIMPLE;
    if (first === '[' || first === '{') return this.#flow(start, end);
    if (first === '"' || first === "'") return this.#quoted(start, end);
    let stop = start;
    while (stop < end && !',[]{}'.includes(this.text[stop] as string)) stop++;
    while (stop > start && this.text[stop - 1] === ' ') stop--;
    const written = this.text.slice(start, stop);
    if (written === '' || first === '-' || NOT_IN_FLOW.test(written)) throw NOT_SIMPLE;
    return plain(start, stop, written);
  }

  #skipSpaces(from: number, end: number): number {
    let at = from;
    while (at < end && this.text[at] === ' ') at++;
    return at;
  }

  /** Where the colon that ends a key stands, -1 without one. */
  #colon(start: number, end: number): number {
    for (let at = this.text.indexOf(':', start); at !== -1 && at < end; at = this.text.indexOf(':', at + 1)) {
      if (at + 1 === end || this.text[at + 1] === ' ') return at;
    }
    return -1;
  }

  #isElement(start: number, end: number): boolean {
    return this.text[start] === '-' && (start + 1 === end || this.text[start + 1] === ' ');
  }

  #line(): Line {
    const line = this.lines[this.#at];
    if (line === undefined) throw NOT_SIMPLE;
    return line;
  }
}

function endOf(node: SourceNode | undefined): number {
  return node?.end ?? 0;
}

function emptyAt(offset: number): ScalarNode {
  return { type: 'scalar', start: offset, end: offset, value: null, written: '', style: 'empty' };
}

function plain(start: number, end: number, written: string): ScalarNode {
  return { type: 'scalar', start, end, value: coreValue(written), written, style: 'plain' };
}

/** What the core schema of YAML 1.2 makes of a plain text (https://yaml.org/spec/1.2.2/#103-core-schema). */
function coreValue(written: string): ScalarValue {
  const first = written[0] as string;
  if (!'~nNtTfF+-.0123456789'.includes(first)) return written;
  if (/^(?:~|null|Null|NULL)$/.test(written)) return null;
  if (/^(?:true|True|TRUE)$/.test(written)) return true;
  if (/^(?:false|False|FALSE)$/.test(written)) return false;
  if (/^0o[0-7]+$/.test(written)) return Number.parseInt(written.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/.test(written)) return Number.parseInt(written.slice(2), 16);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(written)) return Number(written);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(written)) return first === '-' ? -Infinity : Infinity;
  if (/^\.(?:nan|NaN|NAN)$/.test(written)) return Number.NaN;
  return written;
}
