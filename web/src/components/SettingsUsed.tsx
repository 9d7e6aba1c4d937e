// The settings that change a figure, beside it: value, and whether that is the usual one.
import { useAppState } from '../app/hooks';
import { settingsRoute } from '../app/routes';
import type { IndicatorView, Setting } from '../engine/contract';
import { longDate } from '../format/date';
import { Link } from './Link';
import { LiveOnly } from './LiveOnly';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';

/** How a value reads in a sentence. */
export function valueWords(setting: Setting, value: string): string {
  const choice = setting.choices.find((one) => one.value === value);
  if (choice) return choice.label;
  if (setting.kind === 'date') return longDate(value) || 'not set';
  return value || 'not set';
}

/** The settings that choose which file the figures are computed from: one for each list. */
export function sourceSettings(settings: Setting[]): Setting[] {
  return settings.filter(({ key }) => /^list-\d+-from$/.test(key));
}

export function ComputedFrom({ view }: { view: IndicatorView }) {
  if (view.computed_from === '') return null;
  const choices = sourceSettings(view.settings);
  return (
    <>
      <p class="govuk-body">
        <strong>Computed from:</strong> {view.computed_from}.
      </p>
      {choices.length > 0 && (
        <ul class="govuk-list app-sources app-no-print" aria-label="Where its lists come from">
          {choices.map((setting) => (
            <li key={setting.key}>
              {setting.title}: {valueWords(setting, setting.value)}.{' '}
              <LiveOnly>
                <Link to={{ screen: 'settings', at: setting.key }}>
                  Change<span class="govuk-visually-hidden">: {setting.title}</span>
                </Link>
              </LiveOnly>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function SettingsUsed({ settings }: { settings: Setting[] }) {
  const { saved } = useAppState();
  if (settings.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Settings that affect this figure</h2>
      <ScrollRegion label="Settings that affect this figure">
        <Table
          small
          caption="Settings that affect this figure"
          captionHidden
          head={[{ text: 'Setting' }, { text: 'Value' }, { text: 'Usual value' }]}
          firstCellIsHeader
          rows={settings.map((setting) => [
            saved === null ? (
              <Link to={{ screen: 'settings', at: setting.key }}>{setting.title}</Link>
            ) : (
              setting.title
            ),
            valueWords(setting, setting.value),
            setting.value === setting.default_value ? (
              'Yes'
            ) : (
              <strong>Changed: usually {valueWords(setting, setting.default_value)}</strong>
            ),
          ])}
        />
      </ScrollRegion>
      <LiveOnly>
        <p class="govuk-body app-no-print">
          <Link to={settingsRoute}>All settings</Link>
        </p>
      </LiveOnly>
    </>
  );
}
