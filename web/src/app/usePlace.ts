// The council's name for the titles of charts, as its settings have it.
import { useAsk } from './hooks';

/** '' where it is not known, or known by a code that says nothing to a reader. */
export function usePlace(): string {
  const { value } = useAsk((client) => client.call('settings'), []);
  const name = value?.find(({ key }) => key === 'authority')?.value ?? '';
  return /\d/.test(name) ? '' : name;
}
