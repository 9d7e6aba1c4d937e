import { expect, test } from 'vitest';
import { resultsRoute } from '../app/routes';
import { csv } from '../downloads/csv';
import type { Figure } from '../engine/contract';
import { FakeEngine } from '../test/fake_engine';
import { caseSheet } from './case_sheet';
import { countCell, figureColumn, wordCell } from './cells';
import { choiceShape, choicesOf, isShown, toggled } from './column_choice';
import { rankingSheet, yearsSheet } from './comparison_sheets';
import { crossSheet } from './cross_sheet';
import { figureSheet } from './figure_sheet';
import { sheetHtml, sheetText } from './markup';
import { dueSheet, measureSheet, statusSheet, teamSheet, workerSheet } from './people_sheets';
import { filtered, latestCell, rowCount } from './quarterly_rows';
import { quarterlySheet } from './quarterly_sheet';
import { reportSheet } from './report_sheet';
import { arranged, flatTitles, onScreen, type Sheet, sheetRows } from './sheet';
import { actionSheet, checklistSheet, controlSheet, funnelSheet } from './statistics_sheets';

const caption = { title: 'T', asAt: '2018-09-30', mode: 'sharing', version: '1.2.3' };
const table = new FakeEngine('2018-10-01').quarterly_table('2018-19', 'quarter');

const figure = (value: string, marker: Figure['marker'], parts: [number, number]) =>
  ({
    ...table.groups[1]?.rows[0]?.cells[1],
    value,
    marker,
    numerator: parts[0],
    denominator: parts[1],
  }) as Figure;

function small(): Sheet {
  const figures = [figure('81.2', 'u', [13, 16]), figure('64.0', '', [1024, 1600]), null];
  const quarter = figureColumn('q1', 'Q1', figures, true);
  return {
    title: 'Timeliness & <more>',
    columns: [
      { id: 'name', title: 'Team', kind: 'words' },
      quarter.column,
      { id: 'open', title: 'Open', kind: 'number' },
    ],
    rows: figures.map((one, i) => ({
      key: `${i}`,
      group: i < 2 ? 'North' : 'South',
      cells: [
        wordCell(['=1+1', 'Duty', '10-14'][i] ?? ''),
        quarter.cell(one),
        countCell([1234, -1, 0][i] ?? null),
      ],
    })),
    foot: [wordCell('All'), quarter.cell(null), countCell(1300)],
    source: 'case lists',
  };
}

test('a table copied for Word and Excel, as it is on the clipboard', () => {
  const words = `style="mso-number-format:'\\@'"`;
  expect(sheetHtml(small(), { ...caption, title: small().title }).split('\n')).toEqual([
    '<meta charset="utf-8">',
    '<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">',
    '<caption>Timeliness &amp; &lt;more&gt;</caption>',
    '<thead>',
    `<tr><th scope="col" rowspan="2" align="left" ${words}>Team</th><th scope="colgroup" colspan="4" align="center">Q1</th><th scope="col" rowspan="2" align="right" ${words}>Open</th></tr>`,
    '<tr><th scope="col" align="right">Value</th><th scope="col" align="right">Marker</th><th scope="col" align="right">Numerator</th><th scope="col" align="right">Denominator</th></tr>',
    '</thead>',
    '<tbody>',
    '<tr><th scope="rowgroup" colspan="6" align="left">North</th></tr>',
    `<tr><th scope="row" align="left" ${words}>'=1+1</th><td align="right">81.2%</td><td ${words}>[u]</td><td align="right">13</td><td align="right">16</td><td align="right">1,234</td></tr>`,
    `<tr><th scope="row" align="left" ${words}>Duty</th><td align="right">64.0%</td><td ${words}></td><td align="right">1,024</td><td align="right">1,600</td><td align="right">[c]</td></tr>`,
    '</tbody>',
    '<tbody>',
    '<tr><th scope="rowgroup" colspan="6" align="left">South</th></tr>',
    `<tr><th scope="row" align="left" ${words}>10-14</th><td align="right"></td><td ${words}></td><td align="right"></td><td align="right"></td><td align="right">0</td></tr>`,
    '</tbody>',
    '<tfoot>',
    `<tr><th scope="row" align="left" ${words}>All</th><td align="right"></td><td ${words}></td><td align="right"></td><td align="right"></td><td align="right">1,300</td></tr>`,
    '</tfoot>',
    '</table>',
    '<p>Source: case lists. As at 30 September 2018. Sharing figures: small numbers are hidden and shown as [c]. Bandstand 1.2.3.</p>',
    '<p>[c] hidden so that no child can be recognised.</p>',
    '<p>[u] few cases: fewer than 30, so the percentage moves easily.</p>',
  ]);
});

