// The parts of one list's data quality, each a table.
import type { QualityCheck, QualityList, QualityReason } from '../engine/contract';
import { count, hideable } from '../format/number';
import { IndicatorLinks } from './IndicatorLinks';
import { Link } from './Link';
import { ScrollRegion } from './ScrollRegion';
import { ShareBar } from './ShareBar';
import { Table } from './Table';
import { CheckTag, CompletenessTag } from './Tag';

interface ChecksProps {
  checks: QualityCheck[];
  title: string;
  /** Where they were looked for. */
  of: string;
}

export function ChecksTable({ checks, title, of }: ChecksProps) {
  if (checks.length === 0) return null;
  return (
    <ScrollRegion label={`Traps looked for in ${of}`}>
      <Table
        small
        caption={title}
        captionSize="s"
        firstCellIsHeader
        head={[{ text: 'What was looked for' }, { text: 'Outcome' }, { text: 'What was found' }]}
        rows={checks.map((one) => [
          one.title,
          <CheckTag outcome={one.outcome} words={one.outcome_words} />,
          <div class="app-words">
            {one.words}
            {one.advice !== '' && <span class="app-advice">{one.advice}</span>}
          </div>,
        ])}
      />
    </ScrollRegion>
  );
}

export function ColumnsTable({ list }: { list: QualityList }) {
  if (list.columns.length === 0) return null;
  const numbers = list.columns.some(({ filled }) => filled >= 0);
  const cell = (value: number) => (value < 0 ? '[c]' : count(value));
  return (
    <ScrollRegion label={`Columns of ${list.title}`}>
      <Table
        small
        caption="How complete its columns are"
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: 'Column' },
          { text: 'With a value', numeric: true },
          { text: 'Judgement' },
          { text: 'Rows', numeric: true },
          { text: 'Blank', numeric: true },
          { text: 'Unreadable', numeric: true },
          { text: 'Unknown value', numeric: true },
          { text: 'What rests on it' },
        ]}
        rows={list.columns.map((one) => {
          const absent = one.status === 'absent';
          const number = (value: number) => (absent ? '–' : numbers ? cell(value) : '[c]');
          return [
            <>
              {one.table === '' ? one.column : `${one.table}: ${one.column}`}
              {one.words !== '' && <span class="app-behind app-behind--wraps">{one.words}</span>}
            </>,
            absent ? '–' : <ShareBar text={one.share} bar={one.bar} />,
            <CompletenessTag status={one.status} words={one.status_words} />,
            number(one.rows),
            number(one.blank),
            number(one.unreadable),
            number(one.unknown),
            one.indicators.length > 0 ? (
              <IndicatorLinks indicators={one.indicators} of={one.column} />
            ) : (
              'Breakdowns of figures'
            ),
          ];
        })}
      />
    </ScrollRegion>
  );
}

function ReasonRow(one: QualityReason) {
  return [
    one.reason,
    one.outcome === 'query' ? 'used, worth a look' : 'set aside',
    hideable(one.rows),
    <div class="app-words">
      {one.effect}
      <span class="app-advice">{one.advice}</span>
    </div>,
    <IndicatorLinks indicators={one.indicators} of={`rows with ${one.reason}`} />,
  ];
}

export function ReasonsTable({ list }: { list: QualityList }) {
  if (list.reasons.length === 0) {
    return <p class="govuk-body">Every row was used, and none has anything worth a look.</p>;
  }
  return (
    <ScrollRegion label={`Rows of ${list.title} by reason`}>
      <Table
        small
        caption="Rows set aside, or used and worth a look"
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: 'Reason' },
          { text: 'What happened' },
          { text: 'Rows', numeric: true },
          { text: 'What it changes, and what to do' },
          { text: 'Indicators it touches' },
        ]}
        rows={list.reasons.map(ReasonRow)}
      />
    </ScrollRegion>
  );
}

export function FilesTable({ list }: { list: QualityList }) {
  return (
    <ScrollRegion label={`Files of ${list.title}`}>
      <Table
        small
        caption="Its files"
        captionSize="s"
        firstCellIsHeader
        head={[
          { text: 'File' },
          { text: 'Rows read', numeric: true },
          { text: 'Used', numeric: true },
          { text: 'Set aside', numeric: true },
          { text: 'Months covered' },
        ]}
        rows={list.files.map((file) => [
          <Link to={{ screen: 'files', at: String(file.id) }}>
            {file.name}
            <span class="govuk-visually-hidden">: its rows, on the Files screen</span>
          </Link>,
          count(file.rows_read),
          count(file.rows_used),
          count(file.rows_read - file.rows_used),
          file.covers,
        ])}
      />
    </ScrollRegion>
  );
}

export function CodesTable({ list }: { list: QualityList }) {
  if (list.codes.length === 0) return null;
  return (
    <ScrollRegion label={`Unknown values in ${list.title}`}>
      <Table
        small
        caption="Unknown values, most frequent first"
        captionSize="s"
        head={[{ text: 'Column' }, { text: 'Value' }, { text: 'Rows', numeric: true }]}
        rows={list.codes.map((code) => [
          code.column,
          <span class="app-break">{code.value}</span>,
          count(code.rows),
        ])}
      />
    </ScrollRegion>
  );
}
