import {
  type Alias,
  Composer,
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  type Scalar,
  visit,
} from 'yaml';
import { emptyAt } from './plain-values.js';
import { parseSimple } from './simple-parse.js';
import type { MappingEntry, ScalarNode, SourceNode } from './tree.js';

/** Deeper nesting is not a list; the YAML library would overflow the stack. */
export const MAX_DEPTH = 100;
/** Elements (`- ` and `,`) and keys of one file. */
export const MAX_ELEMENTS = 50_000;
export const MAX_KEYS = 250_000;
/** The library's smallest units, blank lines too: bounds the time that a file can take. */
const MAX_LEXEMES = 600_000;
/** One mistake can bring thousands in its wake; the first ones tell. */
const MAX_FAULTS = 200;
/** Values that aliases may stand for in one file, all together: enough for honest use, too few for a bomb. */
export const MAX_ALIASED = 10_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Surrogate}/gu;

/** Codes of the YAML library, and our own for what it accepts. */
export type FaultCode =
  | YamlCode
  | 'TOO_DEEP'
  | 'TOO_MANY'
  | 'ALIAS_BOMB'
  | 'ALIAS_LOOP'
  | 'UNUSED_ANCHOR'
  | 'CONTROL_CHARACTER'
  | 'EMPTY'
  | 'SHAPE';

type YamlCode = Document.Parsed['errors'][number]['code'];

/** Something that is wrong with the YAML, with offsets into the text that was parsed. */
export interface Fault {
  code: FaultCode;
  from: number;
  to: number;
  /** The library's own words, in English. */
  detail: string;
}

export interface ParsedText {
  /** What could be parsed; undefined when nothing could. */
  root: SourceNode | undefined;
  /** In order of place. */
  faults: Fault[];
}

/** Parses one YAML 1.2 document. Never throws and never overflows the stack. */
export function parse(text: string): ParsedText {
  const root = parseSimple(text);
  return root === undefined ? parseFully(text) : { root, faults: [] };
}

/** The same by the YAML library, which knows all of YAML and takes its time. */
export function parseFully(text: string): ParsedText {
  const tokens = tokenize(text);
  if (!Array.isArray(tokens)) return { root: undefined, faults: [tokens] };
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    stringKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  const filled = documents.filter((document) => document.contents !== null && !isEmpty(document.contents));
  const document = filled[0];
  const faults: Fault[] = documents.flatMap((one) =>
    [...one.errors, ...one.warnings]
      .slice(0, MAX_FAULTS)
      .map(({ code, pos, message }) => ({ code, from: pos[0], to: pos[1], detail: message })),
  );
  if (document === undefined) {
    if (faults.length === 0) faults.push({ code: 'EMPTY', from: 0, to: 0, detail: 'empty' });
    return { root: undefined, faults };
  }
  const second = filled[1];
  if (second !== undefined) faults.push(secondDocument(text, second));
  const conversion = new Conversion(text, faults);
  const root = conversion.convert(document.contents);
  conversion.finish();
  faults.sort((a, b) => a.from - b.from);
  return { root, faults };
}

/** The tokens of the text, or why it is refused before anything recursive looks at it. */
function tokenize(text: string): CST.Token[] | Fault {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let elements = 0;
  let keys = 0;
  let offset = 0;
  let lexemes = 0;
  const brackets: string[] = [];
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = scalar ? 'scalar' : CST.tokenType(lexeme);
    scalar = type === 'scalar' && lexeme === CST.SCALAR;
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets.push(type);
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets.pop();
    // Between braces a comma separates keys, which are counted by their colons.
    else if (type === 'seq-item-ind' || (type === 'comma' && brackets.at(-1) === 'flow-seq-start'))
      elements++;
    if (type === 'map-value-ind') keys++;
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH + 2) {
      return { code: 'TOO_DEEP', from: offset, to: offset + 1, detail: `nested deeper than ${MAX_DEPTH}` };
    }
    if (elements > MAX_ELEMENTS || keys > MAX_KEYS || ++lexemes > MAX_LEXEMES) {
      return { code: 'TOO_MANY', from: offset, to: offset + 1, detail: `more than ${MAX_ELEMENTS} elements` };
    }
    if (!isMarker(lexeme)) offset += lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Lexemes that stand for no text. */
function isMarker(lexeme: string): boolean {
  return lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.source ?? '') === '';
}

function secondDocument(text: string, document: Document.Parsed): Fault {
  const start = document.contents?.range?.[0] ?? document.range[0];
  const marker = text.lastIndexOf('---', start);
  const from = marker === -1 ? start : marker;
  return { code: 'MULTIPLE_DOCS', from, to: from + 3, detail: 'more than one document' };
}

/** Makes our own, smaller tree; aliases become copies, within bounds. */
class Conversion {
  readonly #anchors = new Map<string, { node: Node; open: boolean; used: boolean }>();
  #aliased = 0;
  #insideAlias = 0;
  #depth = 0;
  #bombReported = false;

  constructor(
    private readonly text: string,
    private readonly faults: Fault[],
  ) {}

