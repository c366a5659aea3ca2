import type { ReadDocument } from './document.js';
import { elements, integer, person, present, text, word } from './fields.js';
import { readItems } from './items.js';
import type { ListType, ResponsibilityList, Revision, Unit } from './model.js';
import { schemaOf } from './schemas.js';
import { suggest } from './suggest.js';
import { child, type SourceNode } from './tree.js';

export const LIST_TYPES: readonly ListType[] = ['team', 'principal', 'member', 'supervision'];

/** A list before its unit is known; `year` and `type` undefined when they cannot be read. */
export interface ListDraft {
  document: ReadDocument;
  /** The unit as the list names it. */
  unitName: string;
  year: number | undefined;
  type: ListType | undefined;
  list: Omit<ResponsibilityList, 'unit' | 'year' | 'type'>;
}

/** As in the schema: a year beyond is a slip, and the list counts for the audited one. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2199;

/** What can be read of a list; undefined when not even its unit can. */
export function readList(document: ReadDocument): ListDraft | undefined {
  const root = document.root;
  const unitName = text(root, 'unit');
  if (root === undefined || unitName === undefined) return undefined;
  const list: ListDraft['list'] = present({
    document,
    person: person(root, 'person'),
    position: text(root, 'position'),
    title: text(root, 'title'),
    items: readItems(root),
    written: elements(root, 'items').length,
    approved: group(root, 'approved', (node) => ({
      meeting: text(node, 'meeting'),
      date: text(node, 'date'),
    })),
    signed: group(root, 'signed', (node) => ({
      self: text(node, 'self'),
      secretary: text(node, 'secretary'),
    })),
    submitted: text(root, 'submitted'),
    footer: group(root, 'footer', (node) => ({ name: text(node, 'name'), date: text(node, 'date') })),
    revision: readRevision(child(root, 'revision')),
    note: text(root, 'note'),
  });
  const year = integer(root, 'year');
  const likely = year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR;
  return { document, unitName, year: likely ? year : undefined, type: word(root, 'type', LIST_TYPES), list };
}

/** The list with its unit; what could not be read is taken to be what is due, so that the list counts as submitted. */
export function completeList(draft: ListDraft, unit: Unit, auditedYear: number): ResponsibilityList {
  return Object.assign(draft.list, {
    unit,
    year: draft.year ?? auditedYear,
    type: draft.type ?? likelyType(draft, unit),
  });
}

function likelyType({ document, list }: ListDraft, unit: Unit): ListType {
  const written = child(document.root, 'type');
  if (written?.type === 'scalar') {
    const spellings = schemaOf('list').properties?.type?.['x-values'] ?? {};
    const near = LIST_TYPES.find(
      (type) => suggest(written.written, [type, ...(spellings[type] ?? [])]) !== undefined,
    );
    if (near !== undefined) return near;
  }
  if (list.person === undefined) return 'team';
  return unit.members.find((member) => member.person === list.person)?.role === 'principal'
    ? 'principal'
    : 'member';
}

function group<Value extends object>(
  root: SourceNode,
  name: string,
  read: (node: SourceNode) => Value,
): Value | undefined {
  const node = child(root, name);
  return node?.type === 'mapping' ? present(read(node)) : undefined;
}

function readRevision(node: SourceNode | undefined): Revision | undefined {
  const number = integer(node, 'number');
  if (number === undefined) return undefined;
  return present({
    number,
    date: text(node, 'date'),
    reason: text(node, 'reason'),
    replaces: text(node, 'replaces'),
  });
}
