import type { Bilingual } from '../../language/bilingual.js';
import type { OriginPlace } from '../origin.js';
import { isGivenName, namesOf } from './file-names.js';
import { beside, type HeadingReader } from './heading.js';
import type { Part } from './parts.js';
import { titleText } from './parts.js';
import { typeByPost } from './posts.js';
import type { Confidence, Fact, Heading } from './recognised.js';
import { readTitle, type TitleSays } from './titles.js';
import { bareUnitName, isUnitName } from './unit-names.js';
import { joinedLines, spaceless } from './written.js';
import { completeYear } from './years.js';

/** Where what is known of a list comes from, the surest first. */
interface Source {
  says: Partial<TitleSays>;
  place?: OriginPlace;
  confidence: Confidence;
  reason: Bilingual;
}

/**
 * Completes what labels and signatures say of a list by its title, the names of sheet, file and folders, and
 * what the file says above (an umbrella title).
 */
export function completeHeading(
  part: Part,
  reader: HeadingReader,
  file: string,
  options: { year?: number; above?: Heading },
): { heading: Heading; document: TitleSays['document'] } {
  const { heading } = reader;
  const title = titleOf(part);
  if (title !== undefined) heading.title ??= title;
  const names = namesOf(file);
  const sources = sourcesOf(part, title);
  for (const source of sources) take(heading, source);
  inherit(heading, options.above);
  const ofFile: Source = { says: names.file, confidence: 'medium', reason: FILE };
  take(heading, ofFile);
  for (const folder of names.folderUnits)
    heading.units.push({ value: folder, confidence: 'medium', reason: FOLDER });
  if (names.folderYear !== undefined)
    heading.year ??= { value: names.folderYear, confidence: 'medium', reason: FOLDER };
  if (heading.footerName !== undefined && isUnitName(bareUnitName(heading.footerName.value))) {
    heading.units.push({
      ...heading.footerName,
      value: bareUnitName(heading.footerName.value),
      confidence: 'medium',
    });
  }
  if (heading.person === undefined && reader.signer !== undefined && heading.type?.value !== 'team')
    heading.person = { ...reader.signer, confidence: 'medium', reason: SIGNED };
  takeHolder(reader);
  const document = [...sources, ofFile].map(({ says }) => says.document).find((each) => each !== undefined);
  completeYear(heading, document, part, options.year);
  completeType(heading, title?.value);
  return { heading, document };
}

/** The only person that a form names beside a post is whose list it is, unless that is somebody's or the team's. */
function takeHolder({ heading, holders, unused }: HeadingReader): void {
  const [holder] = holders;
  const shared = heading.type?.value === 'team' || heading.type?.value === 'supervision';
  if (holder !== undefined && holders.length === 1 && heading.person === undefined && !shared) {
    const { person, position, place } = holder;
    const reason = beside(position);
    heading.person = { value: person, place, confidence: 'medium', reason };
    heading.position ??= { value: position, place, confidence: 'medium', reason };
    return;
  }
  for (const { person, position, place } of holders)
    if (heading.person?.value !== person)
      unused.push({ text: `${position}：${person}`, place, kind: 'aside' });
}

/** The title lines as one title. */
function titleOf(part: Part): Fact | undefined {
  const lines = part.titles.filter((line) => !/^附\s*[件表录]/u.test(line.text));
  const first = lines[0];
  if (first === undefined) return undefined;
  // A line that only says whose it is, is in unit, person and post.
  const more = part.subtitles.filter((line) => saysNothing(readTitle(titleText(line))));
  const value = [...lines, ...more].map((line) => joinedTitle(titleText(line))).join('');
  return { value, place: first.place, confidence: 'high', reason: TITLE };
}

function saysNothing({ person, position, unit }: TitleSays): boolean {
  return person === undefined && position === undefined && unit === undefined;
}

function joinedTitle(text: string): string {
  return joinedLines(text, '');
}

function sourcesOf(part: Part, title: Fact | undefined): Source[] {
  const sources: Source[] = [];
  if (title?.place !== undefined) {
    const lines = [...part.titles, ...part.subtitles];
    const spread = lines.map((line) => joinedLines(titleText(line), ' ')).join(' ');
    sources.push({ says: readTitle(spread), place: title.place, confidence: 'high', reason: TITLE });
    for (const line of lines.slice(1))
      sources.push({
        says: readTitle(titleText(line)),
        place: line.place,
        confidence: 'high',
        reason: TITLE,
      });
  }
  if (part.sheet !== undefined && isGivenName(part.sheet))
    sources.push({ says: readTitle(part.sheet), confidence: 'medium', reason: SHEET });
  return sources;
}