  convert(node: Node | null | undefined): SourceNode {
    if (node === null || node === undefined) return emptyAt(0);
    if (this.#insideAlias > 0) this.#aliased++;
    if (isAlias(node)) return this.#alias(node);
    const anchor = node.anchor === undefined ? undefined : { node, open: true, used: false };
    if (anchor !== undefined && this.#insideAlias === 0) this.#anchors.set(node.anchor as string, anchor);
    this.#depth++;
    const converted = this.#collectionOrScalar(node);
    this.#depth--;
    if (anchor !== undefined) anchor.open = false;
    return converted;
  }

  /** Reports anchors that look like text that began with `&` by accident. */
  finish(): void {
    for (const [name, { node, used }] of this.#anchors) {
      if (used || !/[^\x20-\x7e]/.test(name)) continue;
      const before = this.text.lastIndexOf(`&${name}`, node.range?.[0] ?? 0);
      const from = before === -1 ? (node.range?.[0] ?? 0) : before;
      this.faults.push({
        code: 'UNUSED_ANCHOR',
        from,
        to: from + name.length + 1,
        detail: `anchor &${name} is never used`,
      });
    }
  }

  #collectionOrScalar(node: Exclude<Node, Alias>): SourceNode {
    const start = node.range?.[0] ?? 0;
    const end = node.range?.[1] ?? start;
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as Node | null));
      return { type: 'sequence', start, end: collectionEnd(node.flow, end, start, items.at(-1)), items };
    }
    if (isMap(node)) {
      const entries = this.#entries(node.items as unknown as Pairs, start);
      return {
        type: 'mapping',
        start,
        end: collectionEnd(node.flow, end, start, entries.at(-1)?.value),
        entries,
      };
    }
    return this.#scalar(node as Scalar, start, end);
  }

  #entries(pairs: Pairs, start: number): MappingEntry[] {
    return pairs.map((pair): MappingEntry => {
      const key = pair.key;
      if (key !== null && this.#insideAlias === 0) this.#registerAnchorsOf(key);
      const keyStart = key?.range?.[0] ?? start;
      const keyEnd = key?.range?.[1] ?? keyStart;
      const written = isScalar(key) ? this.#writtenKey(key) : this.text.slice(keyStart, keyEnd);
      const value = pair.value === null ? emptyAt(keyEnd) : this.convert(pair.value);
      return { name: written, written, keyStart, keyEnd, value };
    });
  }

  /** Keys are text and not converted, but what they anchor may be used. */
  #registerAnchorsOf(key: Node): void {
    visit(key, {
      Node: (_, node) => {
        const { anchor } = node as { anchor?: string };
        if (anchor !== undefined) this.#anchors.set(anchor, { node: node as Node, open: false, used: true });
      },
    });
  }

  #writtenKey(key: Scalar): string {
    return key.type === 'PLAIN' ? (key.source ?? '') : String(key.value);
  }

  #scalar(node: Scalar, start: number, end: number): ScalarNode {
    const plain = node.type === 'PLAIN';
    const block = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
    const written = plain ? (node.source ?? '') : this.#clean(String(node.value), start, end);
    const value = plain && isPlainValue(node.value) ? node.value : written;
    if (plain && written === '') return emptyAt(trimmedEnd(this.text, 0, start));
    const style = block ? 'block' : plain ? 'plain' : 'quoted';
    return {
      type: 'scalar',
      start,
      end: block ? trimmedEnd(this.text, start, end) : end,
      value: typeof value === 'string' ? written : value,
      written,
      style,
    };
  }

  /** Escapes can spell what no text file holds: halves of surrogate pairs and control characters. */
  #clean(text: string, from: number, to: number): string {
    if (text.search(NOT_TEXT) === -1) return text;
    this.faults.push({
      code: 'CONTROL_CHARACTER',
      from,
      to,
      detail: 'an escape for a character that is not text',
    });
    return text.replace(NOT_TEXT, '\uFFFD');
  }

  #alias(node: Alias): SourceNode {
    const start = node.range?.[0] ?? 0;
    const end = node.range?.[1] ?? start;
    const anchor = this.#anchors.get(node.source);
    const asText: ScalarNode = {
      type: 'scalar',
      start,
      end,
      value: `*${node.source}`,
      written: `*${node.source}`,
      style: 'alias',
    };
    if (anchor === undefined) {
      this.faults.push({ code: 'BAD_ALIAS', from: start, to: end, detail: `no anchor &${node.source}` });
      return asText;
    }
    anchor.used = true;
    if (anchor.open) {
      this.faults.push({
        code: 'ALIAS_LOOP',
        from: start,
        to: end,
        detail: `*${node.source} is inside of &${node.source}`,
      });
      return asText;
    }
    // An alias inside of what another stands for, and so on, nests without any brackets to count.
    if (this.#aliased > MAX_ALIASED || this.#depth > MAX_DEPTH) {
      if (!this.#bombReported) {
        this.faults.push({
          code: 'ALIAS_BOMB',
          from: start,
          to: end,
          detail: `aliases for more than ${MAX_ALIASED} values`,
        });
      }
      this.#bombReported = true;
      return asText;
    }
    this.#insideAlias++;
    const copy = this.convert(anchor.node);
    this.#insideAlias--;
    copy.start = start;
    copy.end = end;
    if (copy.type === 'scalar') copy.style = 'alias';
    return copy;
  }
}

type Pairs = { key: Node | null; value: Node | null }[];

function isPlainValue(value: unknown): value is string | number | boolean | null {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  );
}

/** A block ends with its last value; the library also counts comments and blank lines after it. */
function collectionEnd(
  flow: boolean | undefined,
  end: number,
  start: number,
  last: SourceNode | undefined,
): number {
  return flow === true ? end : Math.max(start, last?.end ?? start);
}

/** The end without the line breaks and spaces that the library counts as part of a block. */
function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && /\s/.test(text[trimmed - 1] as string)) trimmed--;
  return trimmed;
}
