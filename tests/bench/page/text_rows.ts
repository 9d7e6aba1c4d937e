// What comes after a parser that gives texts: no objects, no regular expressions, no Date.
import type { Answer } from './answer';
import { dayFrom } from './calendar';
import { Columns, otherChild } from './columns';
import { answerOf } from './count';

const slash = 47;
const dash = 45;

/** The number in text[at] to text[to - 1]; not a number where one of them is no digit. */
function digits(text: string, at: number, to: number): number {
  let number = 0;
  for (; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The day (calendar.ts) in dd/mm/yyyy or yyyy-mm-dd; 0 for anything else and before 1990. */
function dayIn(text: string): number {
  if (text.length !== 10) return 0;
  if (text.charCodeAt(2) === slash && text.charCodeAt(5) === slash) {
    return dayFrom(digits(text, 6, 10), digits(text, 3, 5), digits(text, 0, 2)) || 0;
  }
  if (text.charCodeAt(4) === dash && text.charCodeAt(7) === dash) {
    return dayFrom(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)) || 0;
  }
  return 0;
}

function childIn(text: string): number {
  const short = text.length <= 9 && text.charCodeAt(0) !== 48;
  const number = short ? digits(text, 0, text.length) : Number.NaN;
  return number >= 0 ? number : otherChild(text);
}

export class TextRows {
  private readonly columns: Columns;
  private readonly teams = new Map<string, number>([['', 0]]);
  private places: number[] = [];

  constructor(files: File[]) {
    this.columns = new Columns(files.reduce((sum, { size }) => sum + size, 0));
  }

  header(names: string[]): void {
    this.places = [
      'Child Unique ID',
      'Continuous Assessment Start Date',
      'Continuous Assessment Date of Authorisation',
      'Allocated Team',
    ].map((name) => names.indexOf(name));
  }

  add(row: string[]): void {
    const [child, started, authorised, team] = this.places;
    const name = row[team];
    let number = this.teams.get(name);
    if (number === undefined) {
      number = this.teams.size;
      this.teams.set(name, number);
    }
    this.columns.add(childIn(row[child]), dayIn(row[started]), dayIn(row[authorised]), number);
  }

  answer(): Answer {
    return answerOf(
      this.columns,
      [...this.teams.keys()].map((name) => name || 'not recorded'),
    );
  }
}
