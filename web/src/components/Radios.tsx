// govuk-frontend's radios, small and in a row, for switching how a screen is shown.
import { useId } from 'preact/hooks';
import type { Option } from './Select';

interface Props {
  legend: string;
  options: Option[];
  value: string;
  onChange: (value: string) => void;
  name?: string;
  classes?: string;
}

export function Radios({ legend, options, value, onChange, name, classes }: Props) {
  const made = useId();
  const own = name ?? made;
  return (
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend">{legend}</legend>
        <div class={classes ? `govuk-radios ${classes}` : 'govuk-radios'}>
          {options.map((option, i) => {
            const id = i === 0 ? own : `${own}-${i + 1}`;
            return (
              <div class="govuk-radios__item" key={option.value}>
                <input
                  class="govuk-radios__input"
                  id={id}
                  name={own}
                  type="radio"
                  value={option.value}
                  checked={option.value === value}
                  onChange={() => onChange(option.value)}
                />
                <label class="govuk-label govuk-radios__label" for={id}>
                  {option.text}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

export const inlineRadios = 'govuk-radios--small govuk-radios--inline app-radios';
