import { colonInText, colons, colonsInBraces, missingColon } from './colons.js';
import { dashes, indentation, tabs, wideSpaces } from './layout.js';
import type { Detector } from './line.js';
import { backslash, specialStart, textAfterQuote, unclosedBracket, unclosedQuote } from './quotes.js';

/** In the order in which they are tried. */
export const DETECTORS: readonly Detector[] = [
  wideSpaces,
  tabs,
  colons,
  colonsInBraces,
  dashes,
  unclosedQuote,
  textAfterQuote,
  unclosedBracket,
  specialStart,
  backslash,
  missingColon,
  colonInText,
  indentation,
];

/** Detectors of what YAML accepts but understands otherwise than it was meant. */
export const SHAPE_DETECTORS: readonly Detector[] = [
  wideSpaces,
  colons,
  colonsInBraces,
  dashes,
  missingColon,
];
