import { visible } from './visible.js';

/** Longest name in UTF-8 bytes, the extension not counted; file systems take 255 with it. */
export const LONGEST = 160;

/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;

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

/** The beginning of the text that takes no more than so many UTF-8 bytes. */
export function shorten(text: string, bytes: number): string {
  let length = 0;
  let short = '';
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) return short;
    short += character;
  }
  return short;
}
