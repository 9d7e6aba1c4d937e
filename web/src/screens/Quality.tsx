// Data quality: how far the lists can be trusted, in the core's words, before any figure is.
import { version } from 'virtual:build-info';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { adjust } from '../app/routes';
import { Downloads } from '../components/Downloads';
import { Link } from '../components/Link';
import { MonthStrip } from '../components/MonthStrip';
import { NoFiles } from '../components/NoFiles';
import { Notes } from '../components/Notes';
import { PageTitle } from '../components/PageTitle';
import {
  ChecksTable,
  CodesTable,
  ColumnsTable,
  FilesTable,
  ReasonsTable,
} from '../components/QualityTables';
import { ScrollRegion } from '../components/ScrollRegion';
import { Select } from '../components/Select';
import { ShareBar } from '../components/ShareBar';
import { Table } from '../components/Table';
import { CheckTag } from '../components/Tag';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { qualityTable } from '../downloads/quality';
import { fileName, saveCsv } from '../downloads/save';
import type { DataQuality, QualityList } from '../engine/contract';
import { longDate } from '../format/date';
import { count, plural } from '../format/number';

function percent(share: string): number | null {
  const number = Number.parseFloat(share);
  return Number.isNaN(number) ? null : number;
}

function AtAGlance({ quality }: { quality: DataQuality }) {
  return (
    <ScrollRegion label="All lists at a glance">
      <Table
        small
        caption="All lists at a glance"
        captionHidden
        firstCellIsHeader
        head={[
          { text: 'List' },
          { text: 'Files', numeric: true },
          { text: 'Rows read', numeric: true },
          { text: 'Set aside', numeric: true },
          { text: 'Used', numeric: true },
          { text: 'Months covered' },
          { text: 'Worth a look' },
        ]}
        rows={quality.lists.map((list) => [
          <Link to={{ screen: 'quality', list: list.key }}>{list.title}</Link>,
          count(list.files.length),
          count(list.rows_read),
          count(list.rows_set_aside),
          <ShareBar text={list.used_share} bar={percent(list.used_share)} />,
          <span class="app-value">{list.covers}</span>,
          !list.in_use ? (
            'Not used for figures'
          ) : list.to_look_at > 0 ? (
            <CheckTag outcome="look" words={plural(list.to_look_at, 'thing')} />
          ) : (
            <CheckTag outcome="fine" words="Nothing" />
          ),
        ])}
      />
    </ScrollRegion>
  );
}

function OneList({ list }: { list: QualityList }) {
  return (
    <section aria-labelledby={`quality-${list.key}`}>
      <h3 class="govuk-heading-s" id={`quality-${list.key}`} tabIndex={-1}>
        {list.title}
      </h3>
      <p class="govuk-body">{list.words}</p>
      <Notes notes={list.notes} />
      <ColumnsTable list={list} />
      <ReasonsTable list={list} />
      <CodesTable list={list} />
      <ChecksTable checks={list.checks} title="Traps looked for in it" of={list.title} />
      <FilesTable list={list} />
    </section>
  );
}

function Shown({ quality, chosen }: { quality: DataQuality; chosen: string }) {
  const store = useStore();
  const { lists, months, checks } = quality;
  const one = lists.find(({ key }) => key === chosen) ?? lists[0];
  const shown = chosen === 'all' ? lists : one ? [one] : [];
  return (
    <>
      <p class="govuk-body-l">{quality.words}</p>
      <p class="govuk-body">
        <Link to={{ screen: 'files' }}>Back to your files</Link>, where every row that was set aside
        or queried is listed.
      </p>
      <h2 class="govuk-heading-m">All lists at a glance</h2>
      <AtAGlance quality={quality} />
      <ChecksTable checks={checks} title="Traps looked for across all lists" of="all lists" />
      <h2 class="govuk-heading-m">Events month by month</h2>
      <p class="govuk-body">
        A missing month or a sudden fall at the end of a list makes every figure that rests on it
        too low. Lists that no figure rests on are left out.
      </p>
      <MonthStrip lists={lists.filter(({ in_use }) => in_use)} months={months} />
      <h2 class="govuk-heading-m">List by list</h2>
      <div class="app-controls">
        <Select
          label="List to show"
          options={[
            ...lists.map(({ key, title }) => ({ value: key, text: title })),
            { value: 'all', text: 'All lists, one after the other' },
          ]}
          value={chosen === 'all' ? chosen : (one?.key ?? '')}
          onChange={(list) => adjust({ screen: 'quality', list })}
        />
      </div>
      {shown.map((list) => (
        <OneList key={list.key} list={list} />
      ))}
      <Notes notes={quality.notes} />
      <Downloads
        what="data quality"
        items={[
          {
            label: 'Data quality of every list (CSV)',
            run: async (mode) => {
              const same = await store.client.callIn(mode, 'data_quality');
              const caption = { title: 'Data quality', asAt: same.as_at, mode, version };
              saveCsv(
                `${fileName('data quality', same.as_at, mode)}.csv`,
                csv(qualityTable(same, caption)),
              );
            },
          },
        ]}
      />
    </>
  );
}

export function Quality({ list }: { list: string }) {
  const { files, frame } = useAppState();
  const { value } = useAsk((client) => client.call('data_quality'), []);
  if (files.length === 0) return <NoFiles title="Data quality" />;
  return (
    <>
      <PageTitle caption={frame ? `As at ${longDate(frame.as_at)}` : undefined}>
        Data quality
      </PageTitle>
      {value === null ? (
        <Waiting what="the check of the lists" />
      ) : value.lists.length === 0 ? (
        <p class="govuk-body">
          No case list is loaded. <Link to={{ screen: 'files' }}>Add one on the Files screen</Link>.
        </p>
      ) : (
        <Shown quality={value} chosen={list} />
      )}
    </>
  );
}
