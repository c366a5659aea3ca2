import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';

export interface JudgedClause {
  text: string;
  year: number;
  status: 'accepted' | 'declined';
}

/**
 * The catalogue's text with clauses added after the last one. Nothing else changes: neither comments, nor
 * layout, nor line ends; the keys' language is the catalogue's.
 */
export function withClauses(source: string, judged: readonly JudgedClause[]): string {
  const document = parseDocument(source);
  const chinese = document.has('种类') || document.has('规定表述');
  const key =
    ['规定表述', 'clauses'].find((each) => document.has(each)) ?? (chinese ? '规定表述' : 'clauses');
  const entries = judged.map((clause) => entryOf(clause, chinese));
  const clauses = document.get(key, true);
  const edited = !document.has(key)
    ? appended(source, key, entries)
    : isSeq(clauses)
      ? inserted(source, clauses, entries)
      : undefined;
  if (edited !== undefined && saysTheSame(edited, source, key, entries)) return edited;
  // A list in brackets, or an empty one: the layout changes, the content does not.
  if (!isSeq(clauses)) document.set(key, document.createNode([]));
  for (const entry of entries) document.addIn([key], document.createNode(entry));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

type Entry = Record<string, string | number>;

function entryOf({ text, year, status }: JudgedClause, chinese: boolean): Entry {
  return chinese
    ? { 内容: text, 年度: year, 认定: status === 'accepted' ? '认可' : '不认可' }
    : { text, year, status };
}

function appended(source: string, key: string, entries: readonly Entry[]): string {
  const gap = source === '' || source.endsWith('\n') ? '' : '\n';
  const list = stringify({ [key]: entries }, { lineWidth: 0 });
  return source + withLineEnds(gap + list, source);
}

/** After the line on which the last clause ends, with the dashes below one another. */
function inserted(source: string, clauses: YAMLSeq, entries: readonly Entry[]): string | undefined {
  const first = clauses.items[0];
  const last = clauses.items.at(-1);
  if (clauses.flow || !isMap(first) || !isMap(last) || !first.range || !last.range) return undefined;
  const line = source.slice(source.lastIndexOf('\n', first.range[0] - 1) + 1, first.range[0]);
  const indent = /^ */.exec(line)?.[0] ?? '';
  const list = stringify(entries, { lineWidth: 0 });
  const text = list.replace(/^(?=.)/gm, indent);
  const end = last.range[1];
  const lineEnd = source[end - 1] === '\n' ? end : source.indexOf('\n', end) + 1;
  if (lineEnd === 0) return source + withLineEnds(`\n${text}`, source);
  return source.slice(0, lineEnd) + withLineEnds(text, source) + source.slice(lineEnd);
}

function withLineEnds(text: string, source: string): string {
  return source.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** Whether the edited text is the source with just these clauses more. */
function saysTheSame(edited: string, source: string, key: string, entries: readonly Entry[]): boolean {
  const after = parseDocument(edited);
  if (after.errors.length > 0) return false;
  const before = parseDocument(source).toJS() as Record<string, unknown>;
  const expected = { ...before, [key]: [...((before[key] as unknown[] | undefined) ?? []), ...entries] };
  return JSON.stringify(after.toJS()) === JSON.stringify(expected);
}
