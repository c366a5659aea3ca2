import { type Document, visit } from 'yaml';

/** What a terminal or an editor might act on, as in JSON; a text file may be shown on either. */
const UNSAFE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A document as YAML, in which such characters are written as escapes in double quotes; the value is the same. */
export function yamlText(document: Document.Parsed | Document): string {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && node.value.search(UNSAFE) !== -1) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document
    .toString({ lineWidth: 0 })
    .replace(UNSAFE, (character) => `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`);
}
