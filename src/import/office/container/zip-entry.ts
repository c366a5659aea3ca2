import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { bomb, broken, OfficeFault } from '../fault.js';
import { LIMITS } from '../limits.js';
import type { ZipEntry } from './zip-directory.js';

const LOCAL_HEADER = { signature: 0x04034b50, size: 30 };
/** Bytes unpacked at once: deflate makes at most 1,032 times as much of them. */
const PIECE = 8192;

/**
 * Unpacks one entry piece by piece; whoever reads decides when to stop. Size and checksum are compared at the end.
 * @throws OfficeFault when it is encrypted, damaged, or not what the directory says
 */
export function* unpacked(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const { name, method, size } = entry;
  if (entry.encrypted) {
    throw new OfficeFault('encrypted', { zh: '文件已加密', en: 'the file is encrypted' });
  }
  if (method !== 0 && method !== 8) {
    throw broken(`${name} 用了不认识的压缩方法`, `${name} is packed by an unknown method`);
  }
  if (size > LIMITS.partBytes) throw bomb(`${name} 解压后过大`, `${name} is too large when unpacked`);
  let length = 0;
  let checksum = 0;
  for (const piece of method === 0 ? stored(bytes, entry) : inflated(bytes, entry)) {
    length += piece.length;
    if (length > size) throw wrong(name);
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (length !== size || checksum !== entry.crc) throw wrong(name);
}

function wrong(name: string): OfficeFault {
  return broken(`${name} 的大小或校验值不符`, `${name} does not match its size or checksum`);
}

/** The packed bytes: after the local header, which repeats the name and has extra fields of its own. */
function packed(bytes: Uint8Array, { name, offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== LOCAL_HEADER.signature) throw wrong(name);
  const start =
    offset + LOCAL_HEADER.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw wrong(name);
  return bytes.subarray(start, start + packedSize);
}

function* stored(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const content = packed(bytes, entry);
  for (let at = 0; at < content.length; at += PIECE) yield content.subarray(at, at + PIECE);
}

function* inflated(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const content = packed(bytes, entry);
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < content.length; at += PIECE) {
    try {
      // A copy: fflate keeps what it is given, and reuses it.
      inflate.push(content.slice(at, at + PIECE), at + PIECE >= content.length);
    } catch {
      throw broken(`${entry.name} 解压失败`, `${entry.name} cannot be unpacked`);
    }
    yield* pieces.splice(0);
  }
}
