import type { ReadDocument } from './document.js';
import { integer, present, text, word } from './fields.js';
import { readItems } from './items.js';
import type { ListType, ResponsibilityList, Revision, Unit } from './model.js';
import { valueOf, type SourceNode } from './tree.js';

export const LIST_TYPES: readonly ListType[] = ['team', 'principal', 'member', 'supervision'];

/** A list before its unit is known; `year` undefined when it cannot be read. */
export interface ListDraft {
  document: ReadDocument;
  /** The unit as the list names it. */
  unitName: string;
  year: number | undefined;
  list: Omit<ResponsibilityList, 'unit' | 'year'>;
}

/** What can be read of a list; undefined when not even unit and type can. */
export function readList(document: ReadDocument): ListDraft | undefined {
  const root = document.root;
  const unitName = text(root, 'unit');
  const type = word(root, 'type', LIST_TYPES);
  if (root === undefined || unitName === undefined || type === undefined) return undefined;
  const list: ListDraft['list'] = present({
    document,
    type,
    person: text(root, 'person')?.trim(),
    position: text(root, 'position'),
    title: text(root, 'title'),
    items: readItems(root),
    approved: group(root, 'approved', (node) => ({ meeting: text(node, 'meeting'), date: text(node, 'date') })),
    signed: group(root, 'signed', (node) => ({ self: text(node, 'self'), secretary: text(node, 'secretary') })),
    submitted: text(root, 'submitted'),
    footer: group(root, 'footer', (node) => ({ name: text(node, 'name'), date: text(node, 'date') })),
    revision: readRevision(valueOf(root, 'revision')),
  });
  return { document, unitName, year: integer(root, 'year'), list };
}

export function completeList(draft: ListDraft, unit: Unit, auditedYear: number): ResponsibilityList {
  return { ...draft.list, unit, year: draft.year ?? auditedYear };
}

function group<Value extends object>(
  root: SourceNode,
  name: string,
  read: (node: SourceNode) => Value,
): Value | undefined {
  const node = valueOf(root, name);
  return node?.type === 'mapping' ? present(read(node)) : undefined;
}

function readRevision(node: SourceNode | undefined): Revision | undefined {
  const number = integer(node, 'number');
  if (number === undefined) return undefined;
  return present({ number, date: text(node, 'date'), reason: text(node, 'reason'), replaces: text(node, 'replaces') });
}
