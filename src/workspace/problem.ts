import type { Bilingual } from '../language/bilingual.js';

/** A problem of a file before its place is turned into lines and columns. */
export interface FoundProblem {
  source: 'yaml' | 'schema';
  from: number;
  to: number;
  message: Bilingual;
  advice: Bilingual;
}
