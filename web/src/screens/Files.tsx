// Check files: where every row of every file went, before any figure is shown.
import { useEffect } from 'preact/hooks';
import { useAppState, useStore } from '../app/hooks';
import { go, overviewRoute } from '../app/routes';
import { Button } from '../components/Button';
import { focusOn } from '../components/ErrorSummary';
import { FileCard } from '../components/FileCard';
import { FileUpload } from '../components/FileUpload';
import { Link } from '../components/Link';
import { LinkButton } from '../components/LinkButton';
import { NoFiles } from '../components/NoFiles';
import { PageTitle } from '../components/PageTitle';
import { Problems } from '../components/Problems';
import { ScrollRegion } from '../components/ScrollRegion';
import { Table } from '../components/Table';
import { fileName, saveCsv } from '../downloads/save';
import type { FileSummary } from '../engine/contract';
import { count, plural } from '../format/number';

export function rowsSetAside(file: FileSummary): number {
  return file.set_aside.reduce((sum, { rows }) => sum + rows, 0);
}

function sum(files: FileSummary[], of: (file: FileSummary) => number): number {
  return files.reduce((total, file) => total + of(file), 0);
}

/** The way to say what headings and codes are that were not recognised. */
function UnknownHere({ files }: { files: FileSummary[] }) {
  const headings = sum(files, (file) => file.unknown_headings);
  const codes = sum(files, (file) => file.unknown_values);
  if (headings + codes === 0) return null;
  const parts = [
    ...(headings > 0 ? [plural(headings, 'heading')] : []),
    ...(codes > 0 ? [plural(codes, 'code')] : []),
  ];
  return (
    <p class="govuk-body">
      <Link to={{ screen: 'mapping' }}>
        {parts.join(' and ')} {headings + codes === 1 ? 'was' : 'were'} not recognised: say what{' '}
        {headings + codes === 1 ? 'it is' : 'they are'}
      </Link>
    </p>
  );
}

interface Props {
  dragging: boolean;
  onFiles: (files: File[]) => void;
  /** The file somebody came for: its card is in sight and has the focus. */
  at?: string | undefined;
}

export function Files({ dragging, onFiles, at }: Props) {
  const store = useStore();
  const { files, sample } = useAppState();
  useEffect(() => {
    if (at !== undefined) focusOn(`file-${at}`);
  }, [at]);
  if (files.length === 0) return <NoFiles title="Check your files" />;
  const usable = files.filter((file) => file.kind !== 'unusable');
  const loaded = plural(files.length, 'file');
  const read =
    usable.length === files.length ? loaded : `${count(usable.length)} of ${loaded} used`;
  const queries = sum(files, (file) => file.queries.reduce((n, { rows }) => n + rows, 0));
  const download = async () => {
    try {
      saveCsv(
        `${fileName('bandstand', 'row check')}.csv`,
        await store.client.call('accounting_csv'),
      );
    } catch (reason) {
      store.fail(reason);
    }
  };
  return (
    <>
      <Problems linked />
      <PageTitle caption={sample ? 'Sample data: an invented council' : undefined}>
        Check your files
      </PageTitle>
      <p class="govuk-body-l">
        {read}, {count(sum(usable, (file) => file.rows_read))} rows read,{' '}
        {count(sum(usable, (file) => file.rows_used))} used, {count(sum(usable, rowsSetAside))} set
        aside.
      </p>
      {queries > 0 && (
        <p class="govuk-body">
          {plural(queries, 'used row has', 'used rows have')} something worth a look, such as an
          unknown code.
        </p>
      )}
      <UnknownHere files={usable} />
      <p class="govuk-body">
        <Link to={{ screen: 'quality', list: '' }}>Data quality</Link>: how complete the lists are,
        month by month and column by column, and where not to trust them yet.
      </p>
      <div class="govuk-button-group">
        <Button onClick={() => go(overviewRoute)} disabled={usable.length === 0}>
          Continue to the overview
        </Button>
        <LinkButton onClick={download}>Download all rows set aside or queried (CSV)</LinkButton>
      </div>
      <h2 class="govuk-heading-m">All files at a glance</h2>
      <ScrollRegion label="All files at a glance">
        <Table
          small
          caption="Rows read, used and set aside, by file"
          captionHidden
          head={[
            { text: 'File' },
            { text: 'Read as' },
            { text: 'Rows read', numeric: true },
            { text: 'Used', numeric: true },
            { text: 'Set aside', numeric: true },
          ]}
          firstCellIsHeader
          rows={files.map((file) => [
            <span class="app-file-name">{file.name}</span>,
            file.kind === 'unusable' ? `Not used: ${file.title}` : file.title,
            count(file.rows_read),
            count(file.rows_used),
            count(rowsSetAside(file)),
          ])}
          foot={[
            'All files',
            '',
            count(sum(files, (file) => file.rows_read)),
            count(sum(files, (file) => file.rows_used)),
            count(sum(files, rowsSetAside)),
          ]}
        />
      </ScrollRegion>
      <h2 class="govuk-heading-m">File by file</h2>
      {files.map((file) => (
        <FileCard file={file} key={file.id} />
      ))}
      <FileUpload
        id="more-files"
        label="Add more files"
        labelSize="m"
        hint="They are added to the files above."
        status={`${plural(files.length, 'file')} loaded`}
        dragging={dragging}
        onFiles={onFiles}
      />
      <Button onClick={() => go(overviewRoute)} disabled={usable.length === 0}>
        Continue to the overview
      </Button>
    </>
  );
}
