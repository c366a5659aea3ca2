import { Composer, isAlias, isMap, isPair, isScalar, isSeq, Parser, Lexer, type Document, type Node, type YAMLError } from 'yaml';
import type { FoundProblem } from './problem.js';
import type { MappingEntry, SourceNode } from './tree.js';

export interface ParsedText {
  /** What could be parsed; undefined when nothing could. */
  root: SourceNode | undefined;
  problems: FoundProblem[];
}

export function parse(text: string): ParsedText {
  const parser = new Parser();
  const lexer = new Lexer();
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const tokens = [];
  for (const lexeme of lexer.lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  const documents = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  const document = documents[0];
  if (document === undefined) return { root: undefined, problems: [] };
  const problems = document.errors.map((error: YAMLError): FoundProblem => ({
    source: 'yaml',
    from: error.pos[0],
    to: error.pos[1],
    message: { zh: `YAML 语法有误：${error.message}`, en: error.message },
    advice: { zh: '请按 YAML 格式改正', en: 'Correct the YAML' },
  }));
  const root = document.contents === null ? undefined : convert(document.contents, document, text);
  return { root, problems };
}

function convert(node: Node | null | undefined, document: Document, text: string): SourceNode {
  const start = node?.range?.[0] ?? 0;
  const end = node?.range?.[1] ?? start;
  if (isAlias(node)) return convert(node.resolve(document), document, text);
  if (isSeq(node)) {
    return { type: 'sequence', start, end, items: node.items.map((item) => convert(item as Node, document, text)) };
  }
  if (isMap(node)) {
    const entries: MappingEntry[] = [];
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const key = pair.key as Node;
      const keyStart = key?.range?.[0] ?? start;
      const keyEnd = key?.range?.[1] ?? keyStart;
      const written = isScalar(key) ? (key.source ?? String(key.value)) : text.slice(keyStart, keyEnd);
      const value = pair.value === null ? emptyAt(keyEnd) : convert(pair.value as Node, document, text);
      entries.push({ name: written, written, keyStart, keyEnd, value });
    }
    return { type: 'mapping', start, end, entries };
  }
  if (!isScalar(node)) return emptyAt(start);
  const style =
    node.type === 'PLAIN' ? 'plain' : node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' ? 'block' : 'quoted';
  const value = node.value;
  const known = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const written = style === 'plain' ? (node.source ?? '') : String(value);
  return { type: 'scalar', start, end, value: known ? value : written, written, style: written === '' && style === 'plain' ? 'empty' : style };
}

function emptyAt(offset: number): SourceNode {
  return { type: 'scalar', start: offset, end: offset, value: null, written: '', style: 'empty' };
}
