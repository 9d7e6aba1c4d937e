// The council's name for the titles of charts, as its settings have it.
import { useAppState } from './hooks';

/** '' where it is not known, or known by a code that says nothing to a reader. */
export function usePlace(): string {
  const name = useAppState().frame?.council ?? '';
  return /\d/.test(name) ? '' : name;
}
