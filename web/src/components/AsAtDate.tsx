// The date the figures speak of: the latest in the lists unless the reader chooses another.
import { useEffect, useId, useState } from 'preact/hooks';
import { useStore } from '../app/hooks';
import type { Frame } from '../engine/contract';
import { longDate } from '../format/date';
import { ErrorMessage } from './ErrorMessage';
import { LinkButton } from './LinkButton';

export function AsAtDate({ frame }: { frame: Frame }) {
  const store = useStore();
  const id = useId();
  const [error, setError] = useState('');
  const [text, setText] = useState(frame.as_at);
  useEffect(() => setText(frame.as_at), [frame.as_at]);
  const choose = async (value: string) => {
    const outcome = await store.set('as-at', value);
    setError(outcome.ok ? '' : outcome.message);
    if (outcome.ok) store.say('The as-at date was changed.');
  };
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class="govuk-label" for={id}>
        As-at date
      </label>
      {error !== '' && <ErrorMessage id={`${id}-error`} text={error} />}
      <input
        class={error ? 'govuk-input govuk-input--error app-date' : 'govuk-input app-date'}
        id={id}
        type="date"
        value={text}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          if (event.currentTarget.value !== '') choose(event.currentTarget.value);
        }}
      />
      {frame.as_at !== frame.as_at_default && (
        <div>
          <LinkButton onClick={() => choose('')}>
            Go back to {longDate(frame.as_at_default)}, the latest date in the lists
          </LinkButton>
        </div>
      )}
    </div>
  );
}
