import { persons, scalarText, text, texts } from './fields.js';
import type { ListItem } from './model.js';
import { child, type SourceNode } from './tree.js';

/** Content and measures, joined by line feeds: what similarity compares and findings quote. */
export function itemText(content: string, measures: readonly string[]): string {
  if (measures.length === 0) return content;
  return [content, ...measures].filter((part) => part !== '').join('\n');
}

/** The items of a list, as far as they have any text; an item that is plain text is its own content. */
export function readItems(root: SourceNode): ListItem[] {
  const list = child(root, 'items');
  if (list?.type !== 'sequence') return [];
  const items: ListItem[] = [];
  for (const [index, node] of list.items.entries()) {
    const content = text(node, 'content') ?? scalarText(node) ?? texts(node, 'content').join('\n');
    const measures = texts(node, 'measures');
    if (content === '' && measures.length === 0) continue;
    // All have the same keys, in one order: rules look at millions of them.
    items.push({
      index,
      id: text(node, 'id')?.trim() ?? String(index + 1),
      numbered: child(node, 'id') !== undefined,
      content,
      measures,
      text: itemText(content, measures),
      duties: texts(node, 'duty'),
      sources: texts(node, 'source'),
      frequency: text(node, 'frequency'),
      deadline: text(node, 'deadline'),
      owners: persons(node, 'owner'),
      departments: texts(node, 'department'),
      evidence: texts(node, 'evidence'),
      note: text(node, 'note'),
    });
  }
  return items;
}
