import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import type { Bilingual } from '../language/bilingual.js';
import { comparable, unquoted } from './spellings.js';

/** Characters that draw nothing: controls, format characters, variation selectors and other marks. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Mn}\u115f\u1160\u3164\uffa0]/gu;

/** Letters of other scripts that look like Latin ones. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    ...[
      'аa',
      'еe',
      'оo',
      'рp',
      'сc',
      'хx',
      'уy',
      'іi',
      'ѕs',
      'ԁd',
      'һh',
      'ӏl',
      'ԛq',
      'ԝw',
      'тt',
      'кk',
      'мm',
      'нh',
      'вb',
    ],
    ...['αa', 'οo', 'ρp', 'νv', 'ιi', 'ɡg', 'ıi'],
  ].map((pair) => [pair[0]!, pair[1]!] as const),
);

/** How a key differs from one that looks the same to a reader. */
export interface LookAlike {
  /** Spelt so that it can be compared with known keys. */
  plain: string;
  /** What is odd about it, a clause. */
  why: Bilingual;
}

/** What a key looks like; undefined when it holds nothing that deceives the eye. */
export function lookAlike(written: string): LookAlike | undefined {
  const unseen = [...written.matchAll(UNSEEN)].map(([character]) => codeOf(character));
  const seen = comparable(unquoted(written.replace(UNSEEN, '')));
  const letters = [...seen].filter((character) => LETTERS.has(character)).map(codeOf);
  const latin = [...seen].map((character) => LETTERS.get(character) ?? character).join('');
  const plain = simplified(latin);
  if (unseen.length > 0) {
    const codes = listed(unseen);
    return {
      plain,
      why: { zh: `其中有看不见的字符 ${codes}`, en: `it holds characters that cannot be seen: ${codes}` },
    };
  }
  if (letters.length > 0) {
    const codes = listed(letters);
    return {
      plain,
      why: {
        zh: `其中有形状相同的其他文字的字母 ${codes}`,
        en: `it holds letters of another script: ${codes}`,
      },
    };
  }
  if (plain === latin) return undefined;
  return { plain, why: { zh: '用的是繁体字', en: 'it is in traditional characters' } };
}

let dictionary: ReadonlyMap<string, string> | undefined;

function simplified(text: string): string {
  dictionary ??= new Map(
    traditionalToSimplified.split('|').map((pair) => {
      const [traditional = '', simple = ''] = pair.split(' ');
      return [traditional, simple] as const;
    }),
  );
  return [...text].map((character) => dictionary?.get(character) ?? character).join('');
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Of many the first few; a key may be long. */
function listed(codes: readonly string[]): string {
  const different = [...new Set(codes)];
  return different.slice(0, 5).join('、') + (different.length > 5 ? '…' : '');
}
