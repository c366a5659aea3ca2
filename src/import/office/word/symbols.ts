/** Symbol fonts put their signs on private characters; those that documents use for lists and boxes to tick. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: '●',
    109: '❍',
    110: '■',
    111: '□',
    112: '□',
    113: '□',
    114: '□',
    117: '◆',
    118: '❖',
    119: '◆',
    158: '·',
    159: '•',
    161: '○',
    167: '▪',
    168: '□',
    171: '★',
    216: '➢',
    224: '→',
    251: '×',
    252: '√',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': {
    79: '×',
    80: '√',
    81: '☒',
    82: '☑',
    83: '☒',
    84: '☑',
    163: '□',
    152: '●',
    153: '○',
  },
  symbol: { 183: '•', 176: '°', 177: '±', 180: '×', 184: '÷', 163: '≤', 179: '≥', 174: '→' },
};

/** What w:sym draws. A sign that is not known is U+FFFD: something stands there. */
export function symbol(font: string, code: string): string {
  const character = Number.parseInt(code, 16);
  if (!(character > 0x1f && character <= 0xffff)) return '';
  const isPrivate = character >= 0xf000 && character <= 0xf0ff;
  const sign = SIGNS[font.toLowerCase()]?.[character & (isPrivate ? 0xff : 0xffff)];
  if (sign !== undefined) return sign;
  return character >= 0xe000 && character <= 0xf8ff ? '\ufffd' : String.fromCharCode(character);
}
