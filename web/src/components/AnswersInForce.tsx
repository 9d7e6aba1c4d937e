// What has been said of headings and values so far, each to be taken back; and all of it as a file.
import { useState } from 'preact/hooks';
import { type AliasRow, aliasHeadings, notNeeded, takeBack } from '../app/answers';
import { useAsk, useStore } from '../app/hooks';
import { settingsRoute } from '../app/routes';
import { csv } from '../downloads/csv';
import { saveCsv } from '../downloads/save';
import type { ListLayout } from '../engine/contract';
import { plural } from '../format/number';
import { type ErrorItem, ErrorSummary } from './ErrorSummary';
import { Link } from './Link';
import { LinkButton } from './LinkButton';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';

function spoken([, column = '', header = '', value = '', meaning = '']: AliasRow) {
  if (value !== '') {
    return { what: `“${value}” under ${column}`, as: meaning === '' ? 'Not recorded' : meaning };
  }
  return { what: `The heading “${header}”`, as: column === notNeeded ? 'Not needed' : column };
}

export function AnswersInForce({ layouts }: { layouts: ListLayout[] }) {
  const store = useStore();
  const [wrong, setWrong] = useState<ErrorItem[]>([]);
  const { value: table } = useAsk((client) => client.call('table_rows', 'aliases'), []);
  if (table === null || (table.rows.length === 0 && table.files.length === 0)) return null;
  const titleOf = (list: string) => layouts.find((layout) => layout.list === list)?.title ?? list;
  const remove = async (row: AliasRow) => setWrong(await takeBack(store, row));
  return (
    <>
      <h2 class="govuk-heading-m">What has been said so far</h2>
      <ErrorSummary items={wrong} />
      {table.rows.length > 0 && (
        <>
          <ScrollRegion label="Headings and values, and what they are">
            <Table
              small
              caption="Headings and values, and what they are"
              captionHidden
              head={[
                { text: 'List' },
                { text: 'In your files' },
                { text: 'Read as' },
                { text: 'Take back' },
              ]}
              rows={table.rows.map((row) => {
                const { what, as } = spoken(row);
                return [
                  titleOf(row[0] ?? ''),
                  <span class="app-break">{what}</span>,
                  as,
                  <LinkButton onClick={() => remove(row)}>
                    Take back<span class="govuk-visually-hidden"> {what}</span>
                  </LinkButton>,
                ];
              })}
            />
          </ScrollRegion>
          <p class="govuk-body">
            They are saved with the <Link to={settingsRoute}>settings</Link>. Or{' '}
            <LinkButton
              onClick={() => {
                saveCsv('bandstand-aliases.csv', csv([aliasHeadings, ...table.rows]));
                store.say('Other headings and spellings: downloaded.');
              }}
            >
              download them as a file of their own (CSV)
            </LinkButton>
            . Choose either file with next quarter’s lists, and nothing has to be said again.
          </p>
        </>
      )}
      {table.files.map(({ file, name, rows }) => (
        <p class="govuk-body app-break" key={file}>
          {name} says {plural(rows.length, 'thing')} more. Remove the file to take that back.
        </p>
      ))}
    </>
  );
}
