// Whether charts show the range that allows for chance: as chosen, else where there is room.
import { adjust, type Route } from '../app/routes';
import { rangeLabel } from '../charts/key_entries';
import type { Figure } from '../engine/contract';
import { Checkbox } from './Checkbox';

type IndicatorRoute = Route & { screen: 'indicator' };

/** With more points the lines of the ranges would hide how the figure moves. */
const mostWithRoom = 12;

export function rangesShown({ ranges }: IndicatorRoute, points: number): boolean {
  return ranges === '' ? points <= mostWithRoom : ranges === 'on';
}

export function haveRanges(figures: Figure[]): boolean {
  return figures.some(({ low, high }) => low !== null && high !== null);
}

export function RangeChoice({ route, shown }: { route: IndicatorRoute; shown: boolean }) {
  return (
    <Checkbox
      label={`Show ${rangeLabel.charAt(0).toLowerCase()}${rangeLabel.slice(1)}`}
      checked={shown}
      onChange={(on) => adjust({ ...route, ranges: on ? 'on' : 'off' })}
    />
  );
}
