// The questions in SQL: typed columns, working days as a table of running counts, one row of each
// child and start.
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { type Answer, quarterName } from '../answer';
import { bankHolidays, firstYear, limit, warnFrom } from '../calendar';

const columns = {
  'Child Unique ID': 'VARCHAR',
  Gender: 'VARCHAR',
  Ethnicity: 'VARCHAR',
  'Date of Birth': 'DATE',
  'Age of Child (Years)': 'VARCHAR',
  'Does the Child have a Disability': 'VARCHAR',
  'Continuous Assessment Start Date': 'DATE',
  'Child Seen During Continuous Assessment': 'VARCHAR',
  'Continuous Assessment Date of Authorisation': 'DATE',
  "Was the child assessed as requiring LA children's social care support?": 'VARCHAR',
  'Allocated Team': 'VARCHAR',
  'Allocated Worker': 'VARCHAR',
  'Assessment Outcome': 'VARCHAR',
  Locality: 'VARCHAR',
};

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const types = Object.entries(columns).map(([name, type]) => `${text(name)}: '${type}'`);

const calendar = `
CREATE TEMP TABLE calendar AS
SELECT day::DATE AS day,
  ((year(day) - ${firstYear}) * 4 + quarter(day) - 1)::INTEGER AS quarter,
  sum(CASE WHEN isodow(day) < 6 AND day::DATE NOT IN (${bankHolidays.map((day) => `DATE '${day}'`)})
    THEN 1 ELSE 0 END) OVER (ORDER BY day)::INTEGER AS working
FROM generate_series(DATE '2008-01-01', DATE '2018-12-31', INTERVAL 1 DAY) AS days(day)`;

const read = (names: string[]) => `
CREATE TEMP TABLE rows AS
SELECT "Child Unique ID" AS child,
  "Continuous Assessment Start Date" AS started,
  "Continuous Assessment Date of Authorisation" AS authorised,
  "Allocated Team" AS team
FROM read_csv([${names.map(text)}], auto_detect = false, header = true, delim = ',', quote = '"',
  escape = '"', new_line = '\\r\\n', nullstr = '', dateformat = '%d/%m/%Y',
  columns = {${types.join(', ')}})`;

const counted = `
SELECT count(*)::INTEGER AS read,
  (count(*) FILTER (child IS NULL))::INTEGER AS no_child,
  (count(*) FILTER (child IS NOT NULL AND started IS NULL))::INTEGER AS no_date,
  max(greatest(started, authorised)) FILTER (child IS NOT NULL AND started IS NOT NULL)::VARCHAR
    AS as_at
FROM rows`;

// One thread reads in order, so the row met first is the one in the file's order.
const once = `
CREATE TEMP TABLE events AS
SELECT DISTINCT ON (child, started) started, authorised, coalesce(team, 'not recorded') AS team
FROM rows
WHERE child IS NOT NULL AND started IS NOT NULL`;

const completed = `
SELECT until.quarter, team, count(*)::INTEGER AS completed,
  (count(*) FILTER (authorised >= started AND until.working - since.working <= ${limit}))::INTEGER
    AS in_time
FROM events
JOIN calendar since ON since.day = started
JOIN calendar until ON until.day = authorised
GROUP BY ALL ORDER BY ALL`;

const open = (asAt: string) => `
WITH used AS (
  SELECT team, (SELECT working FROM calendar WHERE day = DATE '${asAt}') - working AS days
  FROM events JOIN calendar ON day = started
  WHERE authorised IS NULL)
SELECT team, (count(*) FILTER (days < ${warnFrom}))::INTEGER AS in_time,
  (count(*) FILTER (days BETWEEN ${warnFrom} AND ${limit}))::INTEGER AS becoming,
  (count(*) FILTER (days > ${limit}))::INTEGER AS overdue
FROM used GROUP BY team ORDER BY team`;

export async function answerFrom(
  connection: AsyncDuckDBConnection,
  names: string[],
): Promise<Answer> {
  const ask = async (question: string) => (await connection.query(question)).toArray();
  await connection.query(calendar);
  await connection.query(read(names));
  const [{ read: all, no_child, no_date, as_at }] = await ask(counted);
  await connection.query(once);
  const [{ used }] = await ask('SELECT count(*)::INTEGER AS used FROM events');
  const duplicates = all - no_child - no_date - used;
  const answer: Answer = {
    as_at,
    rows: { read: all, used, no_child, no_date, duplicates },
    completed: {},
    open: {},
  };
  for (const { quarter, team, completed: count, in_time } of await ask(completed)) {
    const period = quarterName(quarter);
    answer.completed[period] ??= {};
    answer.completed[period][team] = [count, in_time];
  }
  for (const { team, in_time, becoming, overdue } of await ask(open(as_at))) {
    answer.open[team] = [in_time, becoming, overdue];
  }
  return answer;
}
