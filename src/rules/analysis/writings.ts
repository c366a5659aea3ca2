import type { Passage } from '../../similarity/passage.js';
import type {
  Debrief,
  ListItem,
  Member,
  ResponsibilityList,
  SourceDocument,
  Unit,
} from '../../workspace/model.js';
import type { Place } from '../draft.js';
import { itemPlace, sectionPlace } from '../place.js';

/** Residual texts of fewer characters are too short to judge. */
export const SHORTEST_JUDGED = 20;

/** A list or a debrief, ready for comparison. */
export interface Writing {
  document: SourceDocument;
  unit: Unit;
  year: number;
  person?: string;
  /** The roster entry of the person. */
  member?: Member;
  list?: ResponsibilityList;
  debrief?: Debrief;
  /** One per item or section, in order. */
  passages: Passage[];
}

export function writingOfList(list: ResponsibilityList, prepare: (item: ListItem) => Passage): Writing {
  const { unit, person } = list;
  const member = unit.members.find((each) => each.person === person);
  return {
    document: list.document,
    unit,
    year: list.year,
    ...(person && { person }),
    ...(member && { member }),
    list,
    passages: list.items.map(prepare),
  };
}

/** @param prepare takes the id that a section goes by, and its text */
export function writingOfDebrief(
  debrief: Debrief,
  prepare: (id: string, source: string) => Passage,
): Writing {
  const { unit, person } = debrief;
  const member = unit.members.find((each) => each.person === person);
  return {
    document: debrief.document,
    unit,
    year: debrief.year,
    person,
    ...(member && { member }),
    debrief,
    passages: debrief.sections.map((section) => prepare(String(section.index + 1), section.text)),
  };
}

/** Where the passage stands, quoted whole. */
export function passagePlace(writing: Writing, index: number): Place {
  if (writing.list) return itemPlace(writing.list, writing.list.items[index]!);
  return sectionPlace(writing.debrief!, index);
}

/** How a reader names the writing's author: the person, 班子 or the organ. */
export function authorOf(writing: Writing): string {
  return writing.person ?? writing.unit.name;
}