test('a table copied as text: a tab between cells, a line for a row, no formula', () => {
  expect(sheetText(small(), caption).split('\r\n')).toEqual([
    'T',
    'Team\tQ1 value\tQ1 marker\tQ1 numerator\tQ1 denominator\tOpen',
    'North',
    "'=1+1\t81.2%\t[u]\t13\t16\t1,234",
    'Duty\t64.0%\t\t1,024\t1,600\t[c]',
    'South',
    '10-14\t\t\t\t\t0',
    'All\t\t\t\t\t1,300',
    'Source: case lists. As at 30 September 2018. Sharing figures: small numbers are hidden and shown as [c]. Bandstand 1.2.3.',
    '[c] hidden so that no child can be recognised.',
    '[u] few cases: fewer than 30, so the percentage moves easily.',
    '',
  ]);
});

test('the same table as a file: groups as a column, numbers without their unit', () => {
  expect(csv(sheetRows(small(), caption)).split('\r\n').slice(5)).toEqual([
    'Group,Team,Q1 value,Q1 marker,Q1 numerator,Q1 denominator,Open',
    "North,'=1+1,81.2,[u],13,16,1234",
    'North,Duty,64.0,,1024,1600,[c]',
    'South,10-14,,,,,0',
    ',All,,,,,1300',
    '',
  ]);
});

test('rows are ordered within their groups, and as they came where no column is named', () => {
  const names = (column: string, down: boolean) =>
    arranged(small(), { column, down }).rows.map(({ cells }) => cells[0]?.parts[0]?.text);
  expect(names('name', true)).toEqual(['Duty', '=1+1', '10-14']);
  expect(names('gone', true)).toEqual(['=1+1', 'Duty', '10-14']);
});

test('every row of the quarterly table is as wide as its head, in a file and on the screen', () => {
  for (const together of [true, false]) {
    const sheet = quarterlySheet(table, { ...resultsRoute, together, columns: 'ip1234ytrbfc' });
    for (const { cells } of sheet.rows) {
      expect(cells.flatMap(({ parts }) => parts).length).toBe(flatTitles(sheet).length);
    }
    const titles = onScreen(sheet).columns.map(({ title }) => title);
    expect(titles).not.toContain('Unit');
    expect(titles.includes('Group')).toBe(!together);
  }
});

test('the quarterly table as a file: what is shown, as the core gave it', () => {
  const rows = sheetRows(quarterlySheet(table, resultsRoute), caption);
  const head = rows.find((row) => row[0] === 'Group') ?? [];
  const line = rows.find((row) => row[1] === 'Single assessments in 45 working days') ?? [];
  const first = table.groups[1]?.rows[0]?.cells[1];
  const at = (title: string) => line[head.indexOf(title)];
  expect(at('Q1 value')).toBe(first?.value);
  expect(at('Q1 numerator')).toBe(first?.numerator);
  expect(at('Q1 denominator')).toBe(first?.denominator);
  expect(at('Q4')).toBe('');
  expect(rows.at(-1)?.[0]).toContain('Not available: Agency workers');
  const fewer = sheetRows(
    quarterlySheet(table, { ...resultsRoute, columns: 'iq2r', numbers: false }),
    caption,
  );
  expect(fewer.find((row) => row[0] === 'Group')).toEqual([
    'Group',
    'Indicator',
    'Unit',
    'Source',
    'Q2 value',
    'Q2 marker',
    'Rating',
  ]);
});

test('a choice of columns is as short as it can be, and one press back is the usual one', () => {
  const codes = choicesOf(table).map(({ code }) => code);
  expect(codes.join('')).toBe('p1234ytrbfc');
  const without = toggled('', 't');
  expect(without).toBe('ip1234yrbf');
  expect(isShown(without, 't')).toBe(false);
  expect(toggled(without, 't')).toBe('');
  const none = codes.reduce(
    (choice, code) => (isShown(choice, code) ? toggled(choice, code) : choice),
    '',
  );
  expect(none).toBe('i');
  expect(choiceShape.test(none)).toBe(true);
  expect(isShown(none, '1')).toBe(false);
});

