// How the quarterly table is shown: year, basis, filters, numbers behind, as-at date.
import type { Route, TableBasis } from '../app/routes';
import type { Frame } from '../engine/contract';
import { AsAtDate } from './AsAtDate';
import { Checkbox } from './Checkbox';
import { inlineRadios, Radios } from './Radios';
import { Select } from './Select';

type ResultsRoute = Route & { screen: 'results' };

interface Props {
  frame: Frame;
  year: string;
  route: ResultsRoute;
  onChange: (route: ResultsRoute) => void;
}

export function ResultsControls({ frame, year, route, onChange }: Props) {
  const change = (part: Partial<ResultsRoute>) => onChange({ ...route, ...part });
  return (
    <section class="app-controls" aria-label="How the table is shown">
      <Select
        label="Year"
        options={frame.years.map((one) => ({ value: one, text: one }))}
        value={year}
        onChange={(value) => change({ year: value })}
      />
      <AsAtDate frame={frame} />
      <Select
        label="Group"
        options={[
          { value: '', text: 'All groups' },
          { value: 'inputs', text: 'Inputs' },
          { value: 'processes', text: 'Processes' },
          { value: 'outputs', text: 'Outputs' },
        ]}
        value={route.group}
        onChange={(value) => change({ group: value as ResultsRoute['group'] })}
      />
      <Select
        label="Rating"
        options={[
          { value: '', text: 'All ratings' },
          { value: 'green', text: 'On target' },
          { value: 'amber', text: 'Close to target' },
          { value: 'red', text: 'Off target' },
          { value: 'none', text: 'Not rated' },
        ]}
        value={route.rating}
        onChange={(value) => change({ rating: value as ResultsRoute['rating'] })}
      />
      <Radios
        legend="Quarters show"
        classes={inlineRadios}
        options={[
          { value: 'quarter', text: 'Each quarter' },
          { value: 'ytd', text: 'Year to date' },
          { value: 'rolling12', text: 'Rolling 12 months' },
        ]}
        value={route.basis}
        onChange={(value) => change({ basis: value as TableBasis })}
      />
      <Checkbox
        label="Show numbers behind percentages"
        checked={route.numbers}
        onChange={(numbers) => change({ numbers })}
      />
    </section>
  );
}
