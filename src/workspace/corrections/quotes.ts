import { type Correction, type LineInText, valueOfLine, wrap } from './line.js';

export function unclosedQuote({ lines, number }: LineInText): Correction[] {
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

export function textAfterQuote({ lines, number }: LineInText): Correction[] {
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

export function specialStart({ lines, number }: LineInText): Correction[] {
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

export function unclosedBracket({ lines, number }: LineInText): Correction[] {
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

export function backslash({ lines, number }: LineInText): Correction[] {
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
