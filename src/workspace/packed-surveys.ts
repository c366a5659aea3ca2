import type { FileDetails, SurveyedFile } from './survey.js';

/*
 * What every thread is told of every file, made small: JSON and digests, which lie in memory that all threads look at.
 * As objects it would be copied from thread to thread, and held by each.
 */

/** What is kept of neighbouring files. */
export interface PackedSurveys {
  /** JSON in UTF-8: of each file its facts, then its details. There is nothing of a file that is read whole. */
  json: Uint8Array;
  /** Two figures a file, offsets into {@link json}: where its facts end, and where its details do. */
  ends: Uint32Array;
  /** SHA-256 of each file's bytes, one behind the other. */
  digests: Uint8Array;
}

/** What is kept of one file, as JSON. */
export interface WrittenSurvey {
  /** {@link SurveyFacts}; empty where the file is read whole. */
  facts: string;
  /** {@link FileDetails}; empty where there are none. */
  details: string;
  /** In base64. */
  digest: string;
}

/** What of a file's survey is looked at when the workspace is made. */
export type SurveyFacts = Omit<SurveyedFile, 'file' | 'digest' | 'details'>;

const BYTES_A_DIGEST = 32;

/** What is kept of a file that is surveyed. */
export function written({ file: _, digest, details, ...facts }: SurveyedFile): WrittenSurvey {
  return {
    facts: JSON.stringify(facts satisfies SurveyFacts),
    details: details === undefined ? '' : JSON.stringify(details),
    digest,
  };
}

export function packSurveys(files: readonly WrittenSurvey[]): PackedSurveys {
  const length = files.reduce(
    (sum, { facts, details }) => sum + Buffer.byteLength(facts) + Buffer.byteLength(details),
    0,
  );
  const json = new Uint8Array(length);
  const ends = new Uint32Array(2 * files.length);
  const digests = new Uint8Array(files.length * BYTES_A_DIGEST);
  const buffer = Buffer.from(json.buffer);
  let end = 0;
  for (const [index, { facts, details, digest }] of files.entries()) {
    end += buffer.write(facts, end);
    ends[2 * index] = end;
    end += buffer.write(details, end);
    ends[2 * index + 1] = end;
    digests.set(Buffer.from(digest, 'base64'), index * BYTES_A_DIGEST);
  }
  return { json, ends, digests };
}

/** The same in memory that every thread can look at. */
export function inSharedMemory({ json, ends, digests }: PackedSurveys): PackedSurveys {
  const shared = {
    json: new Uint8Array(new SharedArrayBuffer(json.byteLength)),
    ends: new Uint32Array(new SharedArrayBuffer(ends.byteLength)),
    digests: new Uint8Array(new SharedArrayBuffer(digests.byteLength)),
  };
  shared.json.set(json);
  shared.ends.set(ends);
  shared.digests.set(digests);
  return shared;
}

/** Whether there is anything of the file: not of one that is read whole. */
export function hasFacts({ ends }: PackedSurveys, index: number): boolean {
  return startOf(ends, index) < ends[2 * index]!;
}

/** Of a file of which there is something. */
export function factsAt({ json, ends }: PackedSurveys, index: number): SurveyFacts {
  return parsed(json, startOf(ends, index), ends[2 * index]!) as SurveyFacts;
}

export function detailsAt({ json, ends }: PackedSurveys, index: number): FileDetails {
  const [from, to] = [ends[2 * index]!, ends[2 * index + 1]!];
  return from === to ? {} : (parsed(json, from, to) as FileDetails);
}

/** In base64. */
export function digestAt({ digests }: PackedSurveys, index: number): string {
  const from = digests.byteOffset + index * BYTES_A_DIGEST;
  return Buffer.from(digests.buffer, from, BYTES_A_DIGEST).toString('base64');
}

function startOf(ends: Uint32Array, index: number): number {
  return index === 0 ? 0 : ends[2 * index - 1]!;
}

function parsed({ buffer, byteOffset }: Uint8Array, from: number, to: number): unknown {
  return JSON.parse(Buffer.from(buffer, byteOffset + from, to - from).toString());
}
