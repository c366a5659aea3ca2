/** @param {number} value */
const three = (value) => value.toFixed(3);

/** Rows of cells as text, the first column to the left, the rest to the right. @param {string[][]} rows */
function columns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}

/** The result of the accuracy benchmark for a reader. */
export function table({ seed, runs, copies, innocent, wuze, wholeList, aims, itemScores }) {
  const thresholds = wholeList.map(({ threshold }) => `whole ≥ ${threshold.toFixed(2)}`);
  const lines = [
    `Seed ${seed}, ${runs} runs. “whole”: string-similarity on whole lists.`,
    '',
    'Copies found (recall)',
    ...columns([
      ['kind', 'changed', 'copies', 'in the unit', 'across units', ...thresholds],
      ...copies.map((row) => [
        row.ratio === undefined ? row.kind : `${row.kind}, ${Math.round(100 * row.ratio)} %`,
        three(row.changed),
        String(row.unit.copies + row.units.copies),
        three(row.recall.unit),
        three(row.recall.units),
        ...row.whole.map(three),
      ]),
    ]),
    '',
    'Pairs accused that are no copies',
    ...columns([
      ['kind', 'pairs', 'wuze', ...thresholds],
      ...innocent.map((row) => [row.kind, String(row.pairs), String(row.accused), ...row.whole.map(String)]),
    ]),
    '',
    'All pairs of all lists',
    ...columns([
      ['', 'precision', 'recall', 'false alarms', 'PR area'],
      ...[['wuze', wuze], ...wholeList.map((row, at) => [thresholds[at], row])].map(([name, row]) => [
        name,
        three(row.precision),
        three(row.recall),
        String(row.falseAlarms),
        three(row.areaPrecisionRecall),
      ]),
    ]),
    '',
    ...aims.map(({ aim, met }) => `${met ? 'met' : 'MISSED'}: ${aim}`),
  ];
  for (const { on, made, others, areas } of itemScores) {
    lines.push('', `Score of two texts: ${on} (${made} made from one another, ${others} not; ROC area)`);
    lines.push(...columns(Object.entries(areas).map(([name, area]) => [name, area.toFixed(4)])));
  }
  return lines.join('\n');
}