test('rows are found by the words of their titles, and by what is in them', () => {
  const count = (part: object, find = '') =>
    rowCount(filtered(table, { ...resultsRoute, ...part }, find));
  const all = table.groups.flatMap(({ rows }) => rows);
  expect(count({}, 'ASSESSMENTS working')).toBe(
    all.filter(({ title }) => /assessments/i.test(title) && /working/i.test(title)).length,
  );
  expect(count({}, 'zebra')).toBe(0);
  expect(count({ rows: 'figures' })).toBe(all.length);
  const moved = all.filter((row) => !['', 'level'].includes(latestCell(row)?.direction ?? ''));
  expect(moved.length).toBeLessThan(all.length);
  expect(count({ rows: 'changed' })).toBe(moved.length);
});

const engine = new FakeEngine('2018-10-01');
const indicator = engine.indicator('assessment-45');
const comparison = engine.comparison('assessment-45', '');
const chart = engine.control_chart('assessment-45', 'month');
const plot = engine.funnel_plot('assessment-45', 'team', 'quarter', '');
const report = engine.report('surgery', '2018-19');
const pack = engine.surgery_pack('assessment-45');
const tracker = engine.tracker();
if (!indicator || !comparison || !chart || !plot || !report || !pack) throw new Error('not there');
const sheets: Sheet[] = [
  reportSheet(report),
  crossSheet(engine.cross_table('quarter', '')),
  figureSheet('Figures', indicator.series[0]?.figures ?? []),
  figureSheet('Figures', engine.breakdown('ca-35', 'team', 'quarter', '').figures, 'Team'),
  statusSheet('Team', tracker.by_team, tracker.total),
  dueSheet(tracker.due_soon, tracker.due_soon_by_team),
  teamSheet(engine.workforce()),
  workerSheet(engine.workforce()),
  measureSheet(engine.workforce()),
  rankingSheet(comparison),
  yearsSheet(comparison),
  controlSheet('Control chart', chart, 'percent'),
  funnelSheet('Funnel plot', plot, 'percent'),
  actionSheet(pack.actions),
  checklistSheet(pack.checklist),
  caseSheet('Cases', engine.tracker_cases('', '', '', 0, 50)),
];

test('in every sheet each row is as wide as its head, and no two columns share a name', () => {
  for (const sheet of sheets) {
    const ids = sheet.columns.map(({ id }) => id);
    expect(new Set(ids).size, sheet.title).toBe(ids.length);
    expect(sheet.rows.length, sheet.title).toBeGreaterThan(0);
    for (const cells of [
      ...sheet.rows.map((row) => row.cells),
      ...(sheet.foot ? [sheet.foot] : []),
    ]) {
      expect(cells.length, sheet.title).toBe(ids.length);
      expect(cells.flatMap(({ parts }) => parts).length, sheet.title).toBe(
        flatTitles(sheet).length,
      );
    }
  }
});

test('every sheet has all its rows in every order', () => {
  for (const sheet of sheets) {
    for (const { id } of sheet.columns) {
      const { rows } = arranged(sheet, { column: id, down: true });
      expect([...rows].map(({ key }) => key).sort()).toEqual(
        sheet.rows.map(({ key }) => key).sort(),
      );
    }
  }
});

test('hidden counts are [c] in a copy and in a file, never -1', () => {
  engine.set('mode', 'sharing');
  const hidden = engine.tracker();
  engine.set('mode', 'working');
  const sheet = statusSheet('Worker', hidden.by_worker, hidden.total);
  expect(hidden.by_worker.some(({ overdue }) => overdue === -1)).toBe(true);
  expect(csv(sheetRows(sheet, caption))).toContain('[c]');
  expect(csv(sheetRows(sheet, caption))).not.toContain('-1');
  expect(sheetText(sheet, caption)).toContain('[c]');
  expect(sheetHtml(sheet, caption)).not.toContain('-1');
});

test('rows about children: dates by time, numbers by size, statuses by how serious they are', () => {
  const columns = ['Child', 'Started', 'Days left', 'Status', 'Team'];
  const rows = [
    ['007', '02/07/2018', '9', 'In Time', 'B'],
    ['08', '19/04/2018', '-12', 'Overdue', 'A'],
    ['1', '', '10', 'Becoming Overdue', ''],
  ];
  const sheet = caseSheet('Cases', { total: 3, columns, rows });
  expect(sheet.columns.map(({ kind }) => kind)).toEqual([
    'words',
    'time',
    'number',
    'rating',
    'words',
  ]);
  const first = (column: string) =>
    arranged(sheet, { column, down: false }).rows.map(({ cells }) => cells[0]?.parts[0]?.text);
  expect(first('column-1')).toEqual(['08', '007', '1']);
  expect(first('column-2')).toEqual(['08', '007', '1']);
  expect(first('column-3')).toEqual(['08', '1', '007']);
});
