// A browser turns the core into quick and plain code first, and into good code only where it has
// seen much work done. So that a reader's first file meets the good code, a worker of its own works
// through a made-up list as soon as the page is there; the code is shared by all workers of the page.

const rows = 20_000;
// So many rows are made at a time: what the browser has once had in memory it does not soon give back.
const atOnce = 2_000;
const day = 86_400_000;

const heading =
  'Child Unique ID,Gender,Date of Birth,Continuous Assessment Start Date,' +
  'Continuous Assessment Date of Authorisation,Allocated Team,Allocated Worker,Assessment Outcome,' +
  'Locality\n';

/** @param {number} from @param {number} days */
function dateText(from, days) {
  return new Date(from + days * day).toISOString().slice(0, 10).split('-').reverse().join('/');
}

/** Bytes of assessments of four years, of children, teams and workers there are none of. */
function* madeUpList() {
  const first = Date.UTC(2014, 3, 1);
  const days = Array.from({ length: 1600 }, (_, at) => dateText(first, at));
  const lineOf = (/** @type {number} */ row) => {
    const start = row % 1500;
    const child = (row * 7919) % 16_000;
    return (
      `${100_000 + child},${row % 2 ? 'a) Male' : 'b) Female'},${days[child % 1600]},${days[start]},` +
      `${row % 20 ? days[start + (row % 90)] : ''},Team ${row % 7},Worker ${row % 60},` +
      `${row % 3 ? 'No further action' : 'Early help'},"Area ${row % 5}, north"\n`
    );
  };
  const encoder = new TextEncoder();
  yield encoder.encode(heading);
  for (let row = 0; row < rows; row += atOnce) {
    yield encoder.encode(Array.from({ length: atOnce }, (_, i) => lineOf(row + i)).join(''));
  }
}

/**
 * Everything a first file asks of the engine: reading, counting, and the views people open first.
 * @param {import('./contract').Engine} engine
 */
export function rehearse(engine) {
  const id = engine.begin_file('rehearsal.csv');
  for (const bytes of madeUpList()) engine.feed(id, bytes);
  engine.end_file(id);
  engine.files();
  engine.frame();
  engine.overview('');
  engine.quarterly_table('', 'quarter');
  engine.indicator('assessment-45');
  engine.breakdown('assessment-45', 'team', 'quarter', '2014-15 Q2');
  engine.tracker();
}
