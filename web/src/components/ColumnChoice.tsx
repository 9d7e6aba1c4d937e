// Which columns of the quarterly table are shown. The choice is in the address.
import type { Route } from '../app/routes';
import type { QuarterlyTable } from '../engine/contract';
import { choicesOf, isShown, toggled } from '../tables/column_choice';
import { Checkbox } from './Checkbox';
import { Details } from './Details';

type Results = Route & { screen: 'results' };

interface Props {
  table: QuarterlyTable;
  route: Results;
  onChange: (route: Results) => void;
}

export function ColumnChoice({ table, route, onChange }: Props) {
  const choices = choicesOf(table);
  const shown = choices.filter(({ code }) => isShown(route.columns, code));
  return (
    <div class="app-choice app-no-print">
      <Details summary={`Choose columns: ${shown.length} of ${choices.length} shown`}>
        <fieldset class="govuk-fieldset app-controls">
          <legend class="govuk-visually-hidden">Columns shown beside the indicator</legend>
          {choices.map(({ code, title }) => (
            <Checkbox
              key={code}
              label={title}
              checked={isShown(route.columns, code)}
              onChange={() => onChange({ ...route, columns: toggled(route.columns, code) })}
            />
          ))}
        </fieldset>
      </Details>
    </div>
  );
}
