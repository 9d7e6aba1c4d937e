// govuk-frontend's select.
import { useId } from 'preact/hooks';
import { ErrorMessage } from './ErrorMessage';

export interface Option {
  value: string;
  text: string;
}

interface Props {
  label: string;
  options: Option[];
  value: string;
  onChange: (value: string) => void;
  id?: string;
  hint?: string;
  error?: string;
}

export function Select({ label, options, value, onChange, id, hint, error }: Props) {
  const made = useId();
  const own = id ?? made;
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class="govuk-label" for={own}>
        {label}
      </label>
      {hint && (
        <div id={`${own}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error && <ErrorMessage id={`${own}-error`} text={error} />}
      <select
        class={error ? 'govuk-select govuk-select--error' : 'govuk-select'}
        id={own}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} key={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
