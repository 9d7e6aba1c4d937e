// Saves this very page with the settings as they are now in it, after showing what it would hold.
import { useAppState, useAsk, useStore } from '../app/hooks';
import { type CarriedSettings, configuredCopy } from '../copies/carried_settings';
import { savePage } from '../downloads/save';
import type { Setting } from '../engine/contract';
import { localDate } from '../format/date';
import { plural } from '../format/number';
import { Button } from './Button';
import { Details } from './Details';
import { ScrollRegion } from './ScrollRegion';
import { valueWords } from './SettingsUsed';
import { Table } from './Table';

/** A table that is a setting is told by its length; it has a heading line. */
function held(setting: Setting): string {
  const lines = setting.value.split(/\r?\n/).filter((line) => line !== '').length;
  return lines > 1 ? plural(lines - 1, 'row') : valueWords(setting, setting.value);
}

function Held({ settings, csv }: { settings: Setting[]; csv: string }) {
  return (
    <Details summary="What the copy would hold">
      <ScrollRegion label="Settings the copy would hold">
        <Table
          small
          caption="Settings the copy would hold"
          captionHidden
          firstCellIsHeader
          head={[{ text: 'Setting' }, { text: 'Value' }]}
          rows={settings.map((setting) => [setting.title, held(setting)])}
        />
      </ScrollRegion>
      <p class="govuk-body">The exact text:</p>
      <ScrollRegion label="The exact text" tall>
        <pre class="app-exact">{csv}</pre>
      </ScrollRegion>
    </Details>
  );
}

export function ConfiguredCopy() {
  const store = useStore();
  const { carried, frame } = useAppState();
  const { value } = useAsk(
    async (client) => ({
      settings: await client.call('settings'),
      csv: new TextDecoder().decode(await client.call('settings_csv')),
    }),
    [],
  );
  if (value === null) return null;
  const changed = value.settings.filter((one) => one.value !== one.default_value);
  const copy: CarriedSettings = {
    council: frame?.council ?? '',
    saved: localDate(new Date()),
    csv: value.csv,
  };
  const save = () => {
    savePage('bandstand.html', configuredCopy(copy));
    store.settingsKept().catch((reason) => store.fail(reason));
    store.say('bandstand.html: downloaded, with these settings in it.');
  };
  return (
    <>
      <h3 class="govuk-heading-s">For everybody in your council</h3>
      <p class="govuk-body">
        A configured copy is this page with these settings in it: it starts with them, wherever it
        is opened. It holds settings only, and nothing from your lists.
      </p>
      {changed.length === 0 && carried === null ? (
        <p class="govuk-body">
          Every setting is at its usual value, so a copy would be the same as this page.
        </p>
      ) : (
        <>
          <Held settings={changed} csv={value.csv} />
          {changed.some(({ key }) => key === 'workers') && (
            <p class="govuk-body">
              <strong>It would name workers</strong>, because recommended caseloads do. Keep it
              where such lists may be kept.
            </p>
          )}
          <Button kind="secondary" onClick={save}>
            Save a configured copy of this page
          </Button>
        </>
      )}
    </>
  );
}
