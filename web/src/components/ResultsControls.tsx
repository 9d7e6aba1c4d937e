// How the quarterly table is shown: year, basis, filters, numbers behind, as-at date.
import type { Route, TableBasis } from '../app/routes';
import type { Frame, QuarterlyTable } from '../engine/contract';
import { AsAtDate } from './AsAtDate';
import { Checkbox } from './Checkbox';
import { LiveOnly } from './LiveOnly';
import { inlineRadios, Radios } from './Radios';
import { type Option, Select } from './Select';
import { TextInput } from './TextInput';

type ResultsRoute = Route & { screen: 'results' };

interface Props {
  frame: Frame;
  year: string;
  route: ResultsRoute;
  /** Null until it is there; it names the groups and ratings to choose from. */
  table: QuarterlyTable | null;
  onChange: (route: ResultsRoute) => void;
  /** Words that titles must have; not in the address. */
  find: string;
  onFind: (find: string) => void;
}

/** Ratings in the order of their seriousness, in the words the core uses for them. */
export function ratingsIn(table: QuarterlyTable | null): Option[] {
  const rows = table?.groups.flatMap((group) => group.rows) ?? [];
  return ['green', 'amber', 'red'].flatMap((rag) => {
    const row = rows.find((one) => one.rag === rag);
    return row ? [{ value: rag, text: row.rag_words }] : [];
  });
}

export function ResultsControls(props: Props) {
  const { frame, year, route, table, onChange, find, onFind } = props;
  const change = (part: Partial<ResultsRoute>) => onChange({ ...route, ...part });
  return (
    <section class="app-controls" aria-label="How the table is shown">
      <Select
        label="Year"
        options={frame.years.map((one) => ({ value: one, text: one }))}
        value={year}
        onChange={(value) => change({ year: value })}
      />
      <LiveOnly>
        <AsAtDate frame={frame} />
      </LiveOnly>
      <Select
        label="Group"
        options={[
          { value: '', text: 'All groups' },
          ...(table?.groups ?? []).map(({ group, title }) => ({ value: group, text: title })),
        ]}
        value={route.group}
        onChange={(value) => change({ group: value as ResultsRoute['group'] })}
      />
      <Select
        label="Rating"
        options={[
          { value: '', text: 'All ratings' },
          ...ratingsIn(table),
          { value: 'none', text: 'Not rated' },
        ]}
        value={route.rating}
        onChange={(value) => change({ rating: value as ResultsRoute['rating'] })}
      />
      <Select
        label="Rows"
        options={[
          { value: '', text: 'All rows' },
          { value: 'figures', text: 'With figures' },
          { value: 'changed', text: 'That changed' },
        ]}
        value={route.rows}
        onChange={(value) => change({ rows: value as ResultsRoute['rows'] })}
      />
      <TextInput label="Find an indicator" value={find} onInput={onFind} />
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
      <Checkbox
        label="Keep groups together"
        checked={route.together}
        onChange={(together) => change({ together, sort: route.sort.replace(/^group-.*$/, '') })}
      />
    </section>
  );
}
