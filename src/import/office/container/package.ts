import { bomb, broken, OfficeFault } from '../fault.js';
import { LIMITS } from '../limits.js';
import type { XmlElement } from '../markup/element.js';
import { type MarkupBudget, type MarkupReader, readMarkup } from '../markup/parse.js';
import { cleanText } from '../markup/text.js';
import { type Relationship, relationshipOf, relationshipsPart } from './relationships.js';
import { type ZipEntry, zipDirectory } from './zip-directory.js';
import { unpacked } from './zip-entry.js';

/** Characters of the name of a part that messages show. */
const LONGEST_NAME = 100;

/** The parts of an office file, unpacked one at a time and only when asked for. */
export interface OfficePackage {
  /** Names of all entries, as written. */
  names: readonly string[];
  has(part: string): boolean;
  /**
   * Reads the markup of a part. A part that is missing has nothing in it.
   * @returns false when it was not read to its end
   */
  read(part: string, reader: MarkupReader): boolean;
  /** What a part refers to. The file itself is ''. */
  relationships(part: string): Relationship[];
}

/**
 * Opens an office file: a zip archive of parts that refer to each other (ECMA-376 part 2).
 * @throws OfficeFault when the archive is damaged, encrypted or beyond the limits
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const directory = zipDirectory(bytes);
  const unpackedBytes = directory.reduce((sum, { size }) => sum + size, 0);
  if (unpackedBytes > LIMITS.unpackedBytes) {
    throw bomb('解压后超过 1 GB', 'it unpacks to more than 1 GB');
  }
  if (directory.length === 0) throw broken('压缩包是空的', 'the archive is empty');
  const files = directory.filter(({ name }) => !name.endsWith('/'));
  if (files.length > 0 && files.every(({ encrypted }) => encrypted)) {
    throw new OfficeFault('encrypted', { zh: '文件已加密', en: 'the file is encrypted' });
  }
  // Names of parts do not distinguish capital letters.
  const entries = new Map<string, ZipEntry>(
    directory.map((entry) => [entry.name.replace(/^\/+/, '').toLowerCase(), entry]),
  );
  const budget: MarkupBudget = {
    characters: LIMITS.markupCharacters,
    elements: LIMITS.elements,
  };
  const read = (part: string, reader: MarkupReader): boolean => {
    const entry = entries.get(part.toLowerCase());
    if (entry === undefined) return true;
    if (budget.characters <= 0 || budget.elements <= 0) return false;
    // Names come from the file: messages show them, so they are short and plain.
    const name = cleanText(part.slice(0, LONGEST_NAME));
    return readMarkup(name, unpacked(bytes, { ...entry, name }), reader, budget);
  };
  return {
    names: directory.map(({ name }) => name),
    has: (part) => entries.has(part.toLowerCase()),
    read,
    relationships(part) {
      const found: Relationship[] = [];
      const onElement = (element: XmlElement): void => {
        const relationship = relationshipOf(element, part);
        if (relationship !== undefined) found.push(relationship);
      };
      read(relationshipsPart(part), {
        whole: new Set(['rel:Relationship']),
        onElement,
        isFull: () => found.length >= LIMITS.definitions,
      });
      return found;
    },
  };
}
