import type { Bilingual } from '../language/bilingual.js';
import type { Fact, Guess, Heading, RecognisedDebrief, RecognisedList } from './recognise/recognised.js';
import { unitSpelling } from './recognise/unit-names.js';
import { spaceless } from './recognise/written.js';
import { type ImportedUnit, type ImportedUnits, membersOf, principalOf, roleIn } from './units.js';

type RecognisedDocument = RecognisedList | RecognisedDebrief;

/** The unit that a document belongs to: by its names, else by its person. */
export function unitOf(
  document: RecognisedDocument,
  units: ImportedUnits,
): { unit: ImportedUnit; guesses: Guess[] } | undefined {
  const { heading } = document;
  const [first, ...others] = heading.units;
  if (first === undefined) {
    const named = units.namedIn(wordsOn(document));
    if (named !== undefined)
      return { unit: named, guesses: [{ about: UNIT, confidence: 'medium', reason: IN_TITLE }] };
    const unit = heading.person === undefined ? undefined : units.ofPerson(heading.person.value);
    return unit === undefined
      ? undefined
      : { unit, guesses: [{ about: UNIT, confidence: 'low', reason: BY_PERSON }] };
  }
  const unit = units.find(first.value) as ImportedUnit;
  const guesses: Guess[] = [{ about: UNIT, confidence: first.confidence, reason: first.reason }];
  if (unit.spellings.includes(unitSpelling(first.value)))
    guesses.push({
      about: UNIT,
      confidence: 'medium',
      reason: {
        zh: `“${first.value}”看作“${unit.name}”的简称`,
        en: `${first.value} is taken to be short for ${unit.name}`,
      },
    });
  const other = others.find(({ value }) => {
    const found = units.find(value);
    return found !== undefined && found !== unit;
  });
  if (other !== undefined)
    guesses.push({
      about: UNIT,
      confidence: 'low',
      reason: {
        zh: `别处写的是“${other.value}”（${other.reason.zh}）`,
        en: `elsewhere it is ${other.value} (${other.reason.en})`,
      },
    });
  return { unit, guesses };
}

/**
 * The document with what the roster knows better: a person whose name the title has among other words, the role
 * of one named without a post, the person of a principal's list.
 */
export function completedByRoster<Document extends RecognisedDocument>(
  document: Document,
  unit: ImportedUnit,
): Document {
  const heading: Heading = { ...document.heading };
  const shared =
    heading.type?.confidence === 'high' &&
    (heading.type.value === 'team' || heading.type.value === 'supervision');
  if (heading.person === undefined && !shared) {
    const person = memberIn(wordsOn(document), unit);
    if (person !== undefined) {
      heading.person = fact(heading, person, 'medium');
      if (heading.type?.confidence !== 'high')
        heading.type = fact(heading, roleIn(unit, person) === 'principal' ? 'principal' : 'member', 'medium');
    }
  }
  if (heading.person !== undefined && heading.type?.confidence === 'low') {
    const role = roleIn(unit, heading.person.value);
    if (role !== undefined)
      heading.type = {
        ...heading.type,
        value: role === 'principal' ? 'principal' : 'member',
        confidence: 'high',
        reason: IN_ROSTER,
      };
  }
  if (heading.type?.value === 'principal' && heading.person === undefined) {
    const person = principalOf(unit);
    if (person !== undefined) heading.person = fact(heading, person, 'medium');
  }
  return { ...document, heading };
}

function fact<Value>({ title }: Heading, value: Value, confidence: Fact['confidence']): Fact<Value> {
  return { value, ...(title?.place !== undefined && { place: title.place }), confidence, reason: IN_ROSTER };
}

/** Title and name of the file, where names stand among other words. */
function wordsOn({ file, heading }: RecognisedDocument): string {
  return spaceless(`${heading.title?.value ?? ''} ${file}`);
}

/** The only member whose name the words have. */
function memberIn(words: string, unit: ImportedUnit): string | undefined {
  const found = membersOf(unit).filter((person) => [...person].length >= 2 && words.includes(person));
  return found.length === 1 ? found[0] : undefined;
}

const UNIT: Bilingual = { zh: '单位', en: 'unit' };
const BY_PERSON: Bilingual = {
  zh: '文件没有写单位，按名册中的姓名',
  en: 'the file names no unit: by the person in a roster',
};
const IN_ROSTER: Bilingual = { zh: '按名册', en: 'by the roster' };
const IN_TITLE: Bilingual = {
  zh: '标题或文件名中有单位名称',
  en: 'title or name of the file have the name of the unit',
};
