// The rows of a table that a loaded file holds: to read, and to take over.
import type { FileRows, Setting } from '../engine/contract';
import { plural } from '../format/number';
import { Button } from './Button';
import { Details } from './Details';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';

/** So many rows are shown at once; more are a click away. */
const fewRows = 12;

interface Props {
  setting: Setting;
  file: FileRows;
  takeOver: () => void;
}

export function FileRowsList({ setting, file, takeOver }: Props) {
  const given = file.replaced.filter(Boolean).length;
  const name = `${setting.title} in ${file.name}`;
  return (
    <Details
      summary={`${name}: ${plural(file.rows.length, 'row')}`}
      open={file.rows.length <= fewRows}
    >
      {given > 0 && (
        <p class="govuk-body">
          {plural(given, 'row')} {given === 1 ? 'does' : 'do'} not count: the rows above say
          something about the same.
        </p>
      )}
      <ScrollRegion label={name} tall={file.rows.length > fewRows}>
        <Table
          small
          caption={name}
          captionHidden
          head={[
            ...setting.columns.map(({ title }) => ({ text: title })),
            ...(given > 0 ? [{ text: 'Counts' }] : []),
          ]}
          rows={file.rows.map((row, i) => [
            ...row,
            ...(given > 0 ? [file.replaced[i] ? 'No' : 'Yes'] : []),
          ])}
        />
      </ScrollRegion>
      <Button id={`${setting.key}-take-${file.file}`} kind="secondary" onClick={takeOver}>
        Edit these here<span class="govuk-visually-hidden"> ({name})</span>
      </Button>
      <p class="govuk-hint">
        The rows move into the settings, and {file.name} is taken out of the files loaded here. The
        file itself is not touched.
      </p>
    </Details>
  );
}
