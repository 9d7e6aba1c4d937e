// What one heading or one value is: a choice that starts at nothing, the likely answer a button.
import { LinkButton } from './LinkButton';
import { type Option, Select } from './Select';

interface Props {
  /** The heading or value as the file has it. */
  text: string;
  hint: string;
  options: Option[];
  chosen: string;
  likely?: Option;
  onChoose: (value: string) => void;
}

export const nothing = '';

export function MappingQuestion({ text, hint, options, chosen, likely, onChoose }: Props) {
  const others = options.filter(({ value }) => value !== likely?.value);
  const first = likely ? [{ value: likely.value, text: `${likely.text} (likely)` }] : [];
  return (
    <li class={chosen === nothing ? 'app-question' : 'app-question app-question--answered'}>
      <Select
        label={`“${text}” is`}
        hint={hint}
        value={chosen}
        onChange={onChoose}
        options={[{ value: nothing, text: 'Not said yet' }, ...first, ...others]}
      />
      {likely && chosen !== likely.value && (
        <p class="govuk-body app-question__likely">
          <LinkButton onClick={() => onChoose(likely.value)}>
            Use {likely.text}
            <span class="govuk-visually-hidden"> for {text}</span>
          </LinkButton>
        </p>
      )}
    </li>
  );
}
