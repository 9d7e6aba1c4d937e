// What somebody waits for at the page's engine once a list is read: each change followed by what
// the screen then asks. Everything is done several times, to and fro, so that every time something
// changes.
import type { EngineClient } from '../../../web/src/engine/client';

const indicator = 'assessment-45';
const rounds = 7;

/** `target` is the milliseconds that it may take; `times` are those it took. */
export interface Wait {
  what: string;
  target: number;
  times: number[];
}

type Ask = (turn: number) => Promise<unknown>;

function waits(client: EngineClient, years: string[]): [string, number, Ask][] {
  const table = (year = years[0]) => client.call('quarterly_table', year, 'quarter');
  /** A setting now this, now that, and the table again, as the store and the screen do it. */
  const setting =
    (key: string, ...values: [string, string]): Ask =>
    async (turn) => {
      const { ok, message } = await client.call('set', key, values[turn % 2]);
      if (!ok) throw new Error(`${key}: ${message}`);
      await Promise.all([
        client.call('files'),
        client.call('frame'),
        client.call('settings'),
        table(),
      ]);
    };
  const targets = (value: number) => `indicator,period,target\n${indicator},2018-19,${value}\n`;
  const cases = (offset: number) =>
    client.call('cases', indicator, 'year', '2017-18', 'total', '', 'all', offset, 50);
  return [
    ['another year', 50, (turn) => table(years[turn % 2])],
    [
      'another basis',
      50,
      (turn) => client.call('quarterly_table', years[0], turn % 2 ? 'ytd' : 'rolling12'),
    ],
    ['another as-at date', 50, setting('as-at', '2018-06-30', '')],
    [
      'another breakdown',
      50,
      (turn) => client.call('breakdown', indicator, turn % 2 ? 'team' : 'locality', 'quarter', ''),
    ],
    ['another target', 50, setting('targets', targets(80), targets(90))],
    ['another polarity', 50, setting('polarity', 'stockton-2013', 'national')],
    ['working or sharing', 50, setting('mode', 'sharing', 'working')],
    ['another way of counting days', 50, setting('counting', 'inclusive', 'day0')],
    ['an indicator', 16, () => client.call('indicator', indicator)],
    ['a page of cases', 50, (turn) => cases(turn * 50)],
    ['a page of cases far down', 50, (turn) => cases(90_000 + turn * 50)],
    ['the tracker', 50, () => client.call('tracker')],
  ];
}

/** Reads the files, asks for the table once, then takes the time of everything in turn. */
export async function measureWaits(client: EngineClient, files: File[]): Promise<Wait[]> {
  for (const file of files) await client.read(file);
  const { years } = await client.call('frame');
  await client.call('quarterly_table', years[0], 'quarter');
  const measured: Wait[] = [];
  for (const [what, target, ask] of waits(client, years)) {
    const times: number[] = [];
    for (let turn = 0; turn < rounds; turn += 1) {
      const before = performance.now();
      await ask(turn);
      times.push(performance.now() - before);
    }
    measured.push({ what, target, times });
  }
  return measured;
}
