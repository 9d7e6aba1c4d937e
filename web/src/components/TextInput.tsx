// govuk-frontend's text input.
import { useId } from 'preact/hooks';
import { ErrorMessage } from './ErrorMessage';

interface Typed {
  currentTarget: HTMLInputElement;
}

interface Props {
  label: string;
  value: string;
  hint?: string;
  error?: string;
  id?: string;
  type?: 'text' | 'date';
  numeric?: boolean;
  /** While typing. */
  onInput?: (value: string) => void;
  /** When the reader leaves the field or presses Enter. */
  onChange?: (value: string) => void;
}

export function TextInput(props: Props) {
  const made = useId();
  const id = props.id ?? made;
  const { error, hint, type = 'text' } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const short = props.numeric ? ' govuk-input--width-5' : type === 'date' ? ' app-date' : '';
  const shared = {
    class: `govuk-input${error ? ' govuk-input--error' : ''}${short}`,
    id,
    value: props.value,
    inputMode: props.numeric ? ('decimal' as const) : undefined,
    autocomplete: 'off' as const,
    spellcheck: false,
    'aria-describedby': described || undefined,
    onInput: props.onInput && ((event: Typed) => props.onInput?.(event.currentTarget.value)),
    onChange: props.onChange && ((event: Typed) => props.onChange?.(event.currentTarget.value)),
  };
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class="govuk-label" for={id}>
        {props.label}
      </label>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error && <ErrorMessage id={`${id}-error`} text={error} />}
      {type === 'date' ? <input {...shared} type="date" /> : <input {...shared} type="text" />}
    </div>
  );
}
