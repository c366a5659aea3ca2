/** A number as lists write it: 12, 二十, 两. For use inside a larger pattern. */
export const NUMBER = '(?:\\d{1,5}|[一二两三四五六七八九十百]{1,5})';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/**
 * Full-width letters, digits and signs as their ASCII forms. The length stays, so that offsets into
 * the result are offsets into the text.
 */
export function foldWidth(text: string): string {
  let folded = '';
  let same = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === IDEOGRAPHIC_SPACE) folded += `${text.slice(same, at)} `;
    else if (unit >= FIRST_WIDE && unit <= LAST_WIDE)
      folded += text.slice(same, at) + String.fromCharCode(unit - WIDER);
    else continue;
    same = at + 1;
  }
  return same === 0 ? text : folded + text.slice(same);
}

const SPACE = 0x20;
const IDEOGRAPHIC_SPACE = 0x3000;
/** ！ to ～: the printable characters of ASCII, wide. */
const [FIRST_WIDE, LAST_WIDE] = [0xff01, 0xff5e];
const WIDER = FIRST_WIDE - 0x21;

/** The wide form of a printable character of ASCII (a UTF-16 unit), which `foldWidth` reads as that; other units are their own. */
export function wideForm(unit: number): number {
  if (unit === SPACE) return IDEOGRAPHIC_SPACE;
  return unit > SPACE && unit <= LAST_WIDE - WIDER ? unit + WIDER : unit;
}

/** The value of a number written in digits or in characters up to 九百九十九; undefined for anything else. */
export function parseNumber(written: string): number | undefined {
  const text = foldWidth(written);
  if (/^\d+$/.test(text)) return Number(text);
  const hundreds =
    /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(
      text,
    );
  if (hundreds === null || text === '') return undefined;
  const [, hundred, ten, hasTen, one] = hundreds;
  return digit(hundred) * 100 + (hasTen ? (ten ? digit(ten) : 1) * 10 : 0) + digit(one);
}

function digit(character: string | undefined): number {
  return character === undefined ? 0 : (DIGITS[character] ?? 0);
}

/** A year written as 2026 or 二〇二六; undefined for anything else. */
export function parseYear(written: string): number | undefined {
  const text = foldWidth(written);
  if (/^\d{4}$/.test(text)) return Number(text);
  if (!/^[〇○零一二三四五六七八九]{4}$/.test(text)) return undefined;
  return [...text].reduce((value, character) => value * 10 + digit(character), 0);
}
