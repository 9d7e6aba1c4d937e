// The first screen: what this is, what it needs, and where files go in.
import { version } from 'virtual:build-info';
import { useAppState, useStore } from '../app/hooks';
import { go } from '../app/routes';
import { Button } from '../components/Button';
import { CarriedNotice } from '../components/CarriedNotice';
import { Details } from '../components/Details';
import { FileUpload } from '../components/FileUpload';
import { Link } from '../components/Link';
import { PageTitle } from '../components/PageTitle';
import { Problems } from '../components/Problems';
import { ScrollRegion } from '../components/ScrollRegion';
import { Table } from '../components/Table';
import { count, plural } from '../format/number';
import { sampleFiles } from '../sample/files';
import { sampleSize } from './sample_size';

const lists: [string, string][] = [
  ['1 Contacts', 'date of contact, contact source'],
  ['2 Early help', 'start and completion dates, organisation'],
  ['3 Referrals', 'date, source, no further action, team'],
  ['4 Assessments', 'start date, date of authorisation, team'],
  ['5 Section 47 and conferences', 'strategy discussion, conference date'],
  ['6 Children in need', 'start and closure dates, case status, team'],
  ['7 Child protection', 'plan start and end, reviews, visits, previous plans'],
  ['8 Children in care', 'start and end dates, placements, reviews, health checks'],
  ['9 Care leavers', 'accommodation and activity'],
  ['10 Adoption', 'decision, placed and order dates'],
  ['11 Adopters', 'application and approval dates'],
];

export function Start({ dragging, onFiles }: { dragging: boolean; onFiles: (f: File[]) => void }) {
  const store = useStore();
  const { status, files } = useAppState();
  const trySample = async () => {
    try {
      if (await store.add(await sampleFiles(), [], true)) go({ screen: 'files' });
    } catch (reason) {
      store.fail(reason);
    }
  };
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems />
        <PageTitle>Children’s social care indicators from your own case lists</PageTitle>
        <p class="govuk-body-l">
          Drop the case lists your council already produces and get the quarterly indicator tables,
          ratings, charts and the tracker of open assessments.
        </p>
        <CarriedNotice />
        <FileUpload
          id="case-lists"
          label="Case lists"
          labelSize="m"
          hint="CSV files, Excel workbooks (.xlsx) or census XML, several at once. Each one, and each sheet of a workbook, is recognised by what is in it."
          status={files.length === 0 ? 'No files chosen' : `${plural(files.length, 'file')} loaded`}
          dragging={dragging}
          disabled={status === 'failed'}
          onFiles={onFiles}
        />
        {files.length > 0 && (
          <p class="govuk-body">
            <Link to={{ screen: 'files' }}>Go on with the files already loaded</Link>
          </p>
        )}
        <p class="govuk-body app-privacy">
          <strong>Your files stay on this computer.</strong> They are read inside this browser tab
          and sent nowhere. Closing the tab forgets them. It works without a network connection.
        </p>
        <div class="app-sample">
          <h2 class="govuk-heading-s">No files to hand?</h2>
          <Button kind="secondary" onClick={trySample} disabled={status === 'failed'}>
            Try with sample data
          </Button>
          <p class="govuk-body-s">
            An invented council: {plural(sampleSize.files, 'file')}, {count(sampleSize.rows)} rows,{' '}
            {sampleSize.size}. No download needed.
          </p>
        </div>
        <h2 class="govuk-heading-m">What it needs</h2>
        <p class="govuk-body">
          The child-level lists known as Annex A, as CSV files or as one Excel workbook. Any of them
          will do: each indicator says which lists it needs. Longer extracts give more quarters.
        </p>
        <p class="govuk-body">These can be added, each as a CSV file:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>targets, bands, population and figures from earlier years</li>
          <li>published tables and statistical neighbours, to compare with other councils</li>
          <li>workers and their recommended caseloads, and agreed actions</li>
          <li>the settings you saved last time</li>
        </ul>
        <p class="govuk-body">
          Tables of the looked-after return (SSDA903) and the children in need census (CSV or XML)
          are read too.
        </p>
        <Details summary="The lists and the columns that matter most">
          <p class="govuk-body">
            Every child-level list starts with <em>Child Unique ID</em>. The usual other spellings
            of the headings are understood, and the next screen shows how each was read.
          </p>
          <ScrollRegion label="The lists and their columns">
            <Table
              caption="Lists"
              captionHidden
              head={[{ text: 'List' }, { text: 'Columns used most' }]}
              rows={lists}
              firstCellIsHeader
            />
          </ScrollRegion>
          <p class="govuk-body">
            An Excel workbook is opened as it is, sheet by sheet. Large lists are read much faster
            as CSV: in Excel, use <em>Save as</em> and choose <em>CSV UTF-8</em>, once for each
            sheet.
          </p>
        </Details>
        <p class="govuk-body-s">
          Bandstand version {version}. <Link to={{ screen: 'about' }}>About and privacy</Link>
        </p>
      </div>
    </div>
  );
}
