// The periods people can choose from on screens that are not about one indicator: those for which
// the first of the named indicators has figures.
import { basesOf, seriesOn } from '../charts/model';
import type { Basis, IndicatorView } from '../engine/contract';
import { useAsk } from './hooks';

export interface Periods {
  bases: Basis[];
  /** Latest first. */
  periods: string[];
}

export function periodsOf(view: IndicatorView | null, basis: Basis): Periods {
  if (view === null) return { bases: [], periods: [] };
  const figures = seriesOn(view, basis).flatMap((one) => one.figures);
  const periods = figures.filter(({ marker }) => marker !== 'x').map(({ period }) => period);
  return { bases: basesOf(view), periods: [...new Set(periods)].reverse() };
}

export function usePeriods(basis: Basis, indicators: string[]): Periods {
  const { value } = useAsk(
    async (client) => {
      for (const id of indicators) {
        const view = await client.call('indicator', id);
        if (view !== null && view.series.length > 0) return view;
      }
      return null;
    },
    [indicators],
  );
  return periodsOf(value, basis);
}
