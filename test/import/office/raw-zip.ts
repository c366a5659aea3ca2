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

/**
 * Packs entries without checking anything (APPNOTE.TXT 4.3).
 * @param large writes sizes and offsets in the fields of 64 bits, as some programs do for files of any size
 */
export function rawZip(entries: readonly RawEntry[], large = false): Uint8Array {
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
    directory.push(...(large ? large64(shared, tail, name) : [CENTRAL, shared, tail, name]));
    at += 30 + name.length + each.packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(large ? 0xffff : entries.length, 10);
  end.writeUInt32LE(large ? 0xffffffff : listing.length, 12);
  end.writeUInt32LE(large ? 0xffffffff : at, 16);
  const end64 = large ? endOf64(entries.length, listing.length, at) : [];
  return new Uint8Array(Buffer.concat([...pieces, listing, ...end64, end]));
}

const CENTRAL = Buffer.from('PK\x01\x02\x14\x00');

/** A directory entry whose numbers are in an extra field (4.5.3). */
function large64(shared: Buffer, tail: Buffer, name: Buffer): Buffer[] {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(shared.readUInt32LE(18)), 4);
  extra.writeBigUInt64LE(BigInt(shared.readUInt32LE(14)), 12);
  extra.writeBigUInt64LE(BigInt(tail.readUInt32LE(10)), 20);
  const fields = Buffer.from(shared);
  fields.fill(0xff, 14, 22);
  fields.writeUInt16LE(extra.length, 24);
  tail.fill(0xff, 10, 14);
  return [CENTRAL, fields, tail, name, extra];
}

/** The end of the directory and its locator in 64 bits (4.3.14, 4.3.15). */
function endOf64(count: number, size: number, offset: number): Buffer[] {
  const end = Buffer.alloc(56);
  end.write('PK\x06\x06', 'latin1');
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  return [end, locator];
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
