import type { Value } from '../../workspace/chinese-form.js';
import type { OriginPlace } from '../origin.js';
import { originComment, rowPlace } from '../origin.js';
import type { Guess, RecognisedItem, RecognisedList } from '../recognise/recognised.js';
import { footEntries, unwritten } from './heading-entries.js';
import {
  columnComments,
  type Entry,
  factComments,
  guessComments,
  oneOrMore,
  remarkComments,
  yamlText,
} from './yaml-text.js';

/**
 * A list as YAML: every value with the place it was taken from, and as comments what has no key.
 * @param unit its unit's id
 * @param unitGuesses how the unit was found
 * @param schemaFolder where the schemas for editors are, as seen from the file
 */
export function listText(
  list: RecognisedList,
  unit: string,
  unitGuesses: readonly Guess[],
  schemaFolder: string,
): string {
  const { file, heading, items, remarks } = list;
  const { year, type, person, position, title } = heading;
  const entries: Entry[] = [
    {
      key: 'unit',
      value: unit,
      comments: [...factComments(file, heading.units[0]), ...guessComments(unitGuesses.slice(1))],
    },
    { key: 'year', value: year?.value as number, comments: factComments(file, year) },
    { key: 'type', value: type?.value as string, comments: factComments(file, type) },
  ];
  if (person !== undefined)
    entries.push({ key: 'person', value: person.value, comments: factComments(file, person) });
  if (position !== undefined)
    entries.push({ key: 'position', value: position.value, comments: factComments(file, position) });
  if (title !== undefined)
    entries.push({ key: 'title', value: title.value, comments: factComments(file, title) });
  const unnamed = person === undefined && (type?.value === 'principal' || type?.value === 'member');
  const extra = unwritten(heading, [
    ...(heading.division === undefined ? [] : (['division'] as const)),
    ...(heading.revision === undefined ? (['revisedOn', 'revisionReason', 'replaces'] as const) : []),
  ]);
  entries.push({
    key: 'items',
    value: items.map(itemValue),
    comments: [
      ...(unnamed ? ['待填：姓名（文件中看不出是谁的清单）'] : []),
      ...extra,
      ...guessComments(list.guesses),
    ],
    each: items.map((item, index) => [
      ...remarks.filter(({ before }) => before === index).flatMap((remark) => remarkComments(file, remark)),
      ...itemComments(file, item, items[index - 1]),
    ]),
  });
  entries.push(...footEntries(file, heading));
  const foot = remarks
    .filter(({ before }) => before >= items.length)
    .flatMap((remark) => remarkComments(file, remark));
  return yamlText({
    kind: 'list',
    heading: [`由 wuze import 从 ${file} 读取；写着“存疑”的请对照原文核对。`],
    schemaFolder,
    entries,
    foot,
  });
}

function itemValue(item: RecognisedItem): Value {
  const { id, duties, sources, content, measures, frequency, deadline, owners, departments, evidence, note } =
    item;
  return {
    id,
    ...(duties.length > 0 && { duty: oneOrMore(duties) }),
    ...(sources.length > 0 && { source: oneOrMore(sources) }),
    content,
    ...(measures.length > 0 && { measures: oneOrMore(measures) }),
    ...(frequency !== undefined && { frequency }),
    ...(deadline !== undefined && { deadline }),
    ...(owners.length > 0 && { owner: oneOrMore(owners) }),
    ...(departments.length > 0 && { department: oneOrMore(departments) }),
    ...(evidence.length > 0 && { evidence: oneOrMore(evidence) }),
    ...(note !== undefined && { note }),
  };
}

/** The place, the section where it begins, and columns without a key. */
function itemComments(file: string, item: RecognisedItem, before: RecognisedItem | undefined): string[] {
  const section = item.context.join(' / ');
  const isNew = section !== '' && section !== (before?.context.join(' / ') ?? '');
  return [
    ...(isNew ? [`所属：${section}`] : []),
    ...item.others.flatMap(({ column, text }) => columnComments(column, text)),
    originComment(file, placeOf(item.place)),
  ];
}

function placeOf(place: OriginPlace): OriginPlace {
  return 'table' in place && place.column !== undefined
    ? rowPlace({ ...place, column: place.column })
    : place;
}
