import { createHash } from 'node:crypto';

/** What a browser, an editor or a mail program might take for something else than text. */
const UNSAFE = /[<>&\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** JSON that can stand in a script element: no `<`, no `-->`, no invisible character; the value is the same. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** A hash source of the Content Security Policy (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
