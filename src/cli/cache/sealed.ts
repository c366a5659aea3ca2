import { createHash } from 'node:crypto';

/** The content behind a checksum of it and of the name that it goes by: what stands under another's name is not taken. */
export function sealed(content: string, name: string): string {
  return `${sha256(`${name}\n${content}`)}\n${content}`;
}

/** What {@link sealed} made of a content under this name; undefined when it is not whole. */
export function unsealed(text: string, name: string): string | undefined {
  const content = text.slice(text.indexOf('\n') + 1);
  return text === sealed(content, name) ? content : undefined;
}

/** 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
