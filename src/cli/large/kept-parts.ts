import type { TextsOfLists } from '../../rules/analysis/each-run.js';
import type { Joinables } from '../../rules/analysis/joinables.js';
import type { PackedSentences } from '../../rules/analysis/packed-sentences.js';
import type { KnownSearch } from '../../rules/analysis/searches.js';
import type { KnownAlike } from '../../similarity/known-alike.js';
import type { KnownClasses } from '../../similarity/known-classes.js';
import type { NumberArray } from '../cache/kept-value.js';
import type { Form } from '../cache/task-cache.js';
import type { AcrossPart, AuditedPart, SurveyedPart } from './parts.js';

/* How results of tasks are kept from one run to the next: their texts as they lie in memory. */

/** What of a survey is kept: texts are read again when a rule asks for them. */
export type KeptSurvey = Omit<SurveyedPart, 'texts'>;

export const SURVEY_FORM: Form<KeptSurvey, Pick<SurveyedPart, 'lists' | 'registered'>> = {
  to: ({ files: { json, ends, digests }, sentences, ...plain }) => ({
    plain,
    arrays: [json, ends, digests, sentences.places, ...arraysOf(sentences)] as NumberArray[],
  }),
  from: ({ plain, arrays: [json, ends, digests, places, ...texts] }) => ({
    ...plain,
    files: { json: json as Uint8Array, ends: ends as Uint32Array, digests: digests as Uint8Array },
    sentences: { places: places as PackedSentences['places'], ...textsFrom(texts) },
  }),
};

/** What of an audit is kept. */
export type KeptPart = Omit<AuditedPart, 'name'>;

export const PART_FORM: Form<KeptPart, Pick<KeptPart, 'times'>> = {
  to: ({ times, joinables, part }) => ({
    plain: { times },
    arrays: [...joinablesArrays(joinables), ...(part ? [part] : [])],
  }),
  from: ({ plain, arrays }) => {
    const part = arrays[ARRAYS_OF_JOINABLES] as KeptPart['part'];
    return { ...plain, joinables: joinablesFrom(arrays), ...(part && { part }) };
  },
};

export const ACROSS_FORM: Form<AcrossPart, Record<string, never>> = {
  to: ({ part }) => ({ plain: {}, arrays: [part] }),
  from: ({ arrays: [part] }) => ({ part: part as AcrossPart['part'] }),
};

/** What was found in the last run among the sentences of all lists. */
export interface KeptClasses {
  register: string;
  /** File → digest. */
  digests: Record<string, string>;
  known: KnownClasses;
}

export const CLASSES_FORM: Form<KeptClasses, Omit<KeptClasses, 'known'>> = {
  to: ({ known: { texts, ends }, ...plain }) => ({
    plain,
    arrays: [texts.units, texts.start, ends] as NumberArray[],
  }),
  from: ({ plain, arrays: [units, start, ends] }) => ({
    ...plain,
    known: {
      texts: { units: units as Uint16Array, start: start as Uint32Array },
      ends: ends as Uint32Array,
    },
  }),
};

/** What the searches of the last run found, and the tasks whose lists they looked at. */
export interface KeptSearch {
  names: string[];
  lists: number[];
  known: KnownSearch;
}

export const SEARCH_FORM: Form<KeptSearch, Omit<KeptSearch, 'known'>> = {
  to: ({ known: { residuals, slots, runs }, ...plain }) => ({
    plain,
    arrays: [...alikeArrays(residuals), ...alikeArrays(slots), runs.first, runs.second] as NumberArray[],
  }),
  from: ({ plain, arrays }) => {
    const [first, second] = arrays.slice(2 * ARRAYS_OF_ALIKE) as Uint32Array[];
    return {
      ...plain,
      known: {
        residuals: alikeFrom(arrays),
        slots: alikeFrom(arrays.slice(ARRAYS_OF_ALIKE)),
        runs: { first: first!, second: second! },
      },
    };
  },
};

const ARRAYS_OF_ALIKE = 4;

function alikeArrays({ texts, pairs }: KnownAlike): NumberArray[] {
  return [texts.units, texts.start, pairs.first, pairs.second] as NumberArray[];
}

function alikeFrom([units, start, first, second]: readonly NumberArray[]): KnownAlike {
  return {
    texts: { units: units as Uint16Array, start: start as Uint32Array },
    pairs: { first: first as Uint32Array, second: second as Uint32Array },
  };
}

const ARRAYS_OF_TEXTS = 3;
const ARRAYS_OF_JOINABLES = 2 * ARRAYS_OF_TEXTS;

function joinablesArrays({ residuals, slots }: Joinables): NumberArray[] {
  return [...arraysOf(residuals), ...arraysOf(slots)];
}

function joinablesFrom(arrays: readonly NumberArray[]): Joinables {
  return {
    residuals: textsFrom(arrays.slice(0, ARRAYS_OF_TEXTS)),
    slots: textsFrom(arrays.slice(ARRAYS_OF_TEXTS, ARRAYS_OF_JOINABLES)),
  };
}

function arraysOf({ texts, first }: TextsOfLists): NumberArray[] {
  return [texts.units, texts.start, first] as NumberArray[];
}

function textsFrom([units, start, first]: readonly NumberArray[]): TextsOfLists {
  return { texts: { units: units as Uint16Array, start: start as Uint32Array }, first: first as Uint32Array };
}
