import type { ReadDocument } from './document.js';
import { boolean, elements, integer, present, text, texts, word } from './fields.js';
import { itemText } from './items.js';
import { LIST_TYPES } from './lists.js';
import type { Template, TemplateItem } from './model.js';

/** What can be read of a template; undefined when its type cannot. */
export function readTemplate(document: ReadDocument): Template | undefined {
  const root = document.root;
  const type = word(root, 'type', LIST_TYPES);
  if (type === undefined) return undefined;
  const items = elements(root, 'items').flatMap(({ index, node }): TemplateItem[] => {
    const content = text(node, 'content');
    const measures = texts(node, 'measures');
    if (content === undefined) return [];
    return [
      {
        index,
        id: text(node, 'id')?.trim() ?? String(index + 1),
        content,
        measures,
        text: itemText(content, measures),
        duties: texts(node, 'duty'),
        keep: boolean(node, 'keep') ?? false,
      },
    ];
  });
  return present({
    document,
    type,
    year: integer(root, 'year'),
    title: text(root, 'title'),
    units: texts(root, 'units'),
    items,
  });
}
