import { parseNumber } from '../../rules/text/numerals.js';
import type { OriginPlace } from '../origin.js';
import { departmentsIn, evidenceIn, measuresIn, ownersIn } from './cell-values.js';
import type { RecognisedItem } from './recognised.js';
import { splitOutside, trimmed } from './written.js';

/** Keys of an item that a cell or a labelled line may give. */
export type ItemKey =
  | 'measures'
  | 'frequency'
  | 'deadline'
  | 'owner'
  | 'department'
  | 'evidence'
  | 'duty'
  | 'source'
  | 'note';

export function newItem(
  place: OriginPlace,
  id: string,
  content: string,
  context: readonly string[],
): RecognisedItem {
  return {
    place,
    id,
    context: [...context],
    duties: [],
    sources: [],
    content,
    measures: [],
    owners: [],
    departments: [],
    evidence: [],
    others: [],
  };
}

/** Adds a text to what the item has of the kind; nothing that is there already is added again. */
export function addTo(item: RecognisedItem, key: ItemKey, text: string): void {
  switch (key) {
    case 'measures':
      item.measures.push(...measuresIn(text));
      break;
    case 'owner':
      union(item.owners, ownersIn(text));
      break;
    case 'department':
      union(item.departments, departmentsIn(text));
      break;
    case 'evidence':
      union(item.evidence, evidenceIn(text));
      break;
    case 'duty':
      union(item.duties, splitOutside(text, /[、，,；;\s]/u));
      break;
    case 'source':
      union(item.sources, splitOutside(text, /[、，,；;\n]/u).map(sourceIn));
      break;
    default:
      item[key] = joined(item[key], text);
  }
}

/** An item of the team's list is named by its key: 班子清单第5条 is team:5. */
function sourceIn(text: string): string {
  return text.replace(/^班子清单第\s?([^\s条]+?)\s?条$/u, 'team:$1');
}

function union(known: string[], more: readonly string[]): void {
  for (const each of more) if (!known.includes(each)) known.push(each);
}

function joined(known: string | undefined, text: string): string {
  const more = trimmed(text);
  if (known === undefined || known === more) return more;
  return known.split('；').includes(more) ? known : `${known}；${more}`;
}

/** Numbers items that have none, and tells apart those that begin again in each section: 1.1, 1.2, 2.1. */
export function withIds(items: RecognisedItem[]): { renumbered: boolean; numbered: boolean } {
  const missing = items.some(({ id }) => id === '');
  const ids = items.map(({ id }) => id).filter((id) => id !== '');
  const repeated = new Set(ids).size < ids.length;
  if (missing && ids.length === 0) {
    for (const [index, item] of items.entries()) item.id = `${index + 1}`;
    return { renumbered: false, numbered: true };
  }
  const sections = [...new Set(items.map(({ context }) => context.join('\n')))];
  if (!repeated && !missing) return { renumbered: false, numbered: false };
  if (repeated && !missing && restartsOnly(items)) {
    for (const item of items) {
      if (item.context.length > 0) {
        const section = sections.indexOf(item.context.join('\n')) + 1;
        // 1.一 is no number that anybody writes.
        item.id = `${section}.${parseNumber(item.id) ?? item.id}`;
      }
    }
    return { renumbered: true, numbered: false };
  }
  if (missing) {
    // A number that a merged cell gives to several items, or that a row has not, counts on below it.
    const taken = new Set(ids);
    let last = '0';
    let further = 0;
    for (const item of items) {
      if (item.id !== '') {
        last = item.id;
        further = 0;
        continue;
      }
      do further += 1;
      while (taken.has(`${last}-${further}`));
      item.id = `${last}-${further}`;
    }
    return { renumbered: false, numbered: true };
  }
  return { renumbered: false, numbered: false };
}

/** Whether ids repeat only from one section to the next, never within one; what stands in no section has a number of its own. */
function restartsOnly(items: readonly RecognisedItem[]): boolean {
  const seen = new Set<string>();
  const ids = items.map(({ id }) => id);
  for (const { id, context } of items) {
    const whole = `${context.join('\n')}\n${id}`;
    if (seen.has(whole)) return false;
    if (context.length === 0 && ids.indexOf(id) !== ids.lastIndexOf(id)) return false;
    seen.add(whole);
  }
  return true;
}
