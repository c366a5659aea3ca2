import type { FoundProblem } from './problem.js';
import type { Encoding } from './model.js';

export interface DecodedText {
  text: string;
  encoding: Encoding;
  problems: FoundProblem[];
}

export function decode(bytes: Uint8Array): DecodedText {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = new TextDecoder('utf-8').decode(bytes);
  return { text, encoding: bom ? 'utf-8-bom' : 'utf-8', problems: [] };
}
