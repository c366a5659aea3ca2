import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { visible } from '../../documents/visible.js';
import { inChinese, type Value } from '../../workspace/chinese-form.js';
import type { DocumentKind } from '../../workspace/model.js';
import { schemaOf } from '../../workspace/schemas.js';
import { originComment } from '../origin.js';
import type { Fact, Guess, Remark } from '../recognise/recognised.js';

/** A key of the file with its value, and the comments above it; elements of a list have comments of their own. */
export interface Entry {
  key: string;
  value: Value;
  comments?: string[];
  /** By element. */
  each?: string[][];
}

export interface YamlFile {
  kind: DocumentKind;
  /** Above everything. */
  heading: string[];
  /** Where the schemas for editors are, as seen from the file. */
  schemaFolder: string;
  entries: Entry[];
  /** Below everything. */
  foot: string[];
}

/** Flow collections longer than this are written in block form. */
const WIDEST = 60;

/** The text of a file with Chinese keys: what is read from it is exactly the value given. */
export function yamlText({ kind, heading, schemaFolder, entries, foot }: YamlFile): string {
  const schema = schemaOf(kind);
  const all: Entry[] = [{ key: 'kind', value: kind }, ...entries];
  const value = inChinese(Object.fromEntries(all.map(({ key, value }) => [key, value])), schema, schema);
  const document = new Document(value);
  const root = document.contents as unknown as YAMLMap<Scalar, Node>;
  for (const [index, { comments, each }] of all.entries()) {
    const pair = root.items[index] as Pair<Scalar, Node>;
    if (comments !== undefined && comments.length > 0) pair.key.commentBefore = commented(comments);
    if (isSeq(pair.value)) layOut(pair.value, each);
    else if (isMap(pair.value)) pair.value.flow = JSON.stringify(pair.value).length <= WIDEST;
  }
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const head = [
    `# yaml-language-server: $schema=${schemaFolder}/${kind}.schema.json`,
    ...heading.map(commentLine),
  ];
  return `${head.join('\n')}\n${body}${foot.map((line) => `${commentLine(line)}\n`).join('')}`;
}

function layOut(list: YAMLSeq, each: readonly string[][] | undefined): void {
  const nodes = list.items as Node[];
  if (nodes.every(isScalar)) {
    list.flow = JSON.stringify(list).length <= WIDEST;
    return;
  }
  for (const [index, node] of nodes.entries()) {
    const comments = each?.[index] ?? [];
    if (comments.length > 0) node.commentBefore = commented(comments);
    if (index > 0) node.spaceBefore = true;
    if (!isMap(node)) continue;
    for (const { value } of node.items) {
      if (isSeq(value)) layOut(value, undefined);
    }
  }
}

function commented(lines: readonly string[]): string {
  return lines.map((line) => commentLine(line).slice(1)).join('\n');
}

/** One line that is a comment, whatever the text holds; what origins write stays as it is. */
function commentLine(text: string): string {
  const line = visible(text).replace(/\n/gu, ' ');
  return line.startsWith('# ') ? line : `# ${line}`.trimEnd();
}

/** Comments above a value taken from a file: where it stands there, and what is not certain. */
export function factComments(file: string, fact: Fact<unknown> | undefined): string[] {
  if (fact === undefined) return [];
  const { place, confidence, reason } = fact;
  const doubt = confidence === 'high' ? [] : [`存疑（${CONFIDENCE[confidence]}）：${reason.zh}`];
  return [...(place === undefined ? [] : [originComment(file, place)]), ...doubt];
}

export const CONFIDENCE = { high: '高', medium: '中', low: '低' } as const;

export function guessComments(guesses: readonly Guess[]): string[] {
  return guesses
    .filter(({ confidence }) => confidence !== 'high')
    .map(({ about, confidence, reason }) => `存疑（${CONFIDENCE[confidence]}）：${about.zh}——${reason.zh}`);
}

/** A file's text without what is said of guesses: an import of the same files may know better than the first one. */
export function withoutGuesses(text: string): string {
  return text.replace(/^[ ]*# 存疑（[高中低]）：.*\n/gmu, '');
}

/** Text that has no key: where it stands, and the text itself, a comment for each of its lines. */
export function remarkComments(file: string, { text, place, kind }: Remark): string[] {
  const name = kind === 'aside' ? '附注' : '未归入条目';
  return [originComment(file, place), ...named(name, text)];
}

/** 备注栏“分值”：5分 */
export function columnComments(column: string, text: string): string[] {
  return named(`备注栏“${column.replace(/[“”]/gu, '')}”`, text);
}

function named(name: string, text: string): string[] {
  const [first = '', ...more] = text.replace(/\r\n?/gu, '\n').split('\n');
  return [`${name}：${first}`, ...more.map((line) => `｜${line}`)];
}

/** One text, or several as a list. */
export function oneOrMore(texts: readonly string[]): Value {
  return texts.length === 1 ? (texts[0] as string) : [...texts];
}
