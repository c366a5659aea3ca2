import { DECEPTIVE, HIDDEN } from '../../workspace/invisible-characters.js';
import type { SourceDocument } from '../../workspace/model.js';
import { textAt } from '../item-at.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { documentPlace } from './problems.js';

/** Places and characters that are named; of more only the number is said. */
const MOST_NAMED = 5;
/** Characters of the line that are quoted. */
const MOST_QUOTED = 200;

/** 看不见的字符。 */
export const formatInvisible = defineRule<'document'>({
  id: 'format/invisible',
  severity: 'error',
  scope: 'document',
  title: { zh: '文字中有看不见的字符', en: 'Characters that cannot be seen' },
  rationale: {
    zh: `清单上看到的，应当就是清单里写的。有些字符自己不显示，却能把前后文字的顺序颠倒过来，或者藏起一段话：审阅的人读到的是一种意思，文件里存的是另一种。

本规则查整个文件，注释也在内，写出每个这样的字符的编码（如 U+202E）和所在的行；各种输出中它们都写成 <U+202E>，不再起作用。改变显示顺序的字符、控制字符和隐藏的标签字符，记为错误；零宽空格、软连字符这类只是看不见的，多半是从网页或者文档里带过来的，只作提示。

表情符号内部的连接符不算。以往年度只用于比对的文件，只作提示。`,
    en: `What is seen in a list should be what it says. Some characters draw nothing and yet reverse the order of others, or hide a passage: the reviewer reads one thing and the file holds another.

The rule looks at the whole file, comments included, and gives the code of each such character (U+202E) and its lines; every output writes them as <U+202E>, without effect. Characters that reorder text, control characters and hidden tags are errors; zero-width spaces, soft hyphens and the like mostly come along from web pages and documents, and are an info.

Joiners within emoji are no fault. In files of earlier years, which are only compared with, all of it is an info.`,
  },
  messages: {
    deceptive: {
      zh: {
        problem:
          '文件里有{count}个控制字符或者改变文字显示顺序的字符（{characters}），在第{lines}行：看到的和实际写的不一致。',
        basis: '清单由人审阅、签字，看到的应当就是写下的；这类字符不显示，却能让人读成另一个意思。',
        advice: '删去这些字符（在编辑器中打开“显示不可见字符”），核对这几行的文字后重新报送。',
      },
      en: {
        problem:
          'The file holds {count} control characters or characters that reorder text ({characters}), in line {lines}: what is seen is not what is written.',
        basis:
          'A list is read and signed by people, so it should say what it shows; such characters draw nothing and make it read otherwise.',
        advice:
          'Delete them (let the editor show invisible characters), check the text of these lines and submit it again.',
      },
    },
    hidden: {
      zh: {
        problem: '文件里有{count}个看不见的字符（{characters}），在第{lines}行。',
        basis: '这类字符多半是从网页或者文档里带过来的，不影响阅读，但会使查找、比对、导出出错。',
        advice: '在编辑器中打开“显示不可见字符”，把它们删去；文字不必改动。',
      },
      en: {
        problem: 'The file holds {count} characters that cannot be seen ({characters}), in line {lines}.',
        basis:
          'They mostly come along from web pages and documents; they do not change what is read, but they break searching, comparing and exporting.',
        advice: 'Let the editor show invisible characters and delete them; the text need not change.',
      },
    },
  },
  *check(document, { analysis }) {
    if (!document.suspicions.invisible) return;
    const deceptive = placesOf(document, DECEPTIVE);
    const hidden = placesOf(document, HIDDEN);
    if (deceptive.length === 0 && hidden.length === 0) return;
    const owner = analysis.owners.of(document);
    if (owner.standing === 'skipped') return;
    for (const [message, found] of [
      ['deceptive', deceptive],
      ['hidden', hidden],
    ] as const) {
      const first = found[0];
      if (first === undefined) continue;
      const { line, column, character } = first;
      const start = { line, column };
      const range = { start, end: { line, column: column + character.length } };
      const wholeLine = { start: { line, column: 1 }, end: { line: line + 1, column: 1 } };
      const mild = message === 'hidden' || owner.standing === 'compared';
      const draft: FindingDraft = {
        message,
        values: {
          count: found.length,
          characters: named(found.map((each) => codeOf(each.character))),
          lines: named(found.map((each) => String(each.line))),
        },
        ...(mild && { severity: 'info' }),
        at: {
          ...documentPlace(document, range, owner),
          text: textAt(document, wholeLine).slice(0, MOST_QUOTED),
        },
        subject: message,
      };
      yield draft;
    }
  },
});

interface FoundCharacter {
  line: number;
  column: number;
  character: string;
}

function placesOf({ text }: SourceDocument, characters: RegExp): FoundCharacter[] {
  const found: FoundCharacter[] = [];
  let line = 1;
  let lineStart = 0;
  for (const { index, 0: character } of text.matchAll(characters)) {
    for (let feed = text.indexOf('\n', lineStart); feed !== -1 && feed < index; ) {
      line++;
      lineStart = feed + 1;
      feed = text.indexOf('\n', lineStart);
    }
    found.push({ line, column: index - lineStart + 1, character });
  }
  return found;
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The different ones, in order; of many the first few. */
function named(values: readonly string[]): string {
  const different = [...new Set(values)];
  const more = different.length > MOST_NAMED ? '…' : '';
  return different.slice(0, MOST_NAMED).join('、') + more;
}
