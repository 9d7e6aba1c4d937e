// The rows behind one figure, a page at a time. Working view only: they are about single children.
import { useStore } from '../app/hooks';
import { fileName, saveCsv } from '../downloads/save';
import type { Figure, IndicatorView } from '../engine/contract';
import { periodWords } from '../format/date';
import { CaseTable } from './CaseTable';
import { LinkButton } from './LinkButton';
import { inlineRadios, Radios } from './Radios';

const limit = 25;

interface Props {
  view: IndicatorView;
  figure: Figure;
  /** Only the rows of one category of a breakdown; both empty for all. */
  by: string;
  category: string;
  which: string;
  onWhich: (which: string) => void;
}

export function CasesList({ view, figure, by, category, which, onWhich }: Props) {
  const store = useStore();
  const id = view.definition.indicator;
  const { basis, period } = figure;
  const fraction = figure.unit === 'percent';
  const subject = JSON.stringify([id, basis, period, by, category, which]);
  const download = async () => {
    try {
      const data = await store.client.call('cases_csv', id, basis, period, by, category, which);
      saveCsv(`${fileName(id, period, which, 'rows')}.csv`, data);
    } catch (reason) {
      store.fail(reason);
    }
  };
  const of = category === '' ? '' : `, ${category}`;
  const name = `Rows behind ${view.definition.title}, ${periodWords(period, basis)}${of}`;
  return (
    <section class="app-cases" aria-label="The rows behind the figure">
      <h3 class="govuk-heading-s">The rows behind the figure</h3>
      {fraction && (
        <Radios
          legend="Rows"
          classes={inlineRadios}
          options={[
            { value: 'all', text: 'All' },
            { value: 'numerator', text: 'In the numerator' },
            {
              value: 'not_in_time',
              text: view.definition.timescales.length > 0 ? 'Not in time' : 'Not in the numerator',
            },
          ]}
          value={which}
          onChange={onWhich}
        />
      )}
      <CaseTable
        id="cases"
        subject={subject}
        title={name}
        what="rows behind the figure"
        row={['row']}
        limit={limit}
        ask={(client, offset, most) =>
          client.call('cases', id, basis, period, by, category, which, offset, most)
        }
      />
      <p class="govuk-body">
        <LinkButton onClick={download}>Download these rows (CSV)</LinkButton> They are about single
        children: not for sharing.
      </p>
    </section>
  );
}
