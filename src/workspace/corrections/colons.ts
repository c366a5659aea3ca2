import { isKnownKey } from '../spellings.js';
import {
  type Correction,
  type Edit,
  everyLine,
  type LineInText,
  type LineValue,
  valueAt,
  valueOfLine,
  wrap,
} from './line.js';

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

export function colons({ text, lines, number }: LineInText): Correction[] {
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
export function colonsInBraces({ text, lines, number }: LineInText): Correction[] {
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

export function missingColon({ lines, number }: LineInText): Correction[] {
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

export function colonInText({ lines, number }: LineInText): Correction[] {
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
