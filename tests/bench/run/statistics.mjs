// Numbers out of repetitions.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** {median, least, most, of}: what repetitions gave, and how many there were. */
export function spread(numbers) {
  return {
    median: median(numbers),
    least: Math.min(...numbers),
    most: Math.max(...numbers),
    of: numbers.length,
  };
}

/** Where two plain values first differ, such as `completed.2018-19 Q2.Moor.0: 3, not 4`; else ''. */
export function difference(found, wanted, path = '') {
  if (found === wanted) return '';
  const both = [found, wanted];
  if (both.some((value) => value === null || typeof value !== 'object')) {
    return `${path}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`;
  }
  for (const key of new Set(both.flatMap(Object.keys))) {
    const at = difference(found[key], wanted[key], path === '' ? key : `${path}.${key}`);
    if (at !== '') return at;
  }
  return '';
}
