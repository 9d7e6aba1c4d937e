// Which indicators have a slide: sets to begin with, then a checkbox for each indicator.
import { useState } from 'preact/hooks';
import { useStore } from '../app/hooks';
import type { Choice, Choices } from '../app/presenting';
import { plural } from '../format/number';
import { Button } from './Button';
import { Checkbox } from './Checkbox';
import { Select } from './Select';

interface Props {
  choices: Choices;
  slides: string[];
  onChange: (slides: string[]) => void;
}

function grouped(all: Choice[]): Map<string, Choice[]> {
  const groups = new Map<string, Choice[]>();
  for (const choice of all) {
    groups.set(choice.groupTitle, [...(groups.get(choice.groupTitle) ?? []), choice]);
  }
  return groups;
}

export interface Preset {
  text: string;
  ids: string[];
}

/** Ready-made selections; those without any indicator are left out. */
export function presetsOf({ all, key }: Choices): Preset[] {
  const ids = (wanted: (choice: Choice) => boolean) => all.filter(wanted).map(({ id }) => id);
  return [
    { text: 'Key indicators', ids: key },
    { text: 'Those off target', ids: ids(({ rag }) => rag === 'red') },
    { text: 'Those with a rating', ids: ids(({ rag }) => rag !== '') },
    ...[...grouped(all)].map(([group, ones]) => ({
      text: `All ${group.toLowerCase()}`,
      ids: ones.map(({ id }) => id),
    })),
  ].filter((preset) => preset.ids.length > 0);
}

export function Presets({ choices, onChange }: Omit<Props, 'slides'>) {
  const store = useStore();
  const [at, setAt] = useState('0');
  const presets = presetsOf(choices);
  const use = () => {
    const preset = presets[Number(at)];
    if (preset === undefined) return;
    onChange(preset.ids);
    store.say(`${preset.text}: ${plural(preset.ids.length, 'slide')} chosen.`);
  };
  return (
    <div class="app-controls">
      <Select
        label="Begin with"
        options={presets.map(({ text, ids }, i) => ({
          value: String(i),
          text: `${text} (${ids.length})`,
        }))}
        value={at}
        onChange={setAt}
      />
      <Button kind="secondary" onClick={use}>
        Use these
      </Button>
    </div>
  );
}

export function SlideChoices({ choices, slides, onChange }: Props) {
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...slides, id] : slides.filter((one) => one !== id));
  return (
    <>
      {[...grouped(choices.all)].map(([group, ones]) => (
        <fieldset class="govuk-fieldset app-slides__group" key={group}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{group}</legend>
          {ones.map(({ id, title }) => (
            <Checkbox
              label={title}
              checked={slides.includes(id)}
              onChange={(on) => toggle(id, on)}
              key={id}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}
