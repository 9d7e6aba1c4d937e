// The settings the core offers. Each takes effect at once and says what it changed.
import { useEffect, useState } from 'preact/hooks';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { Button } from '../components/Button';
import { CarriedNotice } from '../components/CarriedNotice';
import { ConfiguredCopy } from '../components/ConfiguredCopy';
import { Details } from '../components/Details';
import { focusOn } from '../components/ErrorSummary';
import { LinkButton } from '../components/LinkButton';
import { PageTitle } from '../components/PageTitle';
import { Select } from '../components/Select';
import { valueWords } from '../components/SettingsUsed';
import { TextInput } from '../components/TextInput';
import { Waiting } from '../components/Waiting';
import { saveCsv } from '../downloads/save';
import type { Setting } from '../engine/contract';
import { plural } from '../format/number';

function scope(setting: Setting): string {
  if (setting.affects.length === 0) return 'Changes all figures.';
  return `Changes ${plural(setting.affects.length, 'indicator')}.`;
}

function OneSetting({ setting }: { setting: Setting }) {
  const store = useStore();
  const [error, setError] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const change = async (value: string) => {
    const outcome = await store.set(setting.key, value);
    setError(outcome.ok ? '' : outcome.message);
    setRefused(outcome.ok ? null : value);
    if (outcome.ok) {
      store.say(`${setting.title} is now ${valueWords(setting, value)}. ${scope(setting)}`);
    }
  };
  const id = `setting-${setting.key}`;
  const hint = `${setting.help} ${scope(setting)}`.trim();
  return (
    <div class="app-setting">
      {setting.kind === 'choice' ? (
        <Select
          id={id}
          label={setting.title}
          hint={hint}
          error={error}
          options={setting.choices.map(({ value, label }) => ({ value, text: label }))}
          value={setting.value}
          onChange={change}
        />
      ) : (
        <TextInput
          id={id}
          label={setting.title}
          hint={hint}
          error={error}
          type={setting.kind === 'date' ? 'date' : 'text'}
          numeric={setting.kind === 'number'}
          value={refused ?? setting.value}
          onChange={change}
        />
      )}
      {(setting.value !== setting.default_value || refused !== null) && (
        <LinkButton onClick={() => change(setting.default_value)}>
          Go back to {valueWords(setting, setting.default_value)}
          <span class="govuk-visually-hidden"> for {setting.title}</span>
        </LinkButton>
      )}
    </div>
  );
}

/** One for every list, and rarely needed: they are kept together, folded. */
function isCoverage({ key }: Setting): boolean {
  return key.startsWith('coverage-');
}

const settingField = (setting: Setting) => <OneSetting setting={setting} key={setting.key} />;

function SaveSettings() {
  const store = useStore();
  const save = async () => {
    try {
      saveCsv('bandstand-settings.csv', await store.client.call('settings_csv'));
      store.say('bandstand-settings.csv: downloaded.');
    } catch (reason) {
      store.fail(reason);
    }
  };
  return (
    <section class="app-downloads" aria-labelledby="save-settings">
      <h2 class="govuk-heading-s" id="save-settings">
        Keep these settings
      </h2>
      <p class="govuk-body">
        The file holds every setting that is not at its usual value, and nothing from your lists.
        Next time, choose or drop <em>bandstand-settings.csv</em> together with your lists and the
        settings are as they are now.
      </p>
      <Button kind="secondary" onClick={save}>
        Save settings
      </Button>
      <ConfiguredCopy />
    </section>
  );
}

/** `at`: the setting somebody came here for; it is in sight and has the focus. */
export function Settings({ at }: { at: string }) {
  const { said } = useAppState();
  const { value } = useAsk((client) => client.call('settings'), []);
  const ready = value !== null;
  useEffect(() => {
    if (ready && at !== '') focusOn(`setting-${at}`);
  }, [ready, at]);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageTitle>Settings</PageTitle>
        <p class="govuk-body">
          Where definitions leave room, this is where the choice is made. A change takes effect at
          once and files are not read again. Closing the tab puts everything back, unless you save
          the settings below.
        </p>
        <CarriedNotice />
        {/is now /.test(said) && (
          <div class="govuk-inset-text" aria-hidden="true">
            {said}
          </div>
        )}
        {value === null ? (
          <Waiting what="the settings" />
        ) : (
          <>
            {value.filter((one) => !isCoverage(one)).map(settingField)}
            {value.some(isCoverage) && (
              <Details
                summary="Months covered by each list"
                open={
                  at.startsWith('coverage-') ||
                  value.some((one) => isCoverage(one) && one.value !== one.default_value)
                }
              >
                {value.filter(isCoverage).map(settingField)}
              </Details>
            )}
            <SaveSettings />
          </>
        )}
      </div>
    </div>
  );
}
