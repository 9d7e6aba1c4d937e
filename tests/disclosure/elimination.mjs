// Linear algebra in a field of so many numbers that chance plays no part, and small enough for
// products to be exact. A row is a Map from a column to what stands there, never 0.

const prime = 67108859;

const modulo = (value) => ((value % prime) + prime) % prime;

function inverse(value) {
  let result = 1;
  let base = modulo(value);
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

/** Adds a multiple of another row. */
function add(row, other, factor) {
  for (const [column, value] of other) {
    const sum = modulo((row.get(column) ?? 0) + modulo(factor) * value);
    if (sum === 0) row.delete(column);
    else row.set(column, sum);
  }
}

const first_column = (row) => Math.min(...row.keys());

/** Rows in echelon form: a Map from each leading column, where 1 stands, to its row. */
export function echelon(rows) {
  const leading = new Map();
  for (const given of rows) {
    const row = new Map();
    for (const [column, value] of given) if (modulo(value) !== 0) row.set(column, modulo(value));
    while (row.size > 0) {
      const first = first_column(row);
      const pivot = leading.get(first);
      if (pivot === undefined) {
        const scale = inverse(row.get(first));
        for (const [column, value] of row) row.set(column, (value * scale) % prime);
        leading.set(first, row);
        break;
      }
      add(row, pivot, -row.get(first));
    }
  }
  return leading;
}

/**
 * Values for every column that all rows call nothing; `choose` gives those that the rows leave
 * open. A value of the same combination in all such solutions is one that the rows determine.
 */
export function solution(leading, columns, choose) {
  const values = new Array(columns);
  for (let column = columns - 1; column >= 0; column -= 1) {
    const row = leading.get(column);
    if (row === undefined) {
      values[column] = modulo(choose(column));
      continue;
    }
    let sum = 0;
    for (const [other, value] of row) {
      if (other !== column) sum = modulo(sum - value * values[other]);
    }
    values[column] = sum;
  }
  return values;
}

/** A number of the field as the small integer that it most likely stands for. */
export const as_integer = (value) => (value > prime / 2 ? value - prime : value);
