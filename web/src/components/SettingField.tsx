// One plain setting. It takes effect at once and says what it changed.
import { useState } from 'preact/hooks';
import { useStore } from '../app/hooks';
import type { Setting } from '../engine/contract';
import { plural } from '../format/number';
import { ColourInput } from './ColourInput';
import { LinkButton } from './LinkButton';
import { Select } from './Select';
import { valueWords } from './SettingsUsed';
import { TextInput } from './TextInput';

/** Settings that change no figure: who the council is, and what it presents. */
const withoutFigures = ['council-name', 'council-colour', 'slides'];

function scope(setting: Setting): string {
  if (withoutFigures.includes(setting.key)) return '';
  if (setting.affects.length === 0) return 'Changes all figures.';
  return `Changes ${plural(setting.affects.length, 'indicator')}.`;
}

export function SettingField({ setting }: { setting: Setting }) {
  const store = useStore();
  const [error, setError] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const change = async (value: string) => {
    const outcome = await store.set(setting.key, value);
    setError(outcome.ok ? '' : outcome.message);
    setRefused(outcome.ok ? null : value);
    if (outcome.ok) {
      store.say(`${setting.title} is now ${valueWords(setting, value)}. ${scope(setting)}`.trim());
    }
  };
  const shared = {
    id: `setting-${setting.key}`,
    label: setting.title,
    hint: `${setting.help} ${scope(setting)}`.trim(),
    error,
    value: refused ?? setting.value,
    onChange: change,
  };
  return (
    <div class="app-setting">
      {setting.kind === 'choice' ? (
        <Select
          {...shared}
          options={setting.choices.map(({ value, label }) => ({ value, text: label }))}
        />
      ) : setting.key === 'council-colour' ? (
        <ColourInput {...shared} />
      ) : (
        <TextInput
          {...shared}
          type={setting.kind === 'date' ? 'date' : 'text'}
          numeric={setting.kind === 'number'}
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
