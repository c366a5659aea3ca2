import { formatNumber } from './number-format.js';
import type { Numbering, NumberingLevel } from './numbering.js';

/** Counts the automatic numbers of a document, paragraph by paragraph in its order. */
export interface Counters {
  /**
   * The number that Word prints in front of the next paragraph.
   * @param id w:numId of its numbering
   * @param level from 0
   * @returns '' when it prints none
   */
  next(id: string, level: number): string;
  /** The level of a numbering that belongs to a style of paragraphs. */
  levelOfStyle(id: string, style: string): number | undefined;
}

/** Bullets of symbol fonts have private characters. */
const PRIVATE = /[\ue000-\uf8ff]/g;

export function countersOf(numberings: (id: string) => Numbering | undefined): Counters {
  const counts = new Map<string, (number | undefined)[]>();
  const startedAnew = new Set<string>();
  return {
    next(id, level) {
      const numbering = numberings(id);
      const own = numbering?.levels[level];
      if (numbering === undefined || own === undefined) return '';
      const count = counts.get(numbering.counter) ?? [];
      counts.set(numbering.counter, count);
      const anew = numbering.starts.get(level);
      const before = count[level];
      if (anew !== undefined && !startedAnew.has(`${id} ${level}`)) count[level] = anew;
      else count[level] = before === undefined ? own.start : before + 1;
      startedAnew.add(`${id} ${level}`);
      startDeeper(count, numbering.levels, level);
      return printed(own, numbering, count);
    },
    levelOfStyle(id, style) {
      const at = numberings(id)?.levels.findIndex((each) => each?.style === style);
      return at === undefined || at === -1 ? undefined : at;
    },
  };
}

/** Deeper levels begin again after a paragraph of this one, unless they say otherwise (w:lvlRestart). */
function startDeeper(
  count: (number | undefined)[],
  levels: readonly (NumberingLevel | undefined)[],
  level: number,
): void {
  for (let deeper = level + 1; deeper < count.length; deeper++) {
    const restart = levels[deeper]?.restart;
    if (restart === undefined || level + 1 <= restart) count[deeper] = undefined;
  }
}

function printed(own: NumberingLevel, { levels }: Numbering, count: readonly (number | undefined)[]): string {
  if (own.format === 'bullet') return own.text.replace(PRIVATE, '•').trim();
  return own.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = levels[at];
      const format = own.legal && level?.format !== 'none' ? 'decimal' : (level?.format ?? 'decimal');
      return formatNumber(count[at] ?? level?.start ?? 1, format);
    })
    .trim();
}
