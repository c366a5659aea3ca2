import { Parser } from 'saxen';
import { bomb, broken, type OfficeFault } from '../fault.js';
import { LIMITS } from '../limits.js';
import type { XmlElement } from './element.js';
import { PREFIXES } from './namespaces.js';
import { decodeEntities } from './text.js';

/** What is done with the markup of one part as it is read. */
export interface MarkupReader {
  /** Elements that are handed over whole when they close; all others are only opened and closed. */
  whole: ReadonlySet<string>;
  onElement(element: XmlElement): void;
  onOpen?(name: string, attributes: () => Readonly<Record<string, string>>): void;
  onClose?(name: string): void;
  /** Asked after each element and opening: true to read no further. */
  isFull?(): boolean;
}

/** How much markup may still be read of a file. */
export interface MarkupBudget {
  characters: number;
  elements: number;
}

/**
 * Reads markup piece by piece, so that only one paragraph or row is in memory at a time. Nothing is expanded or fetched:
 * a document type declaration is refused, as Word and Excel refuse it.
 * @param part name of the part, for messages
 * @param pieces the part's bytes in order
 * @returns false when the budget or the reader ended it before the end of the part
 * @throws OfficeFault when the markup is not well-formed, or beyond the limits
 */
export function readMarkup(
  part: string,
  pieces: Iterable<Uint8Array>,
  reader: MarkupReader,
  budget: MarkupBudget,
): boolean {
  const parser = new Parser();
  const state = { stopped: false, silent: true, fault: undefined as OfficeFault | undefined };
  const stop = (fault?: OfficeFault): void => {
    state.stopped = true;
    state.fault ??= fault;
    parser.stop();
  };
  listen(parser, part, reader, stop, (isElement) => {
    state.silent = false;
    if (isElement && --budget.elements < 0) stop();
  });
  let declarations = 0;
  /** Characters since the last tag or text that was complete: saxen looks through them again with each piece. */
  let unfinished = 0;
  for (const text of beforeTags(decoded(pieces))) {
    budget.characters -= text.length;
    declarations += occurrences(text, 'xmlns');
    state.silent = true;
    parser.write(text);
    unfinished = state.silent ? unfinished + text.length : 0;
    if (declarations > LIMITS.namespaceDeclarations || unfinished > LIMITS.tokenCharacters) {
      throw bomb(`${part} 的标记超出限度`, `the markup of ${part} is beyond the limits`);
    }
    if (state.fault !== undefined) throw state.fault;
    if (state.stopped || budget.characters <= 0) return false;
  }
  parser.end();
  if (state.fault !== undefined) throw state.fault;
  return !state.stopped;
}

function listen(
  parser: Parser,
  part: string,
  reader: MarkupReader,
  stop: (fault?: OfficeFault) => void,
  onEvent: (isElement: boolean) => void,
): void {
  let depth = 0;
  /** Elements from the one to hand over down to the innermost open one. */
  const open: XmlElement[] = [];
  let held = 0;
  const text = (content: string): void => {
    onEvent(false);
    open.at(-1)?.children.push(content);
  };
  parser.ns(PREFIXES);
  parser.on('openTag', (name, attributes) => {
    onEvent(true);
    depth += 1;
    if (depth > LIMITS.depth) stop(bomb(`${part} 嵌套过深`, `${part} is nested too deeply`));
    if (open.length === 0 && !reader.whole.has(name)) {
      reader.onOpen?.(name, () => decodedAttributes(attributes()));
      if (reader.isFull?.() === true) stop();
      return;
    }
    held = open.length === 0 ? 1 : held + 1;
    if (held > LIMITS.elementsAtOnce) {
      stop(bomb(`${part} 中一处内容过多`, `one element of ${part} holds too much`));
    }
    const element: XmlElement = { name, attributes: decodedAttributes(attributes()), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closeTag', (name) => {
    onEvent(false);
    depth -= 1;
    const closed = open.pop();
    if (closed === undefined) reader.onClose?.(name);
    else if (open.length === 0) reader.onElement(closed);
    if (open.length === 0 && reader.isFull?.() === true) stop();
  });
  parser.on('text', (raw) => text(decodeEntities(raw)));
  parser.on('cdata', text);
  parser.on('comment', () => onEvent(false));
  parser.on('question', () => onEvent(false));
  parser.on('attention', () =>
    stop(broken(`${part} 含文档类型声明（DOCTYPE）`, `${part} has a document type declaration (DOCTYPE)`)),
  );
  parser.on('error', () => stop(broken(`${part} 的标记有误`, `the markup of ${part} is not well-formed`)));
}

function decodedAttributes(attributes: Record<string, string> | false): Record<string, string> {
  if (attributes === false) return {};
  for (const name in attributes) {
    const raw = attributes[name]!;
    if (raw.includes('&')) attributes[name] = decodeEntities(raw);
  }
  return attributes;
}

/** Bytes to text: UTF-8, or UTF-16 by its byte order mark, the two that office files may use. */
function* decoded(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Cuts the text in front of tags only: saxen takes a tag that is cut within a quoted `>` for two. */
function* beforeTags(texts: Iterable<string>): Generator<string> {
  let kept: string[] = [];
  let length = 0;
  for (const text of texts) {
    const cut = text.lastIndexOf('<');
    if (cut === -1) {
      kept.push(text);
      length += text.length;
    } else {
      yield kept.join('') + text.slice(0, cut);
      kept = [text.slice(cut)];
      length = text.length - cut;
    }
    if (length > LIMITS.tokenCharacters) {
      throw bomb('标记中有过长的属性或文字', 'the markup has an attribute or text that is too long');
    }
  }
  yield kept.join('');
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) count += 1;
  return count;
}
