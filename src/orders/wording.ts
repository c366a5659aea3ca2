import { heading } from '../documents/official.js';
import type { WordBlock } from '../documents/word/blocks.js';
import { UsageError } from '../language/usage-error.js';

/** What a placeholder stands for: words within a line, or blocks in place of a line. */
export type Values = Readonly<Record<string, string | readonly WordBlock[]>>;

const PLACEHOLDER = /\{\{([^{}]*)\}\}/gu;

/**
 * Makes a document of a wording. Lines: `# ` title (`|` where it may be broken), `> ` addressee, `## ` and `### `
 * headings, which are numbered, `% ` a remark that is left out, anything else a paragraph. A line of which all
 * placeholders are empty is left out, and so is a heading with nothing below it.
 * @param name of the file, for messages
 * @throws UsageError for a placeholder that does not exist or stands in the wrong place, with its line
 */
export function fillWording(wording: string, values: Values, name: string): WordBlock[] {
  checkPlaceholders(wording, values, name);
  const pieces: Piece[] = wording
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/)
    .flatMap((line) => pieceOf(line.trim(), values));
  return numbered(withoutEmptyHeadings(pieces));
}

interface Piece {
  /** 0 for what is no heading. */
  level: 0 | 1 | 2;
  blocks: WordBlock[];
  text: string;
}

function pieceOf(line: string, values: Values): Piece[] {
  if (line === '' || line.startsWith('% ')) return [];
  const whole = /^\{\{([^{}]*)\}\}$/u.exec(line);
  const block = whole === null ? undefined : values[whole[1]!.trim()];
  if (block !== undefined && typeof block !== 'string') {
    return block.length === 0 ? [] : [{ level: 0, blocks: [...block], text: '' }];
  }
  const names = [...line.matchAll(PLACEHOLDER)].map((match) => match[1]!.trim());
  if (names.length > 0 && names.every((each) => values[each] === '')) return [];
  const filled = (text: string) =>
    text.replace(PLACEHOLDER, (_, each: string) => values[each.trim()] as string);
  const [, mark = '', rest = ''] = /^(#{1,3}|>)\s+(\S.*|)$/u.exec(line) ?? [undefined, '', line];
  if (mark === '#') {
    const parts = filled(rest).split('|');
    return [{ level: 0, blocks: [{ kind: 'title', parts }], text: '' }];
  }
  const text = filled(rest);
  if (mark === '>') return [{ level: 0, blocks: [{ kind: 'recipient', text }], text }];
  if (mark === '##' || mark === '###') return [{ level: mark === '##' ? 1 : 2, blocks: [], text }];
  return [{ level: 0, blocks: text.split('\n').map((each) => ({ kind: 'paragraph', text: each })), text }];
}

/** The signature ends what a heading is about. */
function endsSections(piece: Piece): boolean {
  return piece.blocks.some(
    ({ kind }) => kind === 'signature' || kind === 'attachments' || kind === 'attachment',
  );
}

function withoutEmptyHeadings(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, at) => {
    if (piece.level === 0) return true;
    for (const next of pieces.slice(at + 1)) {
      if (next.level === 0) return !endsSections(next);
      if (next.level <= piece.level) return false;
    }
    return false;
  });
}

function numbered(pieces: readonly Piece[]): WordBlock[] {
  const counters = [0, 0];
  return pieces.flatMap((piece): WordBlock[] => {
    if (piece.level === 0) return piece.blocks;
    counters[piece.level - 1]! += 1;
    if (piece.level === 1) counters[1] = 0;
    const number = heading(piece.level, counters[piece.level - 1]!, 'zh');
    return [{ kind: 'heading', level: piece.level, text: number + piece.text }];
  });
}

function checkPlaceholders(wording: string, values: Values, name: string): void {
  for (const [at, line] of wording.split(/\r?\n/).entries()) {
    if (line.trim().startsWith('% ')) continue;
    const place = { zh: `${name} 第 ${at + 1} 行：`, en: `${name}, line ${at + 1}: ` };
    const rest = line.replace(PLACEHOLDER, (_, written: string) => {
      const placeholder = written.trim();
      if (!Object.hasOwn(values, placeholder)) {
        const known = Object.keys(values).join('、');
        throw new UsageError({
          zh: `${place.zh}没有占位符“${placeholder}”，可用：${known}`,
          en: `${place.en}there is no placeholder "${placeholder}"; there are: ${known}`,
        });
      }
      if (
        typeof values[placeholder] !== 'string' &&
        line.trim() !== `{{${placeholder}}}` &&
        !/^\{\{[^{}]*\}\}$/u.test(line.trim())
      ) {
        throw new UsageError({
          zh: `${place.zh}占位符“${placeholder}”是整段内容，应当独占一行`,
          en: `${place.en}the placeholder "${placeholder}" stands for whole paragraphs and needs a line of its own`,
        });
      }
      return '';
    });
    if (/\{\{|\}\}/.test(rest)) {
      throw new UsageError({
        zh: `${place.zh}占位符的花括号没有配对，应写成 {{单位}}`,
        en: `${place.en}braces that do not match; write {{单位}}`,
      });
    }
  }
}
