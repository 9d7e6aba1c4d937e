// The few numbers of a slide: the latest figure, the one before, a year earlier, the target.
import { seriesOn } from '../charts/model';
import type { Figure, IndicatorView } from '../engine/contract';
import { briefPeriod, periodWords } from '../format/date';
import { inCell } from '../format/number';
import { numbersBehind } from './FigureValue';

/** The figure of a period that ends in the same month a year earlier, whatever its length. */
function yearEarlier(figure: Figure, figures: Figure[]): Figure | undefined {
  const year = Number(figure.period_end.slice(0, 4)) - 1;
  const month = `${year}${figure.period_end.slice(4, 7)}`;
  return figures.find(({ period_end }) => period_end.startsWith(month));
}

export interface Told {
  when: string;
  figure: Figure;
}

/** The latest figure and those it is compared with, of the same kind and source. */
export function toldFigures(view: IndicatorView): Told[] {
  const { latest } = view;
  if (latest === null) return [];
  const same = seriesOn(view, latest.basis).find(({ source }) => source === latest.source);
  const earlier = (same?.figures ?? [])
    .filter(({ period_end }) => period_end < latest.period_end)
    .sort((a, b) => a.period_end.localeCompare(b.period_end));
  // The one the change is counted from, where the core says so; else the one just before.
  const counted = earlier.filter(({ period, basis }) =>
    latest.direction_words.endsWith(`from ${periodWords(period, basis)}`),
  );
  const before = counted.at(-1) ?? earlier.at(-1);
  const year = yearEarlier(latest, earlier);
  return [
    { when: 'Latest', figure: latest },
    ...(before ? [{ when: 'Before', figure: before }] : []),
    ...(year && year !== before ? [{ when: 'A year earlier', figure: year }] : []),
  ];
}

/** 'not available: the lists do not cover this period' without its reason. */
function markerOf({ marker_words }: Figure): string {
  return marker_words.split(':')[0] ?? '';
}

/** In words throughout: signs need a key, for which a slide has no room. */
function Value({ figure }: { figure: Figure }) {
  const behind = numbersBehind(figure);
  const value = inCell(figure.value, figure.unit);
  const said = [behind, value === '' ? '' : markerOf(figure)].filter(Boolean).join(', ');
  return (
    <>
      <strong>{value || markerOf(figure) || 'no figure'}</strong>
      {said !== '' && <span class="app-slide__behind">{said}</span>}
    </>
  );
}

export function SlideFigures({ view }: { view: IndicatorView }) {
  const told = toldFigures(view);
  const target = view.latest?.target ?? '';
  return (
    <table class="app-slide__figures">
      <caption class="govuk-visually-hidden">{view.definition.title}: figures</caption>
      <thead class="govuk-visually-hidden">
        <tr>
          <th scope="col">Period</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ when, figure }) => (
          <tr key={when}>
            <th scope="row">
              {when}
              <span class="app-slide__behind">{briefPeriod(figure.period, figure.basis)}</span>
            </th>
            <td>
              <Value figure={figure} />
            </td>
          </tr>
        ))}
        {target !== '' && view.latest && (
          <tr>
            <th scope="row">Target</th>
            <td>
              <strong>{inCell(target, view.latest.unit)}</strong>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
