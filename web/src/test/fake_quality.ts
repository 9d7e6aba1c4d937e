// Invented data quality and comparisons that keep the engine's contract; see fake_figures.ts.
import type {
  ComparedIndicator,
  Comparison,
  ComparisonKind,
  Comparisons,
  DataQuality,
  FileSummary,
  Mode,
  QualityColumn,
} from '../engine/contract';
import { fakeIndicators } from './fake_figures';
import { fakeComparison } from './fake_statistics';

const refs = fakeIndicators.slice(0, 5).map(({ id, title }) => ({ indicator: id, title }));

function column(name: string, part: Partial<QualityColumn>, hidden: boolean): QualityColumn {
  const all: QualityColumn = {
    table: '',
    column: name,
    status: 'fine',
    status_words: 'Fine',
    rows: 480,
    filled: 480,
    blank: 0,
    unreadable: 0,
    unknown: 0,
    share: '100%',
    bar: 100,
    words: '',
    indicators: refs,
    breakdown: false,
    ...part,
  };
  const hide = (value: number) => (hidden && value > 0 ? -1 : value);
  const { rows, filled, blank, unreadable, unknown } = all;
  return {
    ...all,
    rows: hide(rows),
    filled: hide(filled),
    blank: hide(blank),
    unreadable: hide(unreadable),
    unknown: hide(unknown),
  };
}

export function fakeQuality(loaded: FileSummary[], mode: Mode): DataQuality {
  const hidden = mode === 'sharing';
  const files = loaded.filter(({ kind }) => kind === 'list');
  const months = ['2018-02', '2018-03', '2018-04', '2018-05'];
  return {
    as_at: '2018-09-30',
    words: `${files.length} files of case lists, 500 rows: 96.0% used, 20 set aside. 2 things are worth a look.`,
    to_look_at: 2,
    months,
    lists:
      files.length === 0
        ? []
        : [
            {
              key: 'table-4',
              title: 'Assessments (Annex A list 4)',
              in_use: true,
              rows_read: 500,
              rows_used: 480,
              rows_set_aside: 20,
              used_share: '96.0%',
              covers: '2018-02 to 2018-05',
              to_look_at: 2,
              words: '500 rows in 1 file: 96.0% used, 20 set aside.',
              files: files.map(({ id, name }) => ({
                id,
                name,
                rows_read: 500,
                rows_used: 480,
                covers: 'February 2018 to May 2018',
              })),
              reasons: [
                {
                  reason: 'duplicate',
                  outcome: 'set aside',
                  rows: hidden ? -1 : 20,
                  effect: 'Counted once: the same event stands in another row.',
                  advice: 'Nothing to do where extracts overlap.',
                  indicators: refs,
                },
              ],
              columns: [
                column('Continuous Assessment Start Date', {}, hidden),
                column(
                  'Assessment Outcome',
                  {
                    status: 'low',
                    status_words: 'Low',
                    filled: 400,
                    blank: 70,
                    unknown: 10,
                    share: hidden ? '80% or more' : '83.3%',
                    bar: hidden ? 80 : 83.3,
                    indicators: refs.slice(0, 1),
                  },
                  hidden,
                ),
              ],
              codes: hidden
                ? []
                : [{ table: 'Assessments', column: 'Outcome', value: 'Maybe', rows: 10 }],
              series: [
                {
                  table: 'Assessments',
                  column: 'Continuous Assessment Start Date',
                  usual: hidden ? '' : '120',
                  months: [
                    { events: 0, state: 'outside' },
                    { events: hidden ? -1 : 121, state: 'usual' },
                    { events: hidden ? -1 : 31, state: 'fewer' },
                    { events: 0, state: 'none' },
                  ],
                },
              ],
              checks: [
                {
                  check: 'fewer-than-usual',
                  title: 'Months with fewer events than usual',
                  outcome: 'look',
                  outcome_words: 'Worth a look',
                  words: `Fewer than half the usual number in April 2018.${hidden ? '' : ' April 2018: 31, usually 120.'}`,
                  advice: 'Ask whether the month was entered in full.',
                },
              ],
              notes: [],
            },
          ],
    checks: [
      {
        check: 'ids-alike',
        title: 'Child ids that differ only in how they are written',
        outcome: 'fine',
        outcome_words: 'Nothing found',
        words: 'No two child ids differ only by leading zeros.',
        advice: '',
      },
    ],
    notes: hidden ? ['Numbers of rows are shown for whole lists only.'] : [],
  };
}

function row(one: (typeof fakeIndicators)[number], asked: string): ComparedIndicator {
  const view: Comparison = fakeComparison(one, asked);
  const find = (kind: ComparisonKind) =>
    [...view.bars, ...view.lines].find((value) => value.kind === kind) ?? null;
  return {
    indicator: one.id,
    title: one.title,
    group: 'Processes',
    unit: view.unit,
    polarity: view.polarity,
    polarity_words: 'Higher is better',
    year: view.year,
    own: find('own'),
    own_computed: null,
    mean: find('mean'),
    median: find('median'),
    region: find('region'),
    england: find('england'),
    rank: view.rank,
    rank_of: view.rank_of,
    rank_words: view.rank_words,
    quartile: view.quartile,
    quartile_name: view.quartile === '' ? '' : `${view.quartile}, a quarter`,
    quartile_words: view.quartile_words,
    beside_england: 'Worse than England',
  };
}

/** Without a file of published figures there is nothing but what to load. */
export function fakeComparisons(loaded: FileSummary[], year: string): Comparisons {
  const published = loaded.some(({ kind }) => kind === 'comparators');
  return {
    not_computable: published ? null : 'No published figures are loaded. Download the tables.',
    authority: published ? 'Hallam Moor' : '',
    model: published ? 'Statistical neighbours, 2025 model' : '',
    region: published ? 'North West' : '',
    year,
    words: '2 indicators of Hallam Moor have a published counterpart.',
    years: published ? ['2017-18', '2016-17'] : [],
    rows: published
      ? fakeIndicators.filter(({ id }) => id !== 'contacts').map((one) => row(one, year))
      : [],
    without: [
      {
        indicator: 'contacts',
        title: 'Contacts',
        reason: 'Contacts are in no national return, so there is nothing to compare with.',
      },
    ],
    files: [
      {
        title: 'Assessments completed and their duration (DfE, table C2)',
        publication: 'Children in need',
        file_name: 'c2_children_in_need_assessments',
        loaded: published,
        compares: ['Single assessments in 45 working days'],
      },
    ],
    notes: [],
  };
}
