/** Characters of an encoding that Node reads but does not write, by decoding every sequence of one and two bytes. */
const tables = new Map<string, Map<string, readonly number[]>>();

/** A character outside of what two bytes hold, in the four that GB 18030 gives it. */
const FOUR_BYTES: Readonly<Record<string, readonly number[]>> = { 𠀀: [0x95, 0x32, 0x82, 0x36] };

/** The text in an encoding of China, Taiwan or Japan. @throws when it has no such character */
export function encoded(encoding: 'gbk' | 'gb18030' | 'big5' | 'shift_jis', text: string): Uint8Array {
  const table = tableOf(encoding);
  const bytes = [...text].flatMap((character) => {
    if (character.codePointAt(0)! < 0x80) return [character.codePointAt(0)!];
    const found = table.get(character) ?? (encoding === 'gb18030' ? FOUR_BYTES[character] : undefined);
    if (found === undefined) throw new Error(`${encoding} has no ${character}`);
    return found;
  });
  return Uint8Array.from(bytes);
}

function tableOf(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // No character has these bytes.
      }
    }
  }
  tables.set(encoding, table);
  return table;
}
