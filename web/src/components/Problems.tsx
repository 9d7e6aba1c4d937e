// The files that could not be used, as an error summary with one message each.
import { useAppState } from '../app/hooks';
import { ErrorSummary } from './ErrorSummary';

/** With links to the files' own entries where those are on the screen. */
export function Problems({ linked = false }: { linked?: boolean }) {
  const { problems } = useAppState();
  const items = problems.map(({ id, name, message }) => ({
    text: `${name}: ${message}`,
    target: linked && id !== null ? `file-${id}` : undefined,
  }));
  return <ErrorSummary items={items} title="Some files could not be used" />;
}
