// The files that could not be used, as an error summary with one message each.
import { useAppState } from '../app/hooks';
import { ErrorSummary } from './ErrorSummary';
import { Link } from './Link';

/** With links to the files' own entries where those are on the screen. */
export function Problems({ linked = false }: { linked?: boolean }) {
  const { problems, files } = useAppState();
  const items = problems.map(({ id, name, message }) => ({
    text: `${name}: ${message}`,
    target: linked && id !== null ? `file-${id}` : undefined,
  }));
  const mappable = files.some(
    ({ kind, unknown_headings }) => kind === 'unusable' && unknown_headings > 0,
  );
  return (
    <>
      <ErrorSummary items={items} title="Some files could not be used" />
      {items.length > 0 && mappable && (
        <p class="govuk-body">
          Are the headings your system’s own?{' '}
          <Link to={{ screen: 'mapping' }}>Say which list it is and what they are</Link>
        </p>
      )}
    </>
  );
}
