// All indicators that are published of other councils too, in one table.
import { version } from 'virtual:build-info';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { adjust, indicatorRoute } from '../app/routes';
import { useCopying } from '../components/CopyTable';
import { Details } from '../components/Details';
import { Downloads } from '../components/Downloads';
import { Link } from '../components/Link';
import { Missing } from '../components/Missing';
import { NoFiles } from '../components/NoFiles';
import { Notes } from '../components/Notes';
import { PageTitle } from '../components/PageTitle';
import { ScrollRegion } from '../components/ScrollRegion';
import { Select } from '../components/Select';
import { SheetTable } from '../components/SheetTable';
import { Table } from '../components/Table';
import { Tag } from '../components/Tag';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import type { Comparisons as ComparisonsView, Mode } from '../engine/contract';
import { plural } from '../format/number';
import { comparisonsSheet } from '../tables/comparisons_sheet';
import { sheetRows } from '../tables/sheet';

function Rows({ view, year }: { view: ComparisonsView; year: string }) {
  const copying = useCopying(
    (client, mode) => client.callIn(mode, 'comparisons', year),
    comparisonsSheet,
  );
  return (
    <SheetTable
      id="comparisons"
      sheet={comparisonsSheet(view)}
      copying={copying}
      captionHidden
      tall={view.rows.length > 12}
    />
  );
}

function Without({ view }: { view: ComparisonsView }) {
  if (view.without.length === 0) return null;
  return (
    <Details summary={`${plural(view.without.length, 'indicator')} not compared, and why`}>
      <Table
        small
        caption="Indicators not compared, and why"
        captionHidden
        firstCellIsHeader
        head={[{ text: 'Indicator' }, { text: 'Why' }]}
        rows={view.without.map((one) => [
          <Link to={indicatorRoute(one.indicator)}>{one.title}</Link>,
          one.reason,
        ])}
      />
    </Details>
  );
}

function FilesToLoad({ view }: { view: ComparisonsView }) {
  return (
    <>
      <h2 class="govuk-heading-m">Where published figures come from</h2>
      <p class="govuk-body">
        Search the national statistics site for the publication, download all its data, and drop the
        CSV files anywhere on this page. They are known by what is in them; the names below are how
        they are published.
      </p>
      <ScrollRegion label="Files that bring comparisons">
        <Table
          small
          caption="Files that bring comparisons"
          captionHidden
          firstCellIsHeader
          head={[
            { text: 'Table' },
            { text: 'Publication to search for' },
            { text: 'File name begins with' },
            { text: 'Loaded' },
            { text: 'Compared with it' },
          ]}
          rows={view.files.map((file) => [
            file.title,
            file.publication,
            <span class="app-break">{file.file_name}</span>,
            file.loaded ? <Tag colour="green">Loaded</Tag> : <Tag colour="grey">Not loaded</Tag>,
            file.compares.join('; '),
          ])}
        />
      </ScrollRegion>
    </>
  );
}

function Shown({ view, year }: { view: ComparisonsView; year: string }) {
  const store = useStore();
  const { frame } = useAppState();
  const download = {
    label: 'All comparisons (CSV)',
    run: async (mode: Mode) => {
      const same = await store.client.callIn(mode, 'comparisons', year);
      const caption = {
        title: `Comparisons of ${same.authority}`,
        asAt: frame?.as_at ?? '',
        mode,
        version,
      };
      saveCsv(
        `${fileName('comparisons', year, mode)}.csv`,
        csv(sheetRows(comparisonsSheet(same), caption)),
      );
    },
  };
  return (
    <>
      {view.years.length > 0 && (
        <div class="app-controls">
          <Select
            label="Year"
            options={[
              { value: '', text: 'Latest of each' },
              ...view.years.map((one) => ({ value: one, text: one })),
            ]}
            value={year}
            onChange={(chosen) => adjust({ screen: 'comparisons', year: chosen })}
          />
        </div>
      )}
      {view.not_computable !== null ? (
        <Missing words={view.not_computable} />
      ) : (
        <>
          <p class="govuk-body-l">{view.words}</p>
          <Rows view={view} year={year} />
          <Notes notes={view.notes} />
        </>
      )}
      <Without view={view} />
      {view.not_computable === null && <Downloads what="the comparisons" items={[download]} />}
      <FilesToLoad view={view} />
    </>
  );
}

export function Comparisons({ year }: { year: string }) {
  const { files } = useAppState();
  const { value } = useAsk((client) => client.call('comparisons', year), [year]);
  if (files.length === 0) return <NoFiles title="Comparisons" />;
  return (
    <>
      <PageTitle caption={value?.model || undefined}>Comparisons</PageTitle>
      {value === null ? <Waiting what="the comparisons" /> : <Shown view={value} year={year} />}
    </>
  );
}
