import { characters } from './measures.js';

/** Space to the right of the issuer's name and of the date, in characters. */
export interface SignaturePlace {
  issuer: number;
  date: number;
}

/** Characters to the right of a date that a seal is put on. */
const BESIDE_SEALED_DATE = 4;
/** Characters to the right of a name or date without a seal. */
const BESIDE = 2;

/**
 * Where the issuer's name and the date stand (GB/T 9704-2012, 7.3.5).
 *
 * With a seal (7.3.5.1) the date has four characters to its right and the name is centred above it; a name
 * too long for that keeps two characters to its right and the date is centred below it, so that the seal
 * still covers both. Without (7.3.5.2) the name has two characters to its right and the date begins two
 * characters further right than the name; where the date would come closer than two characters to the
 * edge, it has two to its right and the name moves to the left.
 */
export function signaturePlace(issuer: string, date: string, sealed: boolean): SignaturePlace {
  const longer = characters(issuer) - characters(date);
  if (!sealed) return { issuer: Math.max(BESIDE, BESIDE * 2 - longer), date: Math.max(BESIDE, longer) };
  const centred = BESIDE_SEALED_DATE - longer / 2;
  if (centred >= BESIDE) return { issuer: centred, date: BESIDE_SEALED_DATE };
  return { issuer: BESIDE, date: BESIDE + longer / 2 };
}
