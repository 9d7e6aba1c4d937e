// The answer that everyone measured has to give, to the last figure.
import { firstYear, isoOf } from './calendar';

export interface Answer {
  as_at: string;
  rows: { read: number; used: number; no_child: number; no_date: number; duplicates: number };
  /** Quarter, team: single assessments authorised, and those of them within 45 working days. */
  completed: Record<string, Record<string, [number, number]>>;
  /** Team: assessments open at the as-at date: in time, becoming overdue, overdue. */
  open: Record<string, [number, number, number]>;
}

/** '2008-09 Q3' for the quarters of the calendar since January 1990. */
export function quarterName(quarter: number): string {
  const financial = quarter - 1;
  const year = firstYear + Math.floor(financial / 4);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${(financial & 3) + 1}`;
}

/** What is left to count when every row has been read and duplicates are gone. */
export class Tally {
  static readonly quarters = 240;
  private readonly completed: Int32Array;
  private readonly open: Int32Array;

  constructor(private readonly teams: readonly string[]) {
    this.completed = new Int32Array(Tally.quarters * teams.length * 2);
    this.open = new Int32Array(teams.length * 3);
  }

  addCompleted(quarter: number, team: number, inTime: boolean): void {
    const at = (quarter * this.teams.length + team) * 2;
    this.completed[at] += 1;
    if (inTime) this.completed[at + 1] += 1;
  }

  /** status: 0 in time, 1 becoming overdue, 2 overdue. */
  addOpen(team: number, status: number): void {
    this.open[team * 3 + status] += 1;
  }

  answer(asAt: number, rows: Answer['rows']): Answer {
    const named = this.teams.map((name, team) => ({ name, team }));
    named.sort((a, b) => (a.name < b.name ? -1 : 1));
    const completed: Answer['completed'] = {};
    for (let quarter = 0; quarter < Tally.quarters; quarter += 1) {
      const teams: Record<string, [number, number]> = {};
      for (const { name, team } of named) {
        const at = (quarter * this.teams.length + team) * 2;
        const counted = this.completed[at];
        if (counted > 0) teams[name] = [counted, this.completed[at + 1]];
      }
      if (Object.keys(teams).length > 0) completed[quarterName(quarter)] = teams;
    }
    const open: Answer['open'] = {};
    for (const { name, team } of named) {
      const [inTime, becoming, overdue] = this.open.subarray(team * 3, team * 3 + 3);
      if (inTime + becoming + overdue > 0) open[name] = [inTime, becoming, overdue];
    }
    return { as_at: isoOf(asAt), rows, completed, open };
  }
}
