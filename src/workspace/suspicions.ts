import { mayHoldInvisible } from './invisible-characters.js';
import { mayHoldSensitive } from './sensitive-signs.js';

/**
 * What the whole text of a file, notes and comments included, may hold that rules look for: false shows that there is
 * none of it, and that the file need not be opened again for it.
 */
export interface Suspicions {
  /** Characters that do not show. */
  invisible: boolean;
  /** Numbers of persons, marks of secrecy. */
  sensitive: boolean;
  /** Comments that say where an imported text stood. */
  origin: boolean;
}

/** How the comments begin that `wuze import` writes above what it took from an office's file. */
export const ORIGIN_MARK = '# 原文：';

export const NO_SUSPICION: Suspicions = { invisible: false, sensitive: false, origin: false };

export function suspicionsOf(text: string): Suspicions {
  return {
    invisible: mayHoldInvisible(text),
    sensitive: mayHoldSensitive(text),
    origin: text.includes(ORIGIN_MARK),
  };
}

export function hasSuspicion({ invisible, sensitive, origin }: Suspicions): boolean {
  return invisible || sensitive || origin;
}
