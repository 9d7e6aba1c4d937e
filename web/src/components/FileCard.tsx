// One file: what it was recognised as, and where each of its rows went.
import { useState } from 'preact/hooks';
import { useStore } from '../app/hooks';
import type { FileSummary, ReasonCount } from '../engine/contract';
import { longMonth } from '../format/date';
import { kindUses } from '../format/kinds';
import { bytes, count, plural } from '../format/number';
import { Details } from './Details';
import { Link } from './Link';
import { LinkButton } from './LinkButton';
import { RowIssuesList } from './RowIssuesList';
import { SummaryList, type SummaryRow } from './SummaryList';
import { Tag } from './Tag';

function total(reasons: ReasonCount[]): number {
  return reasons.reduce((sum, { rows }) => sum + rows, 0);
}

function Reasons({ reasons }: { reasons: ReasonCount[] }) {
  return (
    <ul class="govuk-list app-tight">
      {reasons.map(({ reason, rows }) => (
        <li key={reason}>
          {reason}: {plural(rows, 'row')}
        </li>
      ))}
    </ul>
  );
}

function coverage(file: FileSummary): string {
  if (file.covered_from === null || file.covered_to === null) return '';
  return `${longMonth(file.covered_from)} to ${longMonth(file.covered_to)}`;
}

function factsOf(file: FileSummary): SummaryRow[] {
  const unread = file.columns.filter(({ column }) => column === null);
  const unrecognised = unread.filter(({ not_needed }) => !not_needed);
  const notNeeded = unread.filter(({ not_needed }) => not_needed);
  const setAside = total(file.set_aside);
  const uses = kindUses[file.kind];
  const facts: SummaryRow[] = [
    ...(uses === '' ? [] : [{ key: 'Used for', value: uses }]),
    {
      key: 'Rows',
      value: (
        <span class="app-sum">
          {count(file.rows_read)} read = {count(file.rows_used)} used + {count(setAside)} set aside
        </span>
      ),
    },
  ];
  if (setAside > 0) facts.push({ key: 'Set aside', value: <Reasons reasons={file.set_aside} /> });
  if (file.queries.length > 0) {
    facts.push({ key: 'Used, but worth a look', value: <Reasons reasons={file.queries} /> });
  }
  if (coverage(file) !== '') facts.push({ key: 'Months covered', value: coverage(file) });
  if (unrecognised.length > 0) {
    facts.push({
      key: 'Columns not recognised',
      value: `${unrecognised.map(({ header }) => header || '(no heading)').join(', ')}. They are not used.`,
    });
  }
  if (notNeeded.length > 0) {
    facts.push({
      key: 'Columns not needed',
      value: notNeeded.map(({ header }) => header).join(', '),
    });
  }
  if (file.missing_columns.length > 0) {
    facts.push({ key: 'Columns it does not have', value: file.missing_columns.join(', ') });
  }
  if (file.notes.length > 0) {
    facts.push({
      key: 'Notes',
      value: (
        <ul class="govuk-list app-tight">
          {file.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ),
    });
  }
  return facts;
}

export function FileCard({ file }: { file: FileSummary }) {
  const store = useStore();
  const [open, setOpen] = useState(false);
  const listed = total(file.set_aside) + total(file.queries);
  const unusable = file.kind === 'unusable';
  const recognised = file.columns.filter(({ column }) => column !== null);
  return (
    <section
      class={unusable ? 'app-card app-card--unusable' : 'app-card'}
      id={`file-${file.id}`}
      tabIndex={-1}
      aria-labelledby={`file-${file.id}-name`}
    >
      <div class="app-card__head">
        <h3 class="govuk-heading-s app-card__title" id={`file-${file.id}-name`}>
          {file.name}
        </h3>
        <LinkButton onClick={() => store.remove(file.id)}>
          Remove<span class="govuk-visually-hidden"> {file.name}</span>
        </LinkButton>
      </div>
      <p class="govuk-body app-card__kind">
        {unusable ? <Tag colour="red">Not used</Tag> : <Tag colour="grey">Read as</Tag>}{' '}
        {file.title}, {bytes(file.bytes)}
      </p>
      {unusable ? (
        <>
          <p class="govuk-body">{file.message}</p>
          {file.unknown_headings > 0 && (
            <p class="govuk-body">
              <Link to={{ screen: 'mapping' }}>
                Say which list it is<span class="govuk-visually-hidden">: {file.name}</span>
              </Link>
            </p>
          )}
        </>
      ) : (
        <>
          <SummaryList rows={factsOf(file)} classes="app-facts" />
          {recognised.length > 0 && (
            <Details summary={`How its ${plural(recognised.length, 'column')} were read`}>
              <ul class="govuk-list app-columns">
                {recognised.map(({ header, column }) => (
                  <li key={header}>
                    {header === column ? header : `${header}, read as ${column}`}
                  </li>
                ))}
              </ul>
            </Details>
          )}
          {listed > 0 && (
            <LinkButton onClick={() => setOpen(!open)} expanded={open}>
              {open ? 'Hide' : 'Show'} the rows set aside or worth a look
              <span class="govuk-visually-hidden"> in {file.name}</span>
            </LinkButton>
          )}
          {open && <RowIssuesList file={file} />}
        </>
      )}
    </section>
  );
}
