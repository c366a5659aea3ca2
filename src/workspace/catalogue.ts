import type { ReadDocument } from './document.js';
import { boolean, elements, integer, present, text, texts } from './fields.js';
import { LIST_TYPES } from './lists.js';
import type { Catalogue, Clause, Duty, ListType } from './model.js';
import type { SourceNode } from './tree.js';

export function readCatalogue(document: ReadDocument): Catalogue {
  const aspects: Catalogue['aspects'] = [];
  const duties: Duty[] = [];
  for (const { index, node } of elements(document.root, 'aspects')) {
    const id = text(node, 'id') ?? String(index + 1);
    aspects.push({ id, title: text(node, 'title') ?? id });
    for (const duty of elements(node, 'duties')) duties.push(readDuty(duty.node, id, index, duty.index));
  }
  const clauses = elements(document.root, 'clauses').flatMap(({ index, node }) => readClause(node, index));
  return present({ document, title: text(document.root, 'title'), aspects, duties, clauses });
}

function readDuty(node: SourceNode, aspect: string, aspectIndex: number, index: number): Duty {
  const id = text(node, 'id') ?? `${aspect}.${index + 1}`;
  return present({
    id,
    title: text(node, 'title') ?? id,
    text: text(node, 'text'),
    aspect,
    departments: texts(node, 'department'),
    requiredFor: types(node, 'requiredFor'),
    minimum: text(node, 'minimum'),
    keywords: texts(node, 'keywords'),
    path: ['aspects', aspectIndex, 'duties', index],
  });
}

function readClause(node: SourceNode, index: number): Clause[] {
  const body = text(node, 'text');
  if (body === undefined) return [];
  const clause: Clause = present({
    id: text(node, 'id'),
    text: body,
    basis: text(node, 'basis'),
    year: integer(node, 'year'),
    appliesTo: types(node, 'appliesTo'),
    required: boolean(node, 'required') ?? false,
    units: texts(node, 'units'),
    status: text(node, 'status') === 'declined' ? 'declined' : 'accepted',
    path: ['clauses', index],
  });
  return [clause];
}

function types(node: SourceNode, name: string): ListType[] {
  const named = texts(node, name);
  return LIST_TYPES.filter((type) => named.includes(type));
}
