import { constants, crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive as it is to be written, however wrong. */
export interface RawEntry {
  name: string;
  /** Bytes as they stand in the archive. */
  packed: Buffer;
  /** What the directory says. */
  size: number;
  crc: number;
  method?: number;
  flags?: number;
  /** Where the directory says that it begins; its place by default. */
  offset?: number;
}

/** A sound entry. */
export function entry(name: string, content: string | Buffer): RawEntry {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes), method: 8 };
}

/** Packs entries without checking anything (APPNOTE.TXT 4.3). */
export function rawZip(entries: readonly RawEntry[], count = entries.length): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const each of entries) {
    const name = Buffer.from(each.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(each.flags ?? 0, 2);
    shared.writeUInt16LE(each.method ?? 8, 4);
    shared.writeUInt32LE(each.crc, 10);
    shared.writeUInt32LE(each.packed.length, 14);
    shared.writeUInt32LE(each.size, 18);
    shared.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(each.offset ?? at, 10);
    pieces.push(Buffer.from('PK\x03\x04'), shared, name, each.packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), shared, tail, name);
    at += 30 + name.length + each.packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, listing, end]));
}

/** Deflated bytes of `start`, then `repeated` so many times, then `end`: large without ever being in memory. */
export function deflatedMany(start: string, repeated: string, times: number, end: string): Buffer {
  const part = (text: string): Buffer =>
    deflateRawSync(Buffer.from(text), { finishFlush: constants.Z_FULL_FLUSH });
  const middle = part(repeated);
  return Buffer.concat([
    part(start),
    ...Array.from({ length: times }, () => middle),
    part(end),
    Buffer.from([3, 0]),
  ]);
}
