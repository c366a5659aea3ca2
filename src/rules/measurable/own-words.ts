import type { ListItem, ResponsibilityList, SourceRange } from '../../workspace/model.js';
import type { Analysis } from '../analysis/analysis.js';
import type { NotCheckedDraft } from '../rule.js';

/** From this share on the item is the template's: what it lacks is not the writer's fault. */
const MOSTLY_MANDATED = 0.6;

/** The items a writer answers for. */
export function ownItems(list: ResponsibilityList, { mandated }: Analysis): ListItem[] {
  return list.items.filter((item) => mandated.share(list, item) < MOSTLY_MANDATED);
}

/**
 * The own items of which it can be said what they lack. In an item with a fault of form (a misspelt key, a
 * value of the wrong shape) the missing value may well be written; so may anything in a broken file.
 */
export function completeItems(
  list: ResponsibilityList,
  analysis: Analysis,
): { items: ListItem[]; notChecked?: NotCheckedDraft } {
  const { document } = list;
  const own = ownItems(list, analysis);
  if (document.problems.length === 0) return { items: own };
  const broken = document.problems.some(({ source }) => source === 'yaml');
  const items = broken
    ? []
    : own.filter((item) => {
        const range = document.locate(['items', item.index]);
        return !document.problems.some((problem) => contains(range, problem.range));
      });
  if (items.length === own.length) return { items };
  return {
    items,
    notChecked: {
      notChecked: {
        zh: `${document.file} 有的条目书写有误，改正后再核查其内容是否齐全`,
        en: `some items of ${document.file} are not written correctly; what they lack will be checked once they are`,
      },
      unit: list.unit,
    },
  };
}

function contains(outer: SourceRange, inner: SourceRange): boolean {
  const { line, column } = inner.start;
  const begins = line > outer.start.line || (line === outer.start.line && column >= outer.start.column);
  return begins && (line < outer.end.line || (line === outer.end.line && column <= outer.end.column));
}
