import type { Bilingual } from '../../language/bilingual.js';
import type { ListType } from '../../workspace/model.js';
import type { Further, Piece, StarterDocument, Value } from './document-text.js';

/** An item that must stay word for word. */
export interface KeptItem {
  duties: readonly string[];
  content: string;
  measures: readonly string[];
}

export interface OwnList {
  type: ListType;
  person?: string;
  position?: string;
  title?: string;
  /** Who answers for the kept items; the person unless given. */
  owner?: string;
  items: { [key: string]: Value }[];
}

export interface ListDraft extends OwnList {
  unit: string;
  unitName: string;
  year: number;
  kept: readonly KeptItem[];
  further?: Further;
  heading: Bilingual;
}

/** A list to be filled in: kept items, own items, then what is known once it is approved. */
export function listDocument(draft: ListDraft): StarterDocument {
  const { unit, unitName, year, type, person, position, heading, further } = draft;
  const owner = draft.owner ?? person;
  const kept = draft.kept.map(({ duties, content, measures }) => ({
    ...(duties.length > 0 && { duty: oneOrMore(duties) }),
    content,
    ...(measures.length > 0 && { measures: oneOrMore(measures) }),
    ...(owner !== undefined && { owner }),
  }));
  const items = [...kept, ...draft.items].map((item, index) => ({ id: `${index + 1}`, ...item }));
  const pieces: Piece[] = [
    { key: 'unit', value: unit },
    { key: 'year', value: year },
    { key: 'type', value: type },
    ...(person === undefined ? [] : [{ key: 'person', value: person }]),
    ...(position === undefined ? [] : [{ key: 'position', value: position }]),
    { key: 'title', value: draft.title ?? `${unitName}${person ?? ''}${year}年度全面从严治党主体责任清单` },
    further === undefined ? { key: 'items', value: items } : { key: 'items', value: items, further },
    {
      comment: {
        zh: '\n审议、签字、报送后，去掉下面行首的“# ”，改成实际日期。',
        en: '\nOnce it is approved, signed and submitted: take away the "# " and put in the dates.',
      },
    },
    { key: 'approved', value: { meeting: '党组会议', date: `${year}-02-20` }, toFillIn: true },
    {
      key: 'signed',
      value: { ...(person !== undefined && { self: `${year}-02-22` }), secretary: `${year}-02-24` },
      toFillIn: true,
    },
    { key: 'submitted', value: `${year}-02-28`, toFillIn: true },
  ];
  return { kind: 'list', heading, pieces };
}

function oneOrMore(texts: readonly string[]): Value {
  return texts.length === 1 ? (texts[0] as string) : [...texts];
}
