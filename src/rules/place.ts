import type {
  Debrief,
  DocumentPath,
  ListItem,
  Member,
  ResponsibilityList,
  Unit,
} from '../workspace/model.js';
import type { Place } from './draft.js';

/** Path of the item's content, the place that stands for the whole item. */
export function contentPath(item: ListItem): DocumentPath {
  return ['items', item.index, 'content'];
}

/** A value of a list: its title, its date of submission, or the list as a whole for the empty path. */
export function listPlace(list: ResponsibilityList, path: DocumentPath = [], text?: string): Place {
  return {
    document: list.document,
    range: list.document.locate(path),
    unit: list.unit,
    list,
    person: list.person,
    text,
  };
}

/** An item, quoted whole. */
export function itemPlace(list: ResponsibilityList, item: ListItem): Place {
  return { ...listPlace(list, contentPath(item)), item: item.id, text: item.text };
}

/** One field of an item (`deadline`, `owner` …), quoted by its value; the item when the field is absent. */
export function itemFieldPlace(
  list: ResponsibilityList,
  item: ListItem,
  field: string,
  text?: string,
): Place {
  return { ...listPlace(list, ['items', item.index, field]), item: item.id, text: text ?? item.text };
}

/** Characters [from, to) of the item's text (content and measures joined), quoted with the whole item. */
export function itemTextPlace(list: ResponsibilityList, item: ListItem, from: number, to: number): Place {
  const place = { ...listPlace(list, contentPath(item)), item: item.id, text: item.text };
  if (to <= item.content.length) {
    return { ...place, range: list.document.locateText(contentPath(item), from, to) };
  }
  let offset = item.content === '' ? 0 : item.content.length + 1;
  for (const [index, measure] of item.measures.entries()) {
    if (from >= offset && to <= offset + measure.length) {
      const several = list.document.locateText(
        ['items', item.index, 'measures', index],
        from - offset,
        to - offset,
      );
      return { ...place, range: several };
    }
    offset += measure.length + 1;
  }
  return place;
}

export function unitPlace(unit: Unit, path: DocumentPath = []): Place | undefined {
  return unit.document && { document: unit.document, range: unit.document.locate(path), unit };
}

export function memberPlace(unit: Unit, member: Member, field?: string): Place | undefined {
  const place = unitPlace(unit, field ? ['members', member.index, field] : ['members', member.index]);
  return place && { ...place, person: member.person };
}

/** Characters [from, to) of a debrief's section, quoted with `text`. */
export function sectionPlace(debrief: Debrief, index: number, from?: number, to?: number): Place {
  const path: DocumentPath = ['sections', index, 'text'];
  const text = debrief.sections[index]?.text;
  const range =
    from === undefined || to === undefined
      ? debrief.document.locate(path)
      : debrief.document.locateText(path, from, to);
  return {
    document: debrief.document,
    range,
    unit: debrief.unit,
    debrief,
    person: debrief.person,
    item: String(index + 1),
    text,
  };
}
