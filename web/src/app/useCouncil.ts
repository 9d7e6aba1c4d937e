// The council's own name, for what leaves the screen: as it is set, else as national tables have it.
import { useAsk } from './hooks';

export function useCouncil(): string {
  const { value } = useAsk(async (client) => {
    const settings = await client.call('settings');
    const set = (key: string) => settings.find((one) => one.key === key)?.value ?? '';
    return set('council-name') || set('authority');
  }, []);
  return value ?? '';
}
