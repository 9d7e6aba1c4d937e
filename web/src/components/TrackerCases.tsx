// The open assessments one by one, fewest days left first.
import { useState } from 'preact/hooks';
import { statusMarks } from '../format/words';
import { CaseTable } from './CaseTable';
import { Select } from './Select';

const limit = 50;

export function TrackerCases({ teams }: { teams: string[] }) {
  const [status, setStatus] = useState('');
  const [team, setTeam] = useState('');
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
          onChange={setStatus}
        />
        {teams.length > 0 && (
          <Select
            label="Team"
            options={[
              { value: '', text: 'All teams' },
              ...teams.map((text) => ({ value: text, text })),
            ]}
            value={team}
            onChange={setTeam}
          />
        )}
      </div>
      <CaseTable
        id="tracker cases"
        subject={JSON.stringify([status, team])}
        title="Open assessments"
        what="open assessments"
        row={['open assessment']}
        usual=", fewest days left first"
        limit={limit}
        ask={(client, offset, most) =>
          client.call('tracker_cases', status, team === '' ? '' : 'team', team, offset, most)
        }
      />
    </section>
  );
}
