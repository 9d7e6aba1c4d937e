// Where words can stand on a chart without covering what is drawn, or one another.

export type Place = [x: number, y: number];

/**
 * Heights at least `gap` apart, in the same order and as near to the wanted ones as that allows,
 * none below `bottom`: those that crowd share the way they have to give.
 */
export function spread(wanted: number[], gap: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const groups: { members: number[]; top: number }[] = [];
  for (const i of order) {
    let group = { members: [i], top: wanted[i] ?? 0 };
    for (let above = groups.at(-1); above; above = groups.at(-1)) {
      if (above.top + above.members.length * gap <= group.top) break;
      groups.pop();
      const members = [...above.members, ...group.members];
      const tops = members.map((member, place) => (wanted[member] ?? 0) - place * gap);
      group = { members, top: tops.reduce((sum, top) => sum + top, 0) / tops.length };
    }
    groups.push(group);
  }
  const at = [...wanted];
  let below = bottom + gap;
  for (const { members, top } of groups.reverse()) {
    const first = Math.min(top, below - members.length * gap);
    members.forEach((member, place) => {
      at[member] = first + place * gap;
    });
    below = first;
  }
  return at;
}

/** How much of a line runs through a box of words, in pixels. */
function through(line: (Place | null)[], left: number, width: number, middle: number): number {
  const right = left + width;
  const [top, bottom] = [middle - 11, middle + 11];
  let covered = 0;
  for (const [i, to] of line.entries()) {
    const from = line[i - 1];
    if (!from || !to || to[0] <= left || from[0] >= right) continue;
    const run = to[0] - from[0];
    const at = (x: number) => from[1] + ((to[1] - from[1]) * (x - from[0])) / run;
    const [a, b] = [Math.max(from[0], left), Math.min(to[0], right)];
    const ends = run === 0 ? [from[1], to[1]] : [at(a), at(b)];
    const [high, low] = [Math.min(...ends), Math.max(...ends)];
    if (low > top && high < bottom)
      covered += Math.max(b - a, Math.min(low, bottom) - Math.max(high, top));
  }
  return covered;
}

/**
 * Left end and middle height for words of this width at a level line: above or below it, from the
 * wanted side on, where the least of the lines runs through them.
 */
export function quietPlace(
  level: number,
  width: number,
  area: { left: number; right: number; top: number; bottom: number },
  lines: (Place | null)[][],
  side: 'left' | 'right',
): Place {
  const room = Math.max(0, area.right - area.left - width);
  const shares = side === 'left' ? [0, 0.25, 0.5, 0.75, 1] : [1, 0.75, 0.5, 0.25, 0];
  const heights = [level - 11, level + 11].filter(
    (middle) => middle - 9 >= area.top - 8 && middle + 9 <= area.bottom,
  );
  let best: Place = [area.left + room * (shares[0] ?? 0), level - 11];
  let least = Number.POSITIVE_INFINITY;
  for (const middle of heights) {
    for (const share of shares) {
      const left = area.left + room * share;
      const covered = lines.reduce((sum, line) => sum + through(line, left, width, middle), 0);
      if (covered < least) {
        best = [left, middle];
        least = covered;
      }
    }
  }
  return best;
}
