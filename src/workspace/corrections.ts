import type { Bilingual } from '../language/bilingual.js';
import type { LineIndex } from './lines.js';
import { isKnownKey } from './spellings.js';

/*
 * The mistakes that people make when they type YAML with a Chinese keyboard or copy it out of Word.
 * Each detector recognises one of them in a line and says how the line was meant: read so, the rest of the
 * file can still be used, and the message can name the mistake instead of what the parser tripped over.
 */

/** Replaces [from, to) of a text. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
}

export interface Correction {
  /** Corrections of the same mistake are told together. */
  mistake: string;
  /** Only one of several ways to make sense of the line. */
  guess?: boolean;
  /** In order, not overlapping. */
  edits: Edit[];
  message: Bilingual;
  advice: Bilingual;
}

/** What a detector looks at: line `number` (from 0) of the text. */
export interface LineInText {
  text: string;
  lines: LineIndex;
  number: number;
}

export type Detector = (place: LineInText) => Correction[];

/** `key: ` or `- ` (several) before the value of a line: [all of it, value]. */
const BEFORE_VALUE = /^(\s*(?:- +)*(?:[^\s:#"'[{][^:]*: +)?)(\S.*)$/u;

/** Nobody types a longer line; patterns are not tried on it. */
export const LONGEST_LINE = 20_000;

const WIDE_SPACES = /^[ \t]*[\u3000\u00a0\u2000-\u200a][\s\u3000]*/u;

function wideSpaces({ text, lines, number }: LineInText): Correction[] {
  if (!WIDE_SPACES.test(lines.line(number))) return [];
  const edits = everyLine(lines, (line, start) => {
    const indentation = WIDE_SPACES.exec(line)?.[0];
    if (indentation === undefined || indentation.length === line.length) return [];
    return [
      {
        from: start,
        to: start + indentation.length,
        insert: indentation.replace(/\u3000/g, '  ').replace(/[^ \t]/g, ' '),
      },
    ];
  });
  if (edits.length === 0) return [];
  const wide =
    text[edits[0]?.from ?? 0] === '\u3000' || text.slice(edits[0]?.from, edits[0]?.to).includes('\u3000');
  return [
    {
      mistake: 'wide-space',
      edits,
      message: {
        zh: wide ? '缩进用了全角空格' : '缩进用了特殊空格（多半是从 Word 或网页复制来的）',
        en: wide
          ? 'Indented with full-width spaces'
          : 'Indented with special spaces, as copied from Word or a web page',
      },
      advice: {
        zh: '切换到英文输入，用普通空格缩进，每级两个',
        en: 'Indent with ordinary spaces, two a level',
      },
    },
  ];
}

function tabs({ lines, number }: LineInText): Correction[] {
  if (!/^[ \t]*\t/.test(lines.line(number))) return [];
  return ['  ', '    ', ''].map((replacement) => ({
    mistake: 'tab',
    edits: everyLine(lines, (line, start) => {
      const indentation = /^[ \t]*\t[ \t]*/.exec(line)?.[0];
      if (indentation === undefined || indentation.length === line.length) return [];
      return [
        { from: start, to: start + indentation.length, insert: indentation.replaceAll('\t', replacement) },
      ];
    }),
    message: { zh: '缩进用了制表符（Tab 键）', en: 'Indented with tabs' },
    advice: { zh: '用空格缩进，每级两个', en: 'Indent with spaces, two a level' },
  }));
}

const KEY_AND_COLON =
  /^([ \t]*(?:- +)*)(["'“‘]?)([^\s:：#"'“”‘’][^:：#"'“”‘’]{0,15}?)(["'”’]?)([ \u3000]*[:：]\u3000?)(?=(.?))/u;

/** `类型：班子`, `类型:班子`: a known key whose colon YAML does not see. */
function colonEdit(line: string, start: number): Edit[] {
  const match = KEY_AND_COLON.exec(line);
  if (match === null) return [];
  const [all, before, open, key, close, colon, next] = match as unknown as string[];
  const straight = open === close && open !== '“' && open !== '‘';
  const seen = straight && (colon as string).trim() === ':' && (next === '' || /\s/.test(next as string));
  if (seen || !isKnownKey(key as string)) return [];
  const from = start + (before as string).length;
  const written = straight ? `${open}${key}${close}` : (key as string);
  const gap = next === '' || /\s/.test(next as string) ? '' : ' ';
  return [{ from, to: start + (all as string).length, insert: `${written}:${gap}` }];
}

function colonCorrection(text: string, edits: Edit[]): Correction {
  const wide = edits.some((edit) => text.slice(edit.from, edit.to).includes('：'));
  const quotes = edits.some((edit) => /[“”‘’]/.test(text.slice(edit.from, edit.to)));
  if (!wide && quotes) {
    return {
      mistake: 'wide-quote',
      edits,
      message: { zh: '键用了全角引号', en: 'A key stands in full-width quotes' },
      advice: { zh: '键不必加引号，例如“类型: 班子”', en: 'Write keys without quotes, as in "type: team"' },
    };
  }
  return {
    mistake: wide ? 'wide-colon' : 'colon-without-space',
    edits,
    message: wide
      ? { zh: '键后面用了全角冒号“：”', en: 'A full-width colon "：" after a key' }
      : { zh: '键的冒号后面缺少空格', en: 'No space after the colon of a key' },
    advice: {
      zh: '改用英文冒号，冒号后空一格，例如“类型: 班子”',
      en: 'Write an ordinary colon and a space, as in "type: team"',
    },
  };
}

function colons({ text, lines, number }: LineInText): Correction[] {
  const start = lines.starts[number] ?? 0;
  const own = colonEdit(lines.line(number), start);
  const first = own[0];
  if (first === undefined) return [];
  const alternatives = [colonCorrection(text, own)];
  const all = everyLine(lines, colonEdit);
  if (all.length > 1) alternatives.unshift(colonCorrection(text, all));
  // 内容：抓好两项: 一是… With the key's colon put right, the one in the text would be a second key's.
  const rest = lines.line(number).slice(first.to - start);
  if (/:(?: |$)/.test(rest)) alternatives.push(colonCorrection(text, [first, wrap(valueAt(rest, first.to))]));
  return alternatives;
}

/** Inside of braces: `{姓名：陈志远，职务：局长}`. */
function colonsInBraces({ text, lines, number }: LineInText): Correction[] {
  const line = lines.line(number);
  const start = lines.starts[number] ?? 0;
  if (!/[{｛]/.test(line)) return [];
  const edits: Edit[] = [];
  for (const match of line.matchAll(/([{｛,，、；;])(\s*)([^\s:：,，{}｛｝"']{1,16})\s*([:：]\s*)/gu)) {
    const [all, before, gap, key] = match as unknown as string[];
    if (!isKnownKey(key as string)) continue;
    const insert = `${/[{｛]/.test(before as string) ? '{' : ', '}${key}: `;
    const same = `${before}${gap}${key}: ` === all && /[{,]/.test(before as string);
    if (!same)
      edits.push({ from: start + match.index, to: start + match.index + (all as string).length, insert });
  }
  const close = line.lastIndexOf('｝');
  if (close !== -1 && !line.includes('}'))
    edits.push({ from: start + close, to: start + close + 1, insert: '}' });
  return edits.length === 0
    ? []
    : [{ ...colonCorrection(text, edits), mistake: 'wide-in-braces', ...BRACES_SAY }];
}

const BRACES_SAY = {
  message: {
    zh: '花括号里的冒号、逗号要用英文标点，后面空一格',
    en: 'Colons and commas inside of braces must be ordinary ones with a space after them',
  },
  advice: { zh: '例如“{姓名: 陈志远, 职务: 局长}”', en: 'As in "{person: 陈志远, position: 局长}"' },
};

/** @param shift spaces taken from the front, so that the key keeps its column and stays in line with those below */
function dashEdit(line: string, start: number, shift: number): Edit[] {
  const match = /^([ \t]*)([-－﹣–—•·])([ \u3000]*)(?=\S)/u.exec(line);
  if (match === null) return [];
  const [all, before, dash, gap] = match as unknown as string[];
  const rest = line.slice((all as string).length);
  if ((dash === '-' && gap !== '') || rest.startsWith('-')) return [];
  const indentation = (before as string).length;
  if (indentation < shift) return [];
  return [{ from: start + indentation - shift, to: start + (all as string).length, insert: '- ' }];
}

function dashes({ lines, number }: LineInText): Correction[] {
  const own = dashEdit(lines.line(number), lines.starts[number] ?? 0, 0);
  if (own.length === 0) return [];
  const alternatives = [0, 1].map((shift) => everyLine(lines, (line, start) => dashEdit(line, start, shift)));
  return [...alternatives, own].map((edits) => ({
    mistake: 'dash',
    edits,
    message: {
      zh: '列表项的“-”要用英文减号，后面空一格',
      en: 'A list element needs an ordinary "-" and a space after it',
    },
    advice: { zh: '例如“- 编号: 1”', en: 'As in "- id: 1"' },
  }));
}

function unclosedQuote({ lines, number }: LineInText): Correction[] {
  const value = valueOfLine(lines, number);
  const quote = value?.text[0];
  if (value === undefined || (quote !== '"' && quote !== "'")) return [];
  if (value.text.slice(1).includes(quote)) return [];
  const wide = /[”’“‘]$/u.test(value.text) && !/[“‘]/.test(value.text.slice(1, -1));
  const end = value.start + value.text.length;
  return [
    {
      mistake: 'unclosed-quote',
      edits: [{ from: wide ? end - 1 : end, to: end, insert: quote }],
      message: wide
        ? {
            zh: '引号一头是英文、一头是中文，不能配对',
            en: 'The quotes do not match: one is straight, the other is Chinese',
          }
        : { zh: `引号（${quote}）没有配对`, en: `The quote (${quote}) is never closed` },
      advice: {
        zh: '两头用同样的英文引号，或者不用引号；文字中的引号用中文的“ ”',
        en: 'Close it with the same quote, or write the text without quotes',
      },
    },
  ];
}

function textAfterQuote({ lines, number }: LineInText): Correction[] {
  const value = valueOfLine(lines, number);
  if (value === undefined || !/^(?:"[^"]*"|'[^']*').*[^\s,\]}#]/u.test(value.text)) return [];
  if (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$/u.test(value.text)) return [];
  return [
    {
      mistake: 'text-after-quote',
      edits: [wrap(value)],
      message: {
        zh: '引号后面还有文字：以英文引号开头的内容必须到引号为止',
        en: 'Text goes on after the closing quote',
      },
      advice: {
        zh: '文字中的引号改用中文的“ ”，或者把整段文字放进一对英文单引号',
        en: 'Put the whole text in single quotes, or use “ ” inside of the text',
      },
    },
  ];
}

function specialStart({ lines, number }: LineInText): Correction[] {
  const value = valueOfLine(lines, number);
  const first = value?.text[0];
  if (value === undefined || first === undefined || !'@`%&*!|>[]{},?-#'.includes(first)) return [];
  if (/^[|>][-+0-9]*$/.test(value.text)) return [];
  return [
    {
      mistake: `special-start ${first}`,
      guess: true,
      edits: [wrap(value)],
      message: {
        zh: `文字以“${first}”开头，YAML 会另作解释`,
        en: `The text begins with "${first}", which means something else in YAML`,
      },
      advice: { zh: '把整段文字放进一对英文引号', en: 'Put the whole text in quotes' },
    },
  ];
}

const CLOSING: Record<string, string> = { '[': ']', '{': '}' };

function unclosedBracket({ lines, number }: LineInText): Correction[] {
  const value = valueOfLine(lines, number);
  const close = CLOSING[value?.text[0] ?? ''];
  if (value === undefined || close === undefined || value.text.endsWith(close)) return [];
  const wide = /[】］｝〕)）]$/u.test(value.text);
  const end = value.start + value.text.length;
  const commas = wide ? [...value.text.matchAll(/，\s*/gu)] : [];
  const edits = commas.map((comma) => ({
    from: value.start + comma.index,
    to: value.start + comma.index + comma[0].length,
    insert: ', ',
  }));
  return [
    {
      mistake: 'unclosed-bracket',
      edits: [...edits, { from: wide ? end - 1 : end, to: end, insert: close }],
      message: wide
        ? {
            zh: `括号“${value.text[0]}”要用英文的“${close}”结束`,
            en: `"${value.text[0]}" must be closed by an ordinary "${close}"`,
          }
        : { zh: `括号“${value.text[0]}”没有配对`, en: `"${value.text[0]}" is never closed` },
      advice: {
        zh: `在这一行末尾写上“${close}”，各项之间用英文逗号`,
        en: `End the line with "${close}", and put ordinary commas between the elements`,
      },
    },
  ];
}

function backslash({ lines, number }: LineInText): Correction[] {
  const value = valueOfLine(lines, number);
  if (value === undefined || !value.text.startsWith('"')) return [];
  const edits = [
    ...value.text.matchAll(/\\(?:[0abt\tnvfre "/\\N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})|\\/gu),
  ]
    .filter((match) => match[0] === '\\')
    .map((match) => ({ from: value.start + match.index, to: value.start + match.index + 1, insert: '\\\\' }));
  if (edits.length === 0) return [];
  return [
    {
      mistake: 'backslash',
      edits,
      message: {
        zh: '英文双引号中的“\\”有特殊含义',
        en: 'A "\\" inside of double quotes has a special meaning',
      },
      advice: { zh: '改用英文单引号，或者不用引号', en: 'Use single quotes, or none' },
    },
  ];
}

function missingColon({ lines, number }: LineInText): Correction[] {
  const match = /^([ \t]*(?:- +)*)([^\s:：#"'-][^\s:：#"']{0,15})([ \u3000=＝]*)(.*)$/u.exec(
    lines.line(number),
  );
  if (match === null) return [];
  const [, before, key, gap, rest] = match as unknown as string[];
  if (!isKnownKey(key as string) || (gap === '' && rest !== '') || /[:：](?:\s|$)/.test(rest as string))
    return [];
  const from = (lines.starts[number] ?? 0) + (before as string).length + (key as string).length;
  return [
    {
      mistake: `missing-colon ${key}`,
      edits: [{ from, to: from + (gap as string).length, insert: rest === '' ? ':' : ': ' }],
      message: { zh: `“${key}”后面缺少冒号`, en: `No colon after "${key}"` },
      advice: { zh: `写成“${key}: …”，冒号后空一格`, en: `Write "${key}: …", with a space after the colon` },
    },
  ];
}

function colonInText({ lines, number }: LineInText): Correction[] {
  return wrapColon(valueOfLine(lines, number));
}

/** A text that reads as a key and its value: `- 每季度检查: 随机抽取两个项目`. */
export function textWithColon({ lines, number }: LineInText): Correction[] {
  const match = /^(\s*(?:- +)*)(\S.*)$/u.exec(lines.line(number).trimEnd());
  if (match === null) return [];
  return wrapColon({
    text: match[2] as string,
    start: (lines.starts[number] ?? 0) + (match[1] as string).length,
  });
}

function wrapColon(value: LineValue | undefined): Correction[] {
  if (value === undefined || !/:(?: |$)/.test(value.text) || /^["'[{|>&*!]/.test(value.text)) return [];
  return [
    {
      mistake: 'colon-in-text',
      edits: [wrap(value)],
      message: {
        zh: '文字中有英文冒号加空格“: ”，会被当作另一个键',
        en: 'The text holds a colon and a space ": ", which reads as another key',
      },
      advice: {
        zh: '文字中的冒号改用中文的“：”，或者把整段文字放进一对英文引号',
        en: 'Put the whole text in quotes, or write a full-width colon in it',
      },
    },
  ];
}

/** How many lines upwards an indentation is looked for. */
const LINES_ABOVE = 40;

function indentation({ lines, number }: LineInText): Correction[] {
  const line = lines.line(number);
  const own = /^ */.exec(line)?.[0].length ?? 0;
  if (line.trim() === '') return [];
  const others = new Set<number>();
  for (let above = number - 1; above >= Math.max(0, number - LINES_ABOVE); above--) {
    const match = /^( *)((?:- +)*)\S/.exec(lines.line(above));
    if (match === null || lines.line(above).trimStart().startsWith('#')) continue;
    const outer = match[1]?.length ?? 0;
    for (const column of [outer + (match[2]?.length ?? 0), outer]) if (column !== own) others.add(column);
  }
  const nearest = [...others].sort((a, b) => Math.abs(a - own) - Math.abs(b - own)).slice(0, 5);
  const start = lines.starts[number] ?? 0;
  return nearest.map((column) => ({
    mistake: `indentation ${own} ${column}`,
    guess: true,
    edits: [{ from: start, to: start + own, insert: ' '.repeat(column) }],
    message: {
      zh: `缩进不对：这一行前面是 ${own} 个空格，同级的行是 ${column} 个`,
      en: `Wrong indentation: ${own} spaces before this line, ${column} before the lines it belongs with`,
    },
    advice: {
      zh: '同级的键上下对齐，下一级多缩进两个空格',
      en: 'Align keys of one level; indent the next level by two spaces',
    },
  }));
}

/** In the order in which they are tried. */
export const DETECTORS: readonly Detector[] = [
  wideSpaces,
  tabs,
  colons,
  colonsInBraces,
  dashes,
  unclosedQuote,
  textAfterQuote,
  unclosedBracket,
  specialStart,
  backslash,
  missingColon,
  colonInText,
  indentation,
];

/** Detectors of what YAML accepts but understands otherwise than it was meant. */
export const SHAPE_DETECTORS: readonly Detector[] = [
  wideSpaces,
  colons,
  colonsInBraces,
  dashes,
  missingColon,
];

interface LineValue {
  text: string;
  /** Offset in the whole text. */
  start: number;
}

function valueOfLine(lines: LineIndex, number: number): LineValue | undefined {
  const match = BEFORE_VALUE.exec(lines.line(number).trimEnd());
  if (match === null) return undefined;
  return { text: match[2] as string, start: (lines.starts[number] ?? 0) + (match[1] as string).length };
}

/** The text without the white space around it. */
function valueAt(text: string, start: number): LineValue {
  return { text: text.trim(), start: start + text.length - text.trimStart().length };
}

/** The value in single quotes. */
function wrap(value: LineValue): Edit {
  return {
    from: value.start,
    to: value.start + value.text.length,
    insert: `'${value.text.replaceAll("'", "''")}'`,
  };
}

/** Edits of all lines, those inside of block texts (`|`, `>`) left alone. */
function everyLine(lines: LineIndex, edit: (line: string, start: number) => Edit[]): Edit[] {
  const edits: Edit[] = [];
  let block: number | undefined;
  for (let number = 0; number < lines.starts.length; number++) {
    const line = lines.line(number);
    const column = line.search(/\S/u);
    if (column === -1) continue;
    if (block !== undefined && column > block) continue;
    block = /(?:^|[:-]) +[|>][-+0-9]*\s*$/.test(line) ? column : undefined;
    edits.push(...edit(line, lines.starts[number] as number));
  }
  return edits;
}
