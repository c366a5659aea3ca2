const DIGITS = [...'〇一二三四五六七八九'];
const FORMAL_DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const FORMATS: Readonly<Record<string, (number: number) => string | undefined>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (number) => within(number, 20, 0x2488),
  decimalEnclosedParen: (number) => within(number, 20, 0x2474),
  numberInDash: (number) => `- ${number} -`,
  ideographEnclosedCircle: (number) => within(number, 10, 0x3280),
  chineseCounting: (number) => (number < 100 ? counting(number) : digital(number)),
  chineseCountingThousand: counting,
  chineseLegalSimplified: (number) => chinese(number, FORMAL_DIGITS, ['', '拾', '佰', '仟'], '零'),
  taiwaneseCounting: (number) => (number < 100 ? counting(number) : digital(number)),
  taiwaneseCountingThousand: counting,
  taiwaneseDigital: digital,
  ideographDigital: digital,
  japaneseCounting: japanese,
  japaneseDigitalTenThousand: digital,
  ideographTraditional: (number) => (number <= 10 ? STEMS[number - 1] : undefined),
  ideographZodiac: (number) => (number <= 12 ? BRANCHES[number - 1] : undefined),
  ideographZodiacTraditional: (number) =>
    number <= 60 ? `${STEMS[(number - 1) % 10]}${BRANCHES[(number - 1) % 12]}` : undefined,
  lowerLetter: (number) => letters(number)?.toLowerCase(),
  upperLetter: letters,
  lowerRoman: (number) => roman(number)?.toLowerCase(),
  upperRoman: roman,
  ordinal: (number) => `${number}${ordinalEnding(number)}`,
  none: () => '',
  bullet: () => '',
};

/**
 * A number as Word prints it in one of its number formats (ST_NumberFormat of ECMA-376 part 1, 17.18.59). Formats that
 * Chinese documents do not use, and numbers that a format has no sign for, are printed in digits.
 */
export function formatNumber(number: number, format: string): string {
  if (number < 1) return format === 'none' || format === 'bullet' ? '' : String(number);
  const print = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return print?.(number) ?? String(number);
}

/** ① to ㊿. */
export function circled(number: number): string | undefined {
  if (number <= 20) return within(number, 20, 0x2460);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  return number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : undefined;
}

function within(number: number, last: number, first: number): string | undefined {
  return number <= last ? String.fromCodePoint(first + number - 1) : undefined;
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

function digital(number: number): string {
  return String(number).replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
}

/** 十一, 二十, 一百零五. */
function counting(number: number): string | undefined {
  return chinese(number, DIGITS, ['', '十', '百', '千'], '零')?.replace(/^一十/, '十');
}

/** 十一, 百五: nothing for a nought, and no one before ten or hundred. */
function japanese(number: number): string | undefined {
  return chinese(number, DIGITS, ['', '十', '百', '千'], '')?.replace(/一(?=[十百千])/g, '');
}

function chinese(
  number: number,
  digits: readonly string[],
  units: readonly string[],
  nought: string,
): string | undefined {
  if (number > 9999) return undefined;
  let text = '';
  let skipped = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(number / 10 ** power) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += `${skipped ? nought : ''}${digits[digit]}${units[power]}`;
    skipped = false;
  }
  return text;
}

/** A … Z, AA, BB …, as Word goes on. */
function letters(number: number): string | undefined {
  if (number > 780) return undefined;
  return String.fromCodePoint(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string | undefined {
  if (number > 3999) return undefined;
  let left = number;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return sign.repeat(times);
  }).join('');
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
