// Growth as a picture: time and memory by rows, and by the number of files.

const size = { width: 300, height: 220, left: 48, bottom: 44, top: 34, right: 14 };
const inner = {
  width: size.width - size.left - size.right,
  height: size.height - size.top - size.bottom,
};
const ink = { line: '#1d70b8', text: '#0b0c0c', rule: '#cecece' };

/** A round number not below `value`, and so is its half. */
function ceiling(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.4, 2, 3, 4, 6, 10].map((step) => step * power).find((step) => step >= value);
}

function text(x, y, words, anchor = 'middle', weight = 'normal') {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-weight="${weight}">${words}</text>`;
}

/** points: [[x, y], ...], in the units of the axes. */
function panel({ title, unit, across, points }, at) {
  const most_x = Math.max(...points.map(([x]) => x));
  const most_y = ceiling(Math.max(...points.map(([, y]) => y)));
  const left = (x) => size.left + (x / most_x) * inner.width;
  const top = (y) => size.top + (1 - y / most_y) * inner.height;
  const rules = [0, 0.5, 1].map((part) => {
    const y = top(part * most_y);
    return (
      `<path d="M${size.left} ${y}h${inner.width}" stroke="${ink.rule}"/>` +
      text(size.left - 6, y + 4, part * most_y, 'end')
    );
  });
  // The numbers of points that lie close together would stand on each other.
  const labelled = (at) => at === 0 || left(points[at][0]) - left(points[at - 1][0]) > 12;
  const marks = points.map(
    ([x, y], at) =>
      `<circle cx="${left(x).toFixed(1)}" cy="${top(y).toFixed(1)}" r="3" fill="${ink.line}"/>` +
      (labelled(at) ? text(left(x).toFixed(1), size.height - size.bottom + 16, x) : ''),
  );
  const path = points.map(([x, y]) => `${left(x).toFixed(1)} ${top(y).toFixed(1)}`).join('L');
  return [
    `<g transform="translate(${(at % 2) * size.width} ${Math.floor(at / 2) * size.height})">`,
    text(size.left, 18, `${title}, ${unit}`, 'start', 'bold'),
    ...rules,
    `<path d="M${path}" fill="none" stroke="${ink.line}" stroke-width="2"/>`,
    ...marks,
    text(size.left + inner.width / 2, size.height - 8, across),
    '</g>',
  ].join('\n');
}

/** An SVG of its own, on white, so that it reads on any page. */
export function growth_chart({ by_rows, by_files }) {
  const millions = ({ rows }) => rows / 1e6;
  const seconds = ({ took }) => took.median / 1000;
  const mebibytes = ({ peak }) => peak / 2 ** 20;
  const files = ({ files: number }) => number;
  const rows_of = (by_files[0]?.rows ?? 0) / 1e6;
  const panels = [
    { title: 'Time', unit: 's', across: 'million rows', of: by_rows, x: millions, y: seconds },
    {
      title: 'Most memory',
      unit: 'MiB',
      across: 'million rows',
      of: by_rows,
      x: millions,
      y: mebibytes,
    },
    {
      title: 'Time',
      unit: 's',
      across: `files of ${rows_of} million rows together`,
      of: by_files,
      x: files,
      y: seconds,
    },
    {
      title: 'Most memory',
      unit: 'MiB',
      across: `files of ${rows_of} million rows together`,
      of: by_files,
      x: files,
      y: mebibytes,
    },
  ];
  const drawn = panels.map(({ of, x, y, ...words }, at) =>
    panel({ ...words, points: of.map((one) => [x(one), y(one)]) }, at),
  );
  const [width, height] = [size.width * 2, size.height * 2];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}"` +
      ` height="${height}" font-family="Arial, sans-serif" font-size="12" fill="${ink.text}"` +
      ' role="img" aria-label="Time and memory by rows and by files; the README has the numbers">',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}
