import type { ReadDocument } from './document.js';
import { elements, integer, person, present, scalarText, text } from './fields.js';
import type { Debrief } from './model.js';
import type { SourceNode } from './tree.js';

export interface DebriefDraft {
  unitName: string;
  debrief: Omit<Debrief, 'unit'>;
}

/** What can be read of a debrief; undefined without unit, year or person. */
export function readDebrief(document: ReadDocument): DebriefDraft | undefined {
  const root = document.root;
  const unitName = text(root, 'unit');
  const year = integer(root, 'year');
  const name = person(root, 'person');
  if (unitName === undefined || year === undefined || name === undefined) return undefined;
  const debrief = present({
    document,
    year,
    person: name,
    position: text(root, 'position'),
    title: text(root, 'title'),
    submitted: text(root, 'submitted'),
    sections: readSections(root),
  });
  return { unitName, debrief };
}

/** The sections of a debrief, as far as they have any text. */
export function readSections(root: SourceNode | undefined): Debrief['sections'] {
  const sections: Debrief['sections'] = [];
  for (const { index, node } of elements(root, 'sections')) {
    const body = text(node, 'text') ?? scalarText(node);
    if (body !== undefined) sections.push(present({ index, title: text(node, 'title'), text: body }));
  }
  return sections;
}
