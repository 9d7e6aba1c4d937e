// What somebody waits for at the page's engine once a list is read: each change followed by what
// the screen then asks. Everything is done several times, to and fro, so that every time something
// changes.
import type { EngineClient } from '../../../web/src/engine/client';

const indicator = 'assessment-45';
const rounds = 7;
const usualTarget = 50;

/** `target` is the milliseconds that it may take; `times` are those it took. */
export interface Wait {
  what: string;
  target: number;
  times: number[];
}

type Ask = (turn: number) => Promise<unknown>;

/** What is timed; `before` comes before it each time and is not. */
interface Question {
  what: string;
  target?: number;
  before?: Ask;
  ask: Ask;
}

function questions(client: EngineClient, years: string[]): Question[] {
  const table = (year = years[0]) => client.call('quarterly_table', year, 'quarter');
  /** A setting now this, now that, and all that is asked again then, by the store and the screen. */
  const setting =
    (key: string, ...values: string[]): Ask =>
    async (turn) => {
      const { ok, message } = await client.call('set', key, values[turn % values.length]);
      if (!ok) throw new Error(`${key}: ${message}`);
      const store = [client.call('files'), client.call('frame'), client.call('settings')];
      await Promise.all([...store, table()]);
    };
  const targets = (value: number) => `indicator,period,target\n${indicator},2018-19,${value}\n`;
  const cases = (offset: number) =>
    client.call('cases', indicator, 'year', '2017-18', 'total', '', 'all', offset, 50);
  const by = (breakdown: string) => client.call('breakdown', indicator, breakdown, 'quarter', '');
  return [
    { what: 'another year', ask: (turn) => table(years[turn % 2]) },
    {
      what: 'another basis',
      ask: (turn) => client.call('quarterly_table', years[0], turn % 2 ? 'ytd' : 'rolling12'),
    },
    { what: 'another breakdown', ask: (turn) => by(turn % 2 ? 'team' : 'locality') },
    { what: 'another as-at date', ask: setting('as-at', '2018-06-30', '2018-08-31') },
    { what: 'another target', ask: setting('targets', targets(80), targets(90)) },
    { what: 'another polarity', ask: setting('polarity', 'stockton-2013', 'national') },
    { what: 'another way of counting days', ask: setting('counting', 'inclusive', 'day0') },
    { what: 'an indicator', target: 16, ask: () => client.call('indicator', indicator) },
    { what: 'a page of cases', ask: (turn) => cases(turn * 50) },
    { what: 'a page of cases far down', ask: (turn) => cases(90_000 + turn * 50) },
    { what: 'the tracker', ask: () => client.call('tracker') },
    {
      what: 'the sharing view',
      // Figures worked out before are kept for both views until a setting changes.
      before: async (turn) => {
        await setting('mode', 'working')(turn);
        await setting('polarity', 'stockton-2013', 'national')(turn);
      },
      ask: setting('mode', 'sharing'),
    },
  ];
}

/** Reads the files, asks for the table once, then takes the time of everything in turn. */
export async function measureWaits(client: EngineClient, files: File[]): Promise<Wait[]> {
  for (const file of files) await client.read(file);
  const { years } = await client.call('frame');
  await client.call('quarterly_table', years[0], 'quarter');
  const measured: Wait[] = [];
  for (const { what, target = usualTarget, before, ask } of questions(client, years)) {
    const times: number[] = [];
    for (let turn = 0; turn < rounds; turn += 1) {
      await before?.(turn);
      const asked = performance.now();
      await ask(turn);
      times.push(performance.now() - asked);
    }
    measured.push({ what, target, times });
  }
  return measured;
}
