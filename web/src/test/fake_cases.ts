// Invented lists of cases that keep the engine's contract; see fake_figures.ts.
import type { CaseList } from '../engine/contract';
import { teams } from './fake_tables';

export function fakeCases(period: string, which: string, offset: number, limit: number): CaseList {
  const total = which === 'all' ? 524 : which === 'numerator' ? 424 : 100;
  const rows = Array.from({ length: Math.min(limit, total - offset) }, (_, i) => [
    `HM${String(10000 + offset + i)}`,
    '03/07/2018',
    '11/09/2018',
    String(30 + ((offset + i) % 25)),
    teams[i % teams.length] ?? '',
    period,
  ]);
  return {
    total,
    columns: ['Child', 'Started', 'Authorised', 'Working days', 'Team', 'Period'],
    rows,
  };
}

export function fakeTrackerCases(
  status: string,
  category: string,
  offset: number,
  limit: number,
): CaseList {
  const statuses = ['Overdue', 'Becoming Overdue', 'In Time'];
  const all = Array.from({ length: 120 }, (_, i) => [
    `HM${20000 + i}`,
    category || (teams[i % 4] ?? ''),
    '12/06/2018',
    String(i - 40),
    statuses[Math.min(2, Math.floor(i / 40))] ?? '',
  ]).filter((row) => status === '' || row[4] === status);
  return {
    total: all.length,
    columns: ['Child', 'Team', 'Started', 'Working days left', 'Status'],
    rows: all.slice(offset, offset + limit),
  };
}
