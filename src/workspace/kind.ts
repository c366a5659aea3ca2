import type { DocumentKind } from './model.js';
import { DOCUMENT_KINDS, schemaOf } from './schemas.js';
import { comparable, enumValue, keyNames, unquoted } from './spellings.js';
import type { MappingEntry, SourceNode } from './tree.js';

export interface StatedKind {
  kind: DocumentKind | undefined;
  /** False when it was guessed from the keys. */
  stated: boolean;
  /** The entry that should say it: present but unknown, when {@link stated} is false. */
  entry: MappingEntry | undefined;
}

/** What other commands of this tool write and read: no part of what is audited, and no slip. */
const OTHER_KINDS: Record<string, string[]> = {
  audit: ['核查结果'],
  baseline: ['基线'],
  order: ['督办单'],
  bulletin: ['通报'],
  notice: ['抄报单'],
  ledger: ['台账', '整改台账'],
};

export function isOtherKind(root: SourceNode | undefined): boolean {
  if (root?.type !== 'mapping') return false;
  const entry = root.entries.find(
    ({ written }) => kindKeys().get(comparable(unquoted(written)))?.length === DOCUMENT_KINDS.length,
  );
  if (entry?.value.type !== 'scalar') return false;
  const kind = comparable(unquoted(entry.value.written));
  return Object.entries(OTHER_KINDS).some(([name, spellings]) => name === kind || spellings.includes(kind));
}

let spellings: Map<string, DocumentKind[]> | undefined;

/** Kinds by the spelling of the key that states them (类别 is a kind in a list, a category in a unit). */
function kindKeys(): Map<string, DocumentKind[]> {
  if (spellings !== undefined) return spellings;
  spellings = new Map();
  for (const kind of DOCUMENT_KINDS) {
    for (const [spelling, name] of keyNames(schemaOf(kind))) {
      if (name === 'kind') spellings.set(spelling, [...(spellings.get(spelling) ?? []), kind]);
    }
  }
  return spellings;
}

/** What the document says it is; when it does not say, what its keys show it to be. */
export function kindOf(root: SourceNode | undefined): StatedKind {
  const nothing: StatedKind = { kind: undefined, stated: false, entry: undefined };
  if (root?.type !== 'mapping') return nothing;
  if (isOtherKind(root)) return nothing;
  const keys = kindKeys();
  let unknown: MappingEntry | undefined;
  for (const entry of root.entries) {
    const kinds = keys.get(comparable(unquoted(entry.written)));
    if (kinds === undefined || entry.value.type !== 'scalar') continue;
    const written = entry.value.written;
    const kind = kinds.find((one) => enumValue(schemaOf(one).properties?.kind ?? {}, written) === one);
    if (kind !== undefined) return { kind, stated: true, entry };
    // 类别: 部门 belongs to a unit; only a key that every kind has states the kind.
    if (kinds.length === DOCUMENT_KINDS.length) unknown ??= entry;
  }
  return { ...nothing, kind: guess(root.entries), entry: unknown };
}

/** The kind whose required keys the document has; of several the one that knows most of its keys. */
function guess(entries: readonly MappingEntry[]): DocumentKind | undefined {
  const written = entries.map((entry) => comparable(unquoted(entry.written)));
  let best: DocumentKind | undefined;
  let most = 0;
  for (const kind of DOCUMENT_KINDS) {
    const schema = schemaOf(kind);
    const keys = keyNames(schema);
    const present = new Set(written.map((key) => keys.get(key)));
    const required = (schema.required ?? []).filter((name) => name !== 'kind');
    const known = written.filter((key) => keys.has(key)).length;
    if (required.length === 0 || !required.every((name) => present.has(name)) || known <= most) continue;
    best = kind;
    most = known;
  }
  return best;
}
