import { normaliseText } from '../../similarity/normalise.js';

/** What many tasks are called: the rest of a title says which task it is. */
const GENERIC =
  /专项|集中|整治|治理|检查|核查|排查|清理|清查|行动|监管|监督|管理|提升|提质|规范化?|试点|推进|落实|工作|评估|核验|整顿|回头看/g;
/** Of a title with fewer characteristic characters, all of it is looked for. */
const SHORTEST = 4;

/**
 * How much of a task's title a text speaks of: the share of the title's characteristic character pairs
 * that occur in the text, 0 to 1.
 */
export function titleShare(title: string, text: string): number {
  const whole = normaliseText(title);
  const parts = whole.split(GENERIC).filter((part) => part !== undefined && part.length >= 2);
  const words = parts.join('').length >= SHORTEST ? parts : [whole];
  const pairs = new Set(words.flatMap((word) => [...word].slice(1).map((_, at) => word.slice(at, at + 2))));
  if (pairs.size === 0) return 0;
  const normalised = normaliseText(text);
  let found = 0;
  for (const pair of pairs) if (normalised.includes(pair)) found++;
  return found / pairs.size;
}
