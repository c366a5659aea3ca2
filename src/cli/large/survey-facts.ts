import type { SurveyedFile } from '../../workspace/survey.js';

/*
 * What every thread is told of every file, made small: as JSON in UTF-8, in memory that all threads look at. As objects
 * it would be copied from thread to thread, and held twice by each.
 */

/** What is kept of a file beside its name and digest, which are known; null of a file that is read whole. */
export type Facts = Omit<SurveyedFile, 'file' | 'digest'> | null;

/** Facts of neighbouring files: JSON of an array of {@link Facts}, in UTF-8. */
export type PackedFacts = Uint8Array<SharedArrayBuffer>;

/** The facts of files, undefined of those that are read whole, as JSON. */
export function factsOf(surveyed: readonly (SurveyedFile | undefined)[]): Uint8Array {
  const facts = surveyed.map((known): Facts => {
    if (known === undefined) return null;
    const { file, digest, ...facts } = known;
    return facts;
  });
  return Buffer.from(JSON.stringify(facts));
}

/** The JSON in memory that every thread can look at. */
export function shared(json: Uint8Array): PackedFacts {
  const bytes = new Uint8Array(new SharedArrayBuffer(json.length));
  bytes.set(json);
  return bytes;
}

export function unpackFacts({ buffer }: PackedFacts): Facts[] {
  return JSON.parse(Buffer.from(buffer).toString()) as Facts[];
}
