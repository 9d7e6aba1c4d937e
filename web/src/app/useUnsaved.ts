// The browser asks before the tab closes, if and only if settings would be lost with it.
import { useEffect } from 'preact/hooks';
import { useAppState } from './hooks';

export function useUnsaved(): void {
  const { unsaved, drafts } = useAppState();
  const lost = unsaved || Object.keys(drafts).length > 0;
  useEffect(() => {
    if (!lost) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [lost]);
}
