// The council's own name, for what leaves the screen: as it is set, else as national tables have it.
import type { Setting } from '../engine/contract';
import { useAsk } from './hooks';

export function councilOf(settings: Setting[]): string {
  const set = (key: string) => settings.find((one) => one.key === key)?.value ?? '';
  return set('council-name') || set('authority');
}

export function useCouncil(): string {
  const { value } = useAsk(async (client) => councilOf(await client.call('settings')), []);
  return value ?? '';
}
