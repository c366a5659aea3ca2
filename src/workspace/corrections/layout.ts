import { type Correction, type Edit, everyLine, type LineInText } from './line.js';

const WIDE_SPACES = /^[ \t]*[\u3000\u00a0\u2000-\u200a][\s\u3000]*/u;

export function wideSpaces({ text, lines, number }: LineInText): Correction[] {
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

export function tabs({ lines, number }: LineInText): Correction[] {
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

export function dashes({ lines, number }: LineInText): Correction[] {
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

/** How many lines upwards an indentation is looked for. */
const LINES_ABOVE = 40;

export function indentation({ lines, number }: LineInText): Correction[] {
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
