// Everything a council decides, in sections: single settings, and tables edited in place.
import { useEffect } from 'preact/hooks';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { formatRoute } from '../app/routes';
import { Button } from '../components/Button';
import { CarriedNotice } from '../components/CarriedNotice';
import { ConfiguredCopy } from '../components/ConfiguredCopy';
import { Details } from '../components/Details';
import { focusOn } from '../components/ErrorSummary';
import { PageTitle } from '../components/PageTitle';
import { SettingField } from '../components/SettingField';
import { TableEditor } from '../components/TableEditor';
import { Waiting } from '../components/Waiting';
import { saveCsv } from '../downloads/save';
import { type SettingsSection, settingsSections } from './settings_sections';

function SaveSettings() {
  const store = useStore();
  const { unsaved, drafts } = useAppState();
  const save = async () => {
    try {
      saveCsv('bandstand-settings.csv', await store.client.call('settings_csv'));
      await store.settingsKept();
      store.say('bandstand-settings.csv: downloaded.');
    } catch (reason) {
      store.fail(reason);
    }
  };
  const drafted = Object.keys(drafts).length > 0;
  return (
    <section class="app-downloads" aria-labelledby="save-settings">
      <h2 class="govuk-heading-s" id="save-settings">
        Keep these settings
      </h2>
      {unsaved && (
        <p class="govuk-body">
          <strong>There are changes that are in no file yet.</strong> They are gone when the tab is
          closed.
        </p>
      )}
      {drafted && (
        <p class="govuk-body">
          A table below has changes that are not saved in it. They are not part of the file.
        </p>
      )}
      <p class="govuk-body">
        The file holds every setting and table that is not at its usual value, and nothing from your
        lists. Next time, choose or drop <em>bandstand-settings.csv</em> together with your lists
        and the settings are as they are now. The command line reads the same file.
      </p>
      <Button kind="secondary" onClick={save}>
        Save settings
      </Button>
      <ConfiguredCopy />
    </section>
  );
}

function Contents({ sections }: { sections: SettingsSection[] }) {
  return (
    <nav class="app-contents" aria-labelledby="contents">
      <h2 class="govuk-heading-s" id="contents">
        On this page
      </h2>
      <ul class="govuk-list app-contents__list">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              class="govuk-link"
              href={formatRoute({ screen: 'settings', at: id })}
              onClick={() => focusOn(`setting-${id}`)}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Section({ section, at }: { section: SettingsSection; at: string }) {
  const { id, title, settings } = section;
  const fields = settings.map((setting) =>
    setting.kind === 'table' ? (
      <TableEditor setting={setting} headed={setting.key === id} key={setting.key} />
    ) : (
      <SettingField setting={setting} key={setting.key} />
    ),
  );
  const changed = settings.some((one) => one.value !== one.default_value);
  return (
    <section aria-labelledby={`setting-${id}`}>
      <h2 class="govuk-heading-m" id={`setting-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {id === 'coverage' ? (
        <Details summary="Say which months are complete" open={changed || at.startsWith(id)}>
          {fields}
        </Details>
      ) : (
        fields
      )}
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
  const sections = settingsSections(value ?? []);
  return (
    <>
      <PageTitle>Settings</PageTitle>
      <p class="govuk-body">
        Where definitions leave room, this is where the choice is made, and where targets and the
        other tables of your council are kept. A change takes effect at once. Closing the tab puts
        everything back, unless you save the settings.
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
          <SaveSettings />
          <Contents sections={sections} />
          {sections.map((section) => (
            <Section section={section} at={at} key={section.id} />
          ))}
        </>
      )}
    </>
  );
}
