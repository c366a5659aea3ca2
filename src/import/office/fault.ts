import type { Bilingual } from '../../language/bilingual.js';
import type { UnreadableOffice } from '../office-document.js';

/** Why a file cannot be read, thrown from the depth of the readers and turned into a value at the top. */
export class OfficeFault extends Error {
  constructor(
    readonly kind: UnreadableOffice['kind'],
    readonly problem: Bilingual,
    readonly remedy?: Bilingual,
  ) {
    super(problem.en);
  }
}

/** The archive or its markup is damaged: {zh, en} say how. */
export function broken(zh: string, en: string): OfficeFault {
  return new OfficeFault('broken', { zh, en });
}

/** The file would unpack or nest beyond what any list needs. */
export function bomb(zh: string, en: string): OfficeFault {
  return new OfficeFault('bomb', { zh, en });
}
