// Open assessments by status, and caseloads of teams and workers, as sheets.

import { indicatorRoute } from '../app/routes';
import { Link } from '../components/Link';
import { LoadTag, StatusTag } from '../components/Tag';
import type {
  DueSoon,
  Figure,
  TeamCaseload,
  TrackerCounts,
  WorkerCaseload,
  Workforce,
} from '../engine/contract';
import { periodWords } from '../format/date';
import { figureColumn } from './cells';
import { counts, type Made, sheetOf, values, words } from './columns';
import type { Sheet } from './sheet';

function status(title: string, of: (row: TrackerCounts) => number): Made<TrackerCounts> {
  const made = counts(title, of);
  return { ...made, column: { ...made.column, shown: <StatusTag status={title} /> } };
}

export function statusSheet(title: string, rows: TrackerCounts[], total: TrackerCounts): Sheet {
  return sheetOf<TrackerCounts>(
    `Open assessments by ${title.toLowerCase()}`,
    [
      words(title, ({ category }) => category),
      status('In Time', ({ in_time }) => in_time),
      status('Becoming Overdue', ({ becoming_overdue }) => becoming_overdue),
      status('Overdue', ({ overdue }) => overdue),
      counts('All open', (row) => row.total),
    ],
    rows,
    { foot: { ...total, category: 'All' }, source: 'case lists' },
  );
}

export function dueSheet(total: DueSoon, teams: DueSoon[]): Sheet {
  return sheetOf<DueSoon>(
    'Not yet overdue, and due within the next working days',
    [
      words('Team', ({ category }) => category),
      counts('5 days', ({ within_5 }) => within_5),
      counts('10 days', ({ within_10 }) => within_10),
      counts('20 days', ({ within_20 }) => within_20),
    ],
    teams,
    { foot: { ...total, category: 'All' }, source: 'case lists' },
  );
}

const notesOf = ({ notes }: Workforce) => notes.map((note) => `Note: ${note}`);

export function teamSheet(workforce: Workforce): Sheet {
  return sheetOf<TeamCaseload>(
    'Open cases by team',
    [
      words('Team', ({ team }) => team),
      counts('Workers', ({ workers }) => workers),
      counts('Open cases', ({ cases }) => cases),
      values('Full-time equivalents', ({ fte }) => fte),
      values('Cases per full-time equivalent', ({ cases_per_fte }) => cases_per_fte),
      counts('Workers over the maximum', ({ over }) => over),
      counts('Workers near it', ({ near }) => near),
    ],
    workforce.teams,
    { notes: notesOf(workforce) },
  );
}

const seriousness: Record<WorkerCaseload['status'], number | null> = {
  over: 1,
  near: 2,
  within: 3,
  '': null,
};

const load: Made<WorkerCaseload> = {
  column: { id: 'load', title: 'Against the maximum', kind: 'rating' },
  cell: ({ status: one, status_words }) => ({
    order: { value: seriousness[one] },
    parts: [{ raw: status_words, text: status_words, number: false }],
    shown: <LoadTag status={one} words={status_words} />,
  }),
};

export function workerSheet(workforce: Workforce): Sheet {
  return sheetOf<WorkerCaseload>(
    'Open cases by worker',
    [
      words('Worker', ({ worker }) => worker),
      words('Team', ({ team }) => team),
      words('Role', ({ role }) => role),
      words('Agency', ({ agency }) => agency),
      values('Full-time equivalent', ({ fte }) => fte),
      counts('Open cases', ({ cases }) => cases),
      values('Recommended maximum', ({ maximum }) => maximum),
      counts('In care', ({ looked_after }) => looked_after),
      counts('Plans', ({ plans }) => plans),
      counts('In need', ({ in_need }) => in_need),
      load,
    ],
    workforce.workers,
  );
}

export function measureSheet({ measures }: Workforce): Sheet {
  const value = figureColumn('value', 'Value', measures, true);
  return sheetOf<Figure>(
    'Latest workforce measures',
    [
      words(
        'Measure',
        ({ title }) => title,
        ({ indicator, title }) => <Link to={indicatorRoute(indicator)}>{title}</Link>,
      ),
      words('Period', ({ period, basis }) => periodWords(period, basis)),
      value,
      words('Source', ({ source }) => (source === 'cases' ? 'from the case lists' : source)),
    ],
    measures,
  );
}
