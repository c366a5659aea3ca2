import type { Bilingual } from './bilingual.js';

/** Wrong use or an unreadable configuration: said to the user as it is, without a stack; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(readonly sentence: Bilingual) {
    super(`${sentence.zh} / ${sentence.en}`);
  }
}
