import { Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Bilingual, Language } from '../../language/bilingual.js';
import { displayWidth } from '../../reports/width.js';
import { chineseKey, inChinese, type Value } from '../../workspace/chinese-form.js';
import type { DocumentKind } from '../../workspace/model.js';
import { resolve, type Schema, schemaOf } from '../../workspace/schemas.js';

export type { Value };

/** One piece of a starter file, in order. */
export type Piece =
  /** A key with its value; as a comment while it is still to be filled in. */
  | { key: string; value: Value; note?: Bilingual; toFillIn?: boolean }
  /** A list of which more is still to be written: the further entries follow as comments. */
  | { key: string; value: Value[]; further: Further }
  | { comment: Bilingual };

export interface Further {
  heading: Bilingual;
  entries: { value: Value; notes?: Record<string, Bilingual> }[];
}

export interface Spelling {
  /** Language of keys and values. */
  keys: Language;
  /** Language of comments. */
  comments: Language;
}

/** Key of lists whose entries are always written apart. */
const ITEMS = 'items';
/** Flow collections wider than this are written in block form. */
const WIDEST = 110;

export interface StarterDocument {
  kind: DocumentKind;
  heading: Bilingual;
  pieces: Piece[];
}

/**
 * The text of a starter file: heading, kind, pieces.
 * @param schemaFile path of the editor's schema as seen from the file; no such line without it
 */
export function documentText(
  { kind, heading, pieces }: StarterDocument,
  spelling: Spelling,
  schemaFile: string | undefined,
): string {
  const root = schemaOf(kind);
  const lines: string[] = [];
  if (schemaFile !== undefined) lines.push(`# yaml-language-server: $schema=${schemaFile}`);
  const all: Piece[] = [{ comment: heading }, { key: 'kind', value: kind }, ...pieces];
  for (const piece of all) {
    if ('comment' in piece) {
      lines.push(...commented(piece.comment[spelling.comments]));
      continue;
    }
    const text = entryText({ [piece.key]: piece.value }, root, root, spelling.keys, piece.key === ITEMS);
    if ('further' in piece) lines.push(...text, ...furtherText(piece.key, piece.further, root, spelling));
    else lines.push(...withNote(text, piece.note?.[spelling.comments], piece.toFillIn === true));
  }
  return `${lines.join('\n')}\n`;
}

function withNote(text: string[], note: string | undefined, toFillIn: boolean): string[] {
  const shown = toFillIn ? text.map((line) => `# ${line}`.trimEnd()) : text;
  if (note === undefined) return shown;
  return shown.length === 1 ? [`${shown[0]}  # ${note}`] : [`# ${note}`, ...shown];
}

function commented(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `# ${line}`));
}

function furtherText(key: string, further: Further, root: Schema, spelling: Spelling): string[] {
  const item = resolve(resolve(root.properties?.[key] ?? {}, root).items ?? {}, root);
  const lines = ['', ...commented(further.heading[spelling.comments]).map((line) => `  ${line}`.trimEnd())];
  for (const { value, notes } of further.entries) {
    const entry = entryText([value], { items: item }, root, spelling.keys, true);
    const noted = entry.map((line) => {
      const name = Object.keys(notes ?? {}).find((each) =>
        new RegExp(`^[- ] ${keyOf(each, item, spelling.keys)}:`).test(line),
      );
      return name === undefined ? line : `${line}  # ${notes?.[name]?.[spelling.comments]}`;
    });
    lines.push('', ...noted.map((line) => `  # ${line}`.trimEnd()));
  }
  return lines;
}

/** The lines of a value, with the keys and values of the language. */
function entryText(value: Value, schema: Schema, root: Schema, keys: Language, apart: boolean): string[] {
  const document = new Document(keys === 'zh' ? inChinese(value, schema, root) : value);
  layOut(document.contents as Node, 0, apart);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, nullStr: '' }).trimEnd().split('\n');
}

function keyOf(name: string, schema: Schema, keys: Language): string {
  return keys === 'zh' ? chineseKey(name, schema) : name;
}

/** Short collections on one line; entries of one list alike; long entries (or all: `apart`) with lines between. */
function layOut(node: Node, depth: number, apart: boolean): void {
  if (isSeq(node)) layOutList(node, depth, apart);
  else if (isMap(node)) {
    if (depth > 0) node.flow = fits(node);
    for (const pair of node.items) layOut(pair.value as Node, depth + 1, apart);
  }
}

function layOutList(list: YAMLSeq, depth: number, apart: boolean): void {
  const entries = list.items as Node[];
  if (entries.every(isScalar)) {
    list.flow = fits(list);
    return;
  }
  const short = !apart && entries.every((entry) => isMap(entry) && fits(entry));
  for (const [index, entry] of entries.entries()) {
    layOut(entry, depth + 1, false);
    if (!isMap(entry)) continue;
    entry.flow = short;
    if (!short && index > 0) entry.spaceBefore = true;
  }
}

function fits(node: YAMLMap | YAMLSeq): boolean {
  return displayWidth(JSON.stringify(node)) <= WIDEST;
}
