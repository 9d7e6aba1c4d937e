// A colour, typed as #rrggbb or picked in the browser's own colour picker.
import { TextInput } from './TextInput';

interface Props {
  id: string;
  label: string;
  hint: string;
  error: string;
  value: string;
  onChange: (value: string) => void;
}

export function ColourInput(props: Props) {
  const { id, value, onChange } = props;
  return (
    <div class="app-colour">
      <TextInput {...props} />
      <div class="app-colour__pick">
        <label class="govuk-label" for={`${id}-pick`}>
          Pick a colour
        </label>
        <input
          type="color"
          class="app-colour__input"
          id={`${id}-pick`}
          value={/^#[0-9a-f]{6}$/i.test(value) ? value : '#1d4e89'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}
