/**
 * The one-to-one assignment of rows to columns with the greatest total (Hungarian method with
 * potentials, Kuhn 1955, Munkres 1957; O(rows² × columns) for rows ≤ columns).
 * @param weight non-negative; rows × columns
 * @returns the column of each row, −1 where the row has none (more rows than columns)
 */
export function bestAssignment(
  rows: number,
  columns: number,
  weight: (row: number, column: number) => number,
): Int32Array {
  if (rows > columns) {
    const byColumn = bestAssignment(columns, rows, (row, column) => weight(column, row));
    const result = new Int32Array(rows).fill(-1);
    for (const [column, row] of byColumn.entries()) if (row >= 0) result[row] = column;
    return result;
  }
  // Columns and rows count from 1 here; 0 stands for "none".
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const current = rowOf[column]!;
      let smallest = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let candidate = 1; candidate <= columns; candidate++) {
        if (visited[candidate]) continue;
        const cost =
          -weight(current - 1, candidate - 1) - rowPotential[current]! - columnPotential[candidate]!;
        if (cost < slack[candidate]!) {
          slack[candidate] = cost;
          cameFrom[candidate] = column;
        }
        if (slack[candidate]! < smallest) {
          smallest = slack[candidate]!;
          next = candidate;
        }
      }
      for (let each = 0; each <= columns; each++) {
        if (visited[each]) {
          rowPotential[rowOf[each]!]! += smallest;
          columnPotential[each]! -= smallest;
        } else {
          slack[each]! -= smallest;
        }
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = cameFrom[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    }
  }
  const result = new Int32Array(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    if (rowOf[column]! > 0) result[rowOf[column]! - 1] = column - 1;
  }
  return result;
}
