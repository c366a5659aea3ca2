import type { Value } from '../../workspace/chinese-form.js';
import { originComment } from '../origin.js';
import type { Guess, RecognisedDebrief } from '../recognise/recognised.js';
import { unwritten } from './heading-entries.js';
import { type Entry, factComments, guessComments, remarkComments, yamlText } from './yaml-text.js';

/** A debrief as YAML, each section with the place it was taken from. */
export function debriefText(
  debrief: RecognisedDebrief,
  unit: string,
  unitGuesses: readonly Guess[],
  schemaFolder: string,
): string {
  const { file, heading, sections, remarks } = debrief;
  const { year, person, position, title, submitted } = heading;
  const entries: Entry[] = [
    {
      key: 'unit',
      value: unit,
      comments: [...factComments(file, heading.units[0]), ...guessComments(unitGuesses.slice(1))],
    },
    { key: 'year', value: year?.value as number, comments: factComments(file, year) },
  ];
  for (const [key, fact] of Object.entries({ person, position, title, submitted })) {
    if (fact !== undefined) entries.push({ key, value: fact.value, comments: factComments(file, fact) });
  }
  const extra = unwritten(heading, [
    'meeting',
    'approvedOn',
    'signedBySelf',
    'signedBySecretary',
    'footerName',
    'footerDate',
    'note',
  ]);
  entries.push({
    key: 'sections',
    value: sections.map(
      ({ title: name, text }): Value => ({ ...(name !== undefined && { title: name }), text }),
    ),
    comments: [
      ...(person === undefined ? ['待填：姓名（文件中看不出是谁的报告）'] : []),
      ...extra,
      ...guessComments(debrief.guesses),
    ],
    each: sections.map(({ place }, index) => [
      ...remarks.filter(({ before }) => before === index).flatMap((remark) => remarkComments(file, remark)),
      originComment(file, place),
    ]),
  });
  const foot = remarks
    .filter(({ before }) => before >= sections.length)
    .flatMap((remark) => remarkComments(file, remark));
  return yamlText({
    kind: 'debrief',
    heading: [`由 wuze import 从 ${file} 读取；写着“存疑”的请对照原文核对。`],
    schemaFolder,
    entries,
    foot,
  });
}
