import { bomb, broken } from '../fault.js';
import { LIMITS } from '../limits.js';

/** One file of a zip archive, as its central directory tells. */
export interface ZipEntry {
  /** Path with forward slashes, as written otherwise: it is only ever compared, never used as a path. */
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its local header begins in the bytes. */
  offset: number;
}

/** Signatures of APPNOTE.TXT, the specification of zip. */
const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
const SIZE = { local: 30, central: 46, end: 22, locator64: 20, end64: 56 };
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

/**
 * Lists a zip archive by its central directory, as Word and Excel read it. (fflate unpacks, but lists only without the
 * places in the file, so that nothing could be read piece by piece.) Entries that overlap, which only bombs do, and
 * entries of the same name are refused.
 * @throws OfficeFault when the archive is damaged or beyond the limits
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, size, shift } = endOfDirectory(view);
  if (count > LIMITS.entries) throw bomb(`压缩包内有 ${count} 个文件`, `the archive has ${count} entries`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + SIZE.central > start + size || view.getUint32(at, true) !== SIGNATURE.central) throw damaged();
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + SIZE.central + lengths[0]! + lengths[1]! + lengths[2]!;
    if (next > start + size) throw damaged();
    entries.push(entryAt(bytes, view, at, shift));
    at = next;
  }
  refuseOverlaps(entries, start);
  refuseDuplicates(entries);
  return entries;
}

function damaged() {
  return broken('压缩结构已损坏或不完整', 'the zip archive is damaged or incomplete');
}

/** Where the central directory is. `shift`: bytes in front of the archive, which offsets do not count. */
function endOfDirectory(view: DataView): { count: number; start: number; size: number; shift: number } {
  const lowest = Math.max(0, view.byteLength - SIZE.end - LONGEST_COMMENT);
  for (let at = view.byteLength - SIZE.end; at >= lowest; at--) {
    if (view.getUint32(at, true) !== SIGNATURE.end) continue;
    // The same bytes may stand in the comment that ends an archive.
    if (at + SIZE.end + view.getUint16(at + 20, true) > view.byteLength) continue;
    const plain = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      end: at,
    };
    const { count, size, offset, end } = zip64End(view, at) ?? plain;
    const start = end - size;
    const shift = start - offset;
    if (start < 0 || shift < 0) throw damaged();
    return { count, start, size, shift };
  }
  throw damaged();
}

function zip64End(view: DataView, end: number) {
  const locator = end - SIZE.locator64;
  if (locator < SIZE.end64 || view.getUint32(locator, true) !== SIGNATURE.locator64) return undefined;
  const at = locator - SIZE.end64;
  if (view.getUint32(at, true) !== SIGNATURE.end64) throw damaged();
  return { count: long(view, at + 32), size: long(view, at + 40), offset: long(view, at + 48), end: at };
}

/** A number of 64 bits; beyond what a file can have it is no longer exact, which does not matter. */
function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameStart = at + SIZE.central;
  const extraEnd = nameStart + nameLength + view.getUint16(at + 30, true);
  const [packedSize, size, offset] = zip64Sizes(view, nameStart + nameLength, extraEnd, [
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint32(at + 42, true),
  ]);
  const name = new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength));
  return {
    name: name.replaceAll('\\', '/'),
    encrypted: (view.getUint16(at + 8, true) & 0x41) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset: offset + shift,
  };
}

/** Packed size, size and offset, each taken from the zip64 extra field where the header says that it is there. */
function zip64Sizes(
  view: DataView,
  start: number,
  end: number,
  [packedSize, size, offset]: [number, number, number],
): [number, number, number] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const fieldEnd = Math.min(end, next + view.getUint16(at + 2, true));
    const read = (plain: number): number => {
      if (plain !== IN_ZIP64 || next + 8 > fieldEnd) return plain;
      next += 8;
      return long(view, next - 8);
    };
    const realSize = read(size);
    return [read(packedSize), realSize, read(offset)];
  }
  return [packedSize, size, offset];
}

function refuseOverlaps(entries: readonly ZipEntry[], directory: number): void {
  const ordered = [...entries].sort((a, b) => a.offset - b.offset);
  ordered.forEach(({ offset, packedSize }, at) => {
    const limit = ordered[at + 1]?.offset ?? directory;
    if (offset + SIZE.local > directory) throw damaged();
    if (offset + SIZE.local + packedSize > limit) {
      if (offset + SIZE.local + packedSize > directory) throw damaged();
      throw bomb('压缩包内的文件互相重叠', 'entries of the archive overlap');
    }
  });
}

/** Two entries of one name: programs differ on which they show, so that a check would prove nothing. */
function refuseDuplicates(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) {
    throw broken('压缩包内有同名文件', 'the archive has two entries of the same name');
  }
}
