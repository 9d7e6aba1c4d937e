// All definitions, as the core's registry has them, with a search.
import { useState } from 'preact/hooks';
import { useAppState, useAsk } from '../app/hooks';
import { adjust, indicatorRoute, type Route } from '../app/routes';
import { DefinitionFacts } from '../components/DefinitionFacts';
import { Details } from '../components/Details';
import { Link } from '../components/Link';
import { PageTitle } from '../components/PageTitle';
import { Select } from '../components/Select';
import { TextInput } from '../components/TextInput';
import { Waiting } from '../components/Waiting';
import type { Definition, Group } from '../engine/contract';
import { plural } from '../format/number';

type DefinitionsRoute = Route & { screen: 'definitions' };

const groupTitles: Record<Group, string> = {
  inputs: 'Inputs',
  processes: 'Processes',
  outputs: 'Outputs',
  workforce: 'Workforce',
  tracker: 'Tracker',
  comparators: 'Comparators',
  checklist: 'Checklist',
};

/** Every word of the search somewhere in the title, the codes, the id or the plain words. */
export function found(definitions: Definition[], search: string, group: string): Definition[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return definitions.filter((one) => {
    if (group !== '' && one.group !== group) return false;
    const text = `${one.title} ${one.codes} ${one.indicator} ${one.plain}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function Definitions({ route }: { route: DefinitionsRoute }) {
  const { files } = useAppState();
  const [search, setSearch] = useState('');
  const { value } = useAsk((client) => client.call('definitions'), []);
  const shown = value === null ? [] : found(value, search, route.group);
  const groups = [...new Set(value?.map(({ group }) => group) ?? [])];
  return (
    <>
      <PageTitle>Definitions</PageTitle>
      <p class="govuk-body">
        What each indicator counts, in plain words, with its sources. The figures are worked out
        from these very definitions.
      </p>
      <div class="app-controls">
        <TextInput label="Search" value={search} onInput={setSearch} />
        <Select
          label="Group"
          options={[
            { value: '', text: 'All groups' },
            ...groups.map((one) => ({ value: one, text: groupTitles[one] })),
          ]}
          value={route.group}
          onChange={(group) => adjust({ ...route, group: group as Group })}
        />
      </div>
      {value === null ? (
        <Waiting what="the list" />
      ) : (
        <>
          <p class="govuk-body" role="status">
            {plural(shown.length, 'definition')}
          </p>
          {groups
            .map((group) => ({ group, ones: shown.filter((one) => one.group === group) }))
            .filter(({ ones }) => ones.length > 0)
            .map(({ group, ones }) => (
              <section key={group} aria-label={groupTitles[group]}>
                <h2 class="govuk-heading-m">{groupTitles[group]}</h2>
                {ones.map((one) => (
                  <Details
                    key={one.indicator}
                    summary={
                      one.codes ? `${one.title} (${one.codes.replaceAll(';', ', ')})` : one.title
                    }
                  >
                    <DefinitionFacts definition={one} />
                    {!one.from_cases && (
                      <p class="govuk-body">In this version it comes only from a measures file.</p>
                    )}
                    {files.length > 0 && (
                      <p class="govuk-body">
                        <Link to={indicatorRoute(one.indicator)}>Figures: {one.title}</Link>
                      </p>
                    )}
                  </Details>
                ))}
              </section>
            ))}
        </>
      )}
    </>
  );
}
