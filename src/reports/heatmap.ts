import type { AuditUnit } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import { rectificationWords, say } from '../language/report-words.js';
import { type AuditIndex, byText } from './audit-index.js';
import type { Heatmap } from './document.js';
import { listLabel } from './labels.js';
import { listOrder } from './list-order.js';
import { percent } from './official.js';

/** The likeness of a unit's lists, each with each; undefined when none were compared. */
export function unitHeatmap(unit: AuditUnit, index: AuditIndex, language: Language): Heatmap | undefined {
  const pairs = index.similarity.get(unit.id) ?? [];
  if (pairs.length === 0) return undefined;
  const words = rectificationWords.heatmap;
  const files = [...new Set(pairs.flatMap((pair) => [pair.first, pair.second]))].toSorted((a, b) => {
    const [first, second] = [index.lists.get(a), index.lists.get(b)];
    return listOrder(first) - listOrder(second) || byText(a, b);
  });
  const labels = files.map((file) => {
    const list = index.lists.get(file);
    return list === undefined ? file : (list.person ?? listLabel(list, language));
  });
  const position = new Map(files.map((file, at) => [file, at]));
  const values: Heatmap['values'] = files.map(() => files.map(() => undefined));
  for (const { first, second, raw, residual } of pairs) {
    const [row, column] = [position.get(first)!, position.get(second)!];
    const title = say(words.raw, language, {
      first: labels[row]!,
      second: labels[column]!,
      residual: percent(residual),
      raw: percent(raw),
    });
    values[row]![column] = { raw, residual, title };
    values[column]![row] = { raw, residual, title };
  }
  return {
    kind: 'heatmap',
    caption: say(words.caption, language),
    corner: say(words.corner, language),
    labels,
    values,
    explanation: say(words.explanation, language),
  };
}
