// Everything that the screens of a saved page ask the engine, asked beforehand in sharing mode. This
// is the one list of such questions: a screen that is to work in saved pages has its own here.
import type { EngineClient } from '../engine/client';
import type { Basis, IndicatorView } from '../engine/contract';
import type { Answer, Args, Method } from '../engine/protocol';
import { type Packed, Packer } from './packing';
import { answerKey } from './recorded';
import { forSaving } from './without_people';

/** What people choose; the quarterly tables, indicators over time and definitions always go in. */
export interface SavedParts {
  reports: boolean;
  statistics: boolean;
  wider: boolean;
  breakdowns: boolean;
  months: boolean;
}

export interface RecordingProgress {
  done: number;
  of: number;
}

type Ask = <M extends Method>(method: M, ...args: Args<M>) => Promise<Answer<M>>;

const tableBases: Basis[] = ['quarter', 'ytd', 'rolling12'];
const journeyBases: Basis[] = ['quarter', 'ytd', 'year'];
const reports = ['key-indicators', 'front-door', 'quarterly', 'tracker', 'surgery'];
/** Breakdowns on these are many, and asked for by few. */
const monthlyBases: Basis[] = ['month', 'rolling12'];

/** Periods of an indicator that can be looked at one by one. */
function periodsOn(view: IndicatorView, basis: Basis): string[] {
  const figures = view.series
    .filter((one) => one.basis === basis && one.source === 'cases')
    .flatMap((one) => one.figures);
  return figures.filter(({ marker }) => marker !== 'x').map(({ period }) => period);
}

const basesOf = (view: IndicatorView): Basis[] => [
  ...new Set(view.series.map(({ basis }) => basis)),
];

// Questions that do not build on each other are asked all at once: the worker answers in order.

function breakdowns(ask: Ask, id: string, view: IndicatorView, months: boolean) {
  const bases = basesOf(view).filter((basis) => months || !monthlyBases.includes(basis));
  return bases.flatMap((basis) =>
    view.breakdowns.flatMap((by) =>
      periodsOn(view, basis).map((period) => ask('breakdown', id, by, basis, period)),
    ),
  );
}

async function comparisons(ask: Ask, id: string) {
  const latest = await ask('comparison', id, '');
  await Promise.all((latest?.years ?? []).map((year) => ask('comparison', id, year)));
}

function statistics(ask: Ask, id: string, view: IndicatorView) {
  const bases = basesOf(view);
  const funnels = (bases.length > 0 ? bases : (['year'] as const)).flatMap((basis) =>
    ['team', 'locality', 'authority'].map((by) => ask('funnel_plot', id, by, basis, '')),
  );
  const controls = (['month', 'quarter'] as const).map((basis) => ask('control_chart', id, basis));
  return [comparisons(ask, id), ...controls, ...funnels];
}

function wider(ask: Ask, contacts: IndicatorView | null) {
  const periods = (basis: Basis) => ['', ...(contacts ? periodsOn(contacts, basis) : [])];
  const bases: readonly Basis[] = contacts ? basesOf(contacts) : ['quarter'];
  return [
    ...journeyBases.flatMap((basis) => periods(basis).map((one) => ask('journeys', basis, one))),
    ...bases.flatMap((basis) => periods(basis).map((one) => ask('cross_table', basis, one))),
    ask('tracker'),
    ask('workforce'),
  ];
}

/** Stops with null when `current` says that nobody waits for it any more. */
export async function record(
  client: EngineClient,
  parts: SavedParts,
  progress: (progress: RecordingProgress) => void,
  current: () => boolean,
): Promise<Packed | null> {
  const packer = new Packer();
  const ask: Ask = async (method, ...args) => {
    const answer = forSaving(method, await client.callIn('sharing', method, ...args));
    packer.add(answerKey(method, args), answer);
    return answer;
  };
  const frame = await ask('frame');
  await ask('settings');
  const definitions = await ask('definitions');
  const years = ['', ...frame.years];
  await Promise.all(
    years.flatMap((year) => [
      ask('overview', year),
      ...tableBases.map((basis) => ask('quarterly_table', year, basis)),
    ]),
  );
  // Which indicators to present, whatever else goes in.
  await ask('report', 'key-indicators', '');
  for (const [i, { indicator: id }] of definitions.entries()) {
    progress({ done: i, of: definitions.length });
    if (!current()) return null;
    const view = await ask('indicator', id);
    if (view === null) continue;
    await Promise.all([
      ...(parts.reports ? [ask('surgery_pack', id), ask('action_plan', id)] : []),
      ...(parts.statistics ? statistics(ask, id, view) : []),
      ...(parts.breakdowns ? breakdowns(ask, id, view, parts.months) : []),
    ]);
  }
  if (parts.reports) {
    await Promise.all(reports.flatMap((name) => years.map((year) => ask('report', name, year))));
    await ask('action_plan', '');
  }
  if (parts.statistics) {
    const latest = await ask('comparisons', '');
    await Promise.all(latest.years.map((year) => ask('comparisons', year)));
  }
  if (parts.wider) await Promise.all(wider(ask, await ask('indicator', 'contacts')));
  return current() ? packer.finish() : null;
}
