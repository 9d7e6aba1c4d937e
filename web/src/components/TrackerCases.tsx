// The open assessments one by one, fewest days left first.
import { useState } from 'preact/hooks';
import { useAsk } from '../app/hooks';
import { plural } from '../format/number';
import { statusMarks } from '../format/words';
import { Pager } from './Pager';
import { ScrollRegion } from './ScrollRegion';
import { Select } from './Select';
import { Table } from './Table';
import { StatusTag } from './Tag';
import { Waiting } from './Waiting';

const limit = 50;

function shown(cell: string) {
  return cell in statusMarks ? <StatusTag status={cell} /> : cell;
}

export function TrackerCases({ teams }: { teams: string[] }) {
  const [status, setStatus] = useState('');
  const [team, setTeam] = useState('');
  const [offset, setOffset] = useState(0);
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value);
    setOffset(0);
  };
  const { value } = useAsk(
    (client) =>
      client.call('tracker_cases', status, team === '' ? '' : 'team', team, offset, limit),
    [status, team, offset],
    JSON.stringify([status, team]),
  );
  return (
    <section class="app-cases" aria-label="Open assessments one by one">
      <h2 class="govuk-heading-m">Open assessments one by one</h2>
      <div class="app-controls">
        <Select
          label="Status"
          options={[
            { value: '', text: 'All' },
            ...Object.keys(statusMarks).map((text) => ({ value: text, text })),
          ]}
          value={status}
          onChange={choose(setStatus)}
        />
        {teams.length > 0 && (
          <Select
            label="Team"
            options={[
              { value: '', text: 'All teams' },
              ...teams.map((text) => ({ value: text, text })),
            ]}
            value={team}
            onChange={choose(setTeam)}
          />
        )}
      </div>
      {value === null ? (
        <Waiting what="the list" />
      ) : (
        <>
          <ScrollRegion label="List of open assessments" tall>
            <Table
              small
              caption={`${plural(value.total, 'open assessment')}, fewest days left first`}
              captionSize="s"
              head={value.columns.map((text) => ({ text }))}
              rows={value.rows.map((row) => row.map(shown))}
            />
          </ScrollRegion>
          <Pager
            offset={offset}
            limit={limit}
            total={value.total}
            what="open assessments"
            onMove={setOffset}
          />
        </>
      )}
    </section>
  );
}