function take(heading: Heading, { says, place, confidence, reason }: Source): void {
  const fact = <Value>(value: Value): Fact<Value> => ({
    value,
    ...(place !== undefined && { place }),
    confidence,
    reason,
  });
  if (says.unit !== undefined) heading.units.push(fact(says.unit));
  if (says.year !== undefined) heading.year ??= fact(says.year);
  const other =
    heading.person !== undefined &&
    says.person !== undefined &&
    spaceless(heading.person.value) !== says.person;
  // A title that names another person says nothing of this one's post; it is kept as the title.
  if (other) return;
  if (heading.type?.value !== 'team' && says.type !== 'team' && says.person !== undefined)
    heading.person ??= fact(says.person);
  if (says.position !== undefined && (says.person !== undefined || heading.person !== undefined))
    heading.position ??= fact(says.position);
  if (says.typeNamed && says.type !== undefined) heading.type ??= fact(says.type);
}

function inherit(heading: Heading, above: Heading | undefined): void {
  if (above === undefined) return;
  heading.units.push(...above.units.map((unit): Fact => ({ ...unit, confidence: 'medium', reason: ABOVE })));
  if (above.year !== undefined) heading.year ??= { ...above.year, confidence: 'medium', reason: ABOVE };
}

function completeType(heading: Heading, title: string | undefined): void {
  const { person, position } = heading;
  if (
    heading.type?.value === 'principal' &&
    position !== undefined &&
    typeByPost(position.value) === 'member'
  ) {
    heading.type = { ...heading.type, confidence: 'low', reason: POST_DIFFERS };
    return;
  }
  // 领导班子成员 over the lists of a whole team: its secretary is one of them.
  if (
    heading.type?.value === 'member' &&
    BY_NAME.includes(heading.type.reason) &&
    position !== undefined &&
    typeByPost(position.value) === 'principal'
  ) {
    heading.type = { ...position, value: 'principal', confidence: 'medium', reason: POST };
    return;
  }
  if (heading.type !== undefined) return;
  if (position !== undefined && person !== undefined) {
    const type = typeByPost(position.value);
    if (type !== undefined) {
      heading.type = {
        ...position,
        value: type,
        confidence: position.confidence === 'high' ? 'high' : 'medium',
        reason: POST,
      };
      return;
    }
  }
  if (person !== undefined) {
    heading.type = { ...person, value: 'member', confidence: 'low', reason: ONLY_NAMED };
    return;
  }
  if (title !== undefined && /分?党组|党委|党工委|党总支|党支部/u.test(title))
    heading.type = {
      value: 'team',
      ...(heading.title?.place !== undefined && { place: heading.title.place }),
      confidence: 'medium',
      reason: ORGANISATION,
    };
  else if (heading.units.length > 0 && title !== undefined)
    heading.type = {
      value: 'team',
      ...(heading.title?.place !== undefined && { place: heading.title.place }),
      confidence: 'low',
      reason: NOBODY,
    };
}

const TITLE: Bilingual = { zh: '标题写明', en: 'the title says so' };
const SHEET: Bilingual = { zh: '工作表名写明', en: "the sheet's name says so" };
const FILE: Bilingual = { zh: '文件名写明', en: "the file's name says so" };
const FOLDER: Bilingual = { zh: '文件夹名写明', en: "the folder's name says so" };
const BY_NAME: readonly Bilingual[] = [TITLE, SHEET, FILE];
const ABOVE: Bilingual = { zh: '文件开头写明', en: 'the head of the file says so' };
const SIGNED: Bilingual = { zh: '本人签字处的姓名', en: 'the name beside the signature' };
const POST: Bilingual = { zh: '按职务判断', en: 'judged by the post' };
const POST_DIFFERS: Bilingual = {
  zh: '写的是主要负责人，职务却不是书记',
  en: 'it says principal, but the post is not that of a secretary',
};
const ONLY_NAMED: Bilingual = {
  zh: '有姓名而没有职务，按班子成员',
  en: 'a name without a post: taken for a member',
};
const ORGANISATION: Bilingual = {
  zh: '标题是党组织的，没有姓名',
  en: 'the title is that of a party organisation and names nobody',
};
const NOBODY: Bilingual = {
  zh: '标题没有写姓名，按班子清单',
  en: 'the title names nobody: taken for the team’s list',
};
