import { byText } from './audit-index.js';
import { visible } from './visible.js';

/** Longest name in UTF-8 bytes, the extension not counted; file systems take 255 with it. */
const LONGEST = 160;

/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;

/**
 * One file name for each unit, from its name: no folders, control characters or reserved names, bounded in
 * length, different from each other and from `taken` also where case and composition do not count.
 * @returns names without extension, by unit id
 */
export function unitFileNames(
  units: readonly { id: string; name: string }[],
  taken: readonly string[],
): Map<string, string> {
  const used = new Set(taken.map(folded));
  const names = new Map<string, string>();
  for (const unit of units.toSorted((a, b) => byText(a.id, b.id))) {
    const plain = safeFileName(unit.name);
    const withId = safeFileName(`${shorten(plain, LONGEST / 2)}-${unit.id}`);
    let name = used.has(folded(plain)) ? withId : plain;
    for (let number = 2; used.has(folded(name)); number += 1) name = `${shorten(withId, LONGEST)}-${number}`;
    used.add(folded(name));
    names.set(unit.id, name);
  }
  return names;
}

/** Makes one harmless file name of any text. */
export function safeFileName(text: string): string {
  const clean = visible(text.normalize('NFC'))
    .replace(/[\\/:*?"<>|\n]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[ .~-]+/, '')
    .replace(/\.{2,}/g, '.');
  const short = shorten(clean, LONGEST).replace(/(?<![ .])[ .]+$/, '');
  if (short === '' || DEVICES.test(short)) return `_${short}`;
  return short;
}

function shorten(text: string, bytes: number): string {
  let length = 0;
  let short = '';
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) return short;
    short += character;
  }
  return short;
}

/** What two names are to a file system that ignores case and composition. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
