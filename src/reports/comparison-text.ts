import { Chalk, type ChalkInstance } from 'chalk';
import type { ComparedWriting, WritingComparison } from '../audit/comparison.js';
import type { CheckOptions } from './format.js';
import { type Piece, passages, type Range } from './passages.js';
import { visible, visibleLine } from './visible.js';

const WORDS = {
  zh: {
    sides: ['甲', '乙'],
    mandated: '规定表述占',
    raw: '整体相似度',
    rawNote: '含规定表述，不作为依据',
    residual: '个性内容相似度',
    matched: '逐条对应',
    slots: '不计名称、数字',
    run: '最长连续相同',
    characters: '字',
    item: (id: string) => `第${id}条`,
    unmatched: '没有对应的条目',
    none: '无',
    nothing: '两份材料的个性内容没有相近的条目。',
    noMandated: '注意：没有声明规定表述和模板，无法扣除共用文字，相似度可能偏高。',
    legend: { colour: '黄色为相同文字，灰色为规定表述', plain: '〔〕内为相同文字，‹›内为规定表述' },
  },
  en: {
    sides: ['A', 'B'],
    mandated: 'mandated',
    raw: 'whole texts',
    rawNote: 'mandated text included; no ground for anything',
    residual: 'own text',
    matched: 'matched items',
    slots: 'names and figures aside',
    run: 'longest equal run',
    characters: ' characters',
    item: (id: string) => `item ${id}`,
    unmatched: 'without counterpart',
    none: 'none',
    nothing: 'No items of the two own texts are alike.',
    noMandated:
      'Note: no clauses or templates are declared, so shared wording could not be taken out; scores may be too high.',
    legend: {
      colour: 'yellow: common characters; grey: mandated',
      plain: '〔〕 common characters, ‹› mandated',
    },
  },
} as const;

/** Two lists side by side for the terminal, for `wuze compare`. */
export function comparisonText(
  comparison: WritingComparison,
  options: Omit<CheckOptions, 'maximumPerRule'>,
): string {
  const words = WORDS[options.language];
  const chalk = new Chalk({ level: options.colourLevel });
  const { first, second } = comparison;
  const lines = [
    sideLine(words.sides[0], first, words.mandated, chalk),
    sideLine(words.sides[1], second, words.mandated, chalk),
    '',
    `${words.raw}  ${percent(comparison.raw)}  ${chalk.dim(`(${words.rawNote})`)}`,
    `${words.residual}  ${chalk.bold(percent(comparison.residual))}  ${words.matched} ${percent(comparison.matched)} (${words.slots} ${percent(comparison.matchedSlots)})  ${words.run} ${comparison.longestRun}${words.characters}`,
  ];
  if (!comparison.mandatedKnown) lines.push(chalk.yellow(words.noMandated));
  lines.push(chalk.dim(options.colourLevel > 0 ? words.legend.colour : words.legend.plain), '');
  if (comparison.matches.length === 0) lines.push(words.nothing, '');
  const textOf = (side: ComparedWriting, id: string) => side.items.find((item) => item.id === id)!;
  for (const match of comparison.matches) {
    const slots = match.slots > match.score ? `, ${words.slots} ${percent(match.slots)}` : '';
    lines.push(
      chalk.bold(
        `${words.item(visibleLine(match.first))} ↔ ${words.item(visibleLine(match.second))}  ${percent(match.score)}${slots}`,
      ),
    );
    const own = textOf(first, match.first);
    const other = textOf(second, match.second);
    const ownCommon = match.spans.map(([from, to]): Range => [from, to]);
    const otherCommon = match.spans.map(([, , from, to]): Range => [from, to]);
    lines.push(
      `  ${words.sides[0]} ${marked(passages(own.text, { common: ownCommon, mandated: own.mandated }), chalk)}`,
      `  ${words.sides[1]} ${marked(passages(other.text, { common: otherCommon, mandated: other.mandated }), chalk)}`,
      '',
    );
  }
  const ids = (list: string[]): string =>
    list.length === 0 ? words.none : list.map(visibleLine).join(options.language === 'zh' ? '、' : ', ');
  lines.push(
    `${words.unmatched}  ${words.sides[0]}: ${ids(comparison.unmatched.first)}  ${words.sides[1]}: ${ids(comparison.unmatched.second)}`,
    '',
  );
  return lines.join('\n');
}

function sideLine(name: string, side: ComparedWriting, mandated: string, chalk: ChalkInstance): string {
  const who = [side.unit, side.person].filter((part) => part !== undefined).join(' ');
  return `${name}  ${chalk.bold(visibleLine(who))}  ${chalk.dim(visibleLine(side.file))}  ${mandated} ${percent(side.mandated)}`;
}

function marked(pieces: readonly Piece[], chalk: ChalkInstance): string {
  return pieces
    .map((piece) => {
      const text = visible(piece.text).replaceAll('\n', ' ');
      if (piece.kind === 'common') return chalk.level > 0 ? chalk.yellow.underline(text) : `〔${text}〕`;
      if (piece.kind === 'mandated') return chalk.level > 0 ? chalk.dim(text) : `‹${text}›`;
      return text;
    })
    .join('');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
