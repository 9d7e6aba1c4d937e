// govuk-frontend's skip link; it moves the focus itself, because the address belongs to screens.
import { focusOn } from './ErrorSummary';

export function SkipLink({ target, text }: { target: string; text: string }) {
  return (
    <a
      href={`#${target}`}
      class="govuk-skip-link"
      onClick={(event) => {
        event.preventDefault();
        focusOn(target);
      }}
    >
      {text}
    </a>
  );
}
