// govuk-frontend's file upload with its drop zone, always visible. The real input stays in the
// page; the button around it is named by label and status, so that it can be spoken to.
import { useId, useRef } from 'preact/hooks';
import { ErrorMessage } from './ErrorMessage';

interface Props {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  disabled?: boolean;
  /** What has been chosen so far, in words. */
  status: string;
  dragging: boolean;
  onFiles: (files: File[]) => void;
  labelSize?: '' | 's' | 'm';
}

export function FileUpload(props: Props) {
  const { id, label, hint, error, disabled, status, dragging, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const made = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const buttonClasses = [
    'govuk-file-upload-button',
    'app-drop__button',
    dragging && 'govuk-file-upload-button--dragging',
  ];
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label
        class={`govuk-label${props.labelSize ? ` govuk-label--${props.labelSize}` : ''}`}
        for={id}
        id={`${made}-label`}
      >
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error && <ErrorMessage id={`${id}-error`} text={error} />}
      <div class="govuk-file-upload-wrapper app-drop">
        <button
          class={buttonClasses.filter(Boolean).join(' ')}
          type="button"
          id={id}
          disabled={disabled || undefined}
          aria-describedby={described || undefined}
          aria-labelledby={`${made}-label ${made}-comma ${id}`}
          onClick={() => input.current?.click()}
        >
          <span class="govuk-body govuk-file-upload-button__status" aria-live="polite">
            {status}
          </span>
          <span class="govuk-file-upload-button__pseudo-button-container">
            <span class="govuk-button govuk-button--secondary govuk-file-upload-button__pseudo-button">
              Choose files
            </span>{' '}
            <span class="govuk-body govuk-file-upload-button__instruction">or drop files here</span>
          </span>
        </button>
        {/* Outside the button, whose visible text has to be its name word for word. */}
        <span class="govuk-visually-hidden" id={`${made}-comma`}>
          {', '}
        </span>
        <input
          class="govuk-file-upload"
          ref={input}
          id={`${id}-input`}
          type="file"
          multiple
          accept=".csv,.txt,.xml,.json"
          hidden
          disabled={disabled || undefined}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            // Emptied, so that choosing the same file again is noticed.
            event.currentTarget.value = '';
            onFiles(chosen);
          }}
        />
      </div>
      <span class="govuk-file-upload-announcements govuk-visually-hidden" aria-live="assertive">
        {dragging ? 'Entered drop zone' : ''}
      </span>
    </div>
  );
}
