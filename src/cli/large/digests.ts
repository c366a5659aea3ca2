import { createHash } from 'node:crypto';
import type { FoundWorkspace } from '../../workspace/load.js';
import type { SourceDocument } from '../../workspace/model.js';
import { digestOf } from '../../workspace/survey.js';
import { SurveyedDocument } from '../../workspace/surveyed.js';
import type { LargeSetup, SurveyedPart } from './parts.js';

/**
 * Changes with all that bears on every unit: the files that are read whole (configuration, rosters, catalogue, templates),
 * and what lists say outside of their texts.
 */
export function registerDigest(
  parts: readonly Pick<SurveyedPart, 'registered' | 'files'>[],
  { names, year, asOf, skipped }: LargeSetup,
  { configuration }: FoundWorkspace,
): string {
  const hash = createHash('sha256');
  const add = (value: unknown): void => {
    hash.update(`${JSON.stringify(value)}\n`);
  };
  add([
    year,
    asOf,
    skipped,
    names,
    configuration && 'bytes' in configuration ? digestOf(configuration.bytes) : '',
  ]);
  for (const { registered, files } of parts) {
    // Findings stand on rosters too: what moves their lines, be it a comment, counts. Lists count with their own units.
    add(registered);
    hash.update(files.json);
  }
  return hash.digest('base64');
}

/** The same for runs over the same files in the same way. */
export function inputDigest(
  register: string,
  parts: readonly Pick<SurveyedPart, 'files'>[],
  evidence: boolean,
): string {
  const hash = createHash('sha256').update(JSON.stringify([register, evidence]));
  for (const { files } of parts) hash.update(files.digests);
  return hash.digest('base64');
}

/** Undefined for a document that was read whole. */
export function digestOfDocument(document: SourceDocument): [file: string, digest: string | undefined] {
  return [document.file, document instanceof SurveyedDocument ? document.digest : undefined];
}
