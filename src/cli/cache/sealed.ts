import { createHash } from 'node:crypto';

const HEXADECIMAL_DIGITS = 64;

/** The content behind a checksum of it and of the name that it goes by: what stands under another's name is not taken. */
export function sealed(content: Uint8Array, name: string): Buffer {
  return Buffer.concat([Buffer.from(`${sealOf(content, name)}\n`), content]);
}

/** What {@link sealed} made of a content under this name; undefined when it is not whole. */
export function unsealed(bytes: Buffer, name: string): Buffer | undefined {
  const content = bytes.subarray(HEXADECIMAL_DIGITS + 1);
  const seal = bytes.subarray(0, HEXADECIMAL_DIGITS + 1).toString('latin1');
  return seal === `${sealOf(content, name)}\n` ? content : undefined;
}

function sealOf(content: Uint8Array, name: string): string {
  return createHash('sha256').update(`${name}\n`).update(content).digest('hex');
}

/** 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
