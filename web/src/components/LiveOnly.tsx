// What makes sense only where the engine is: left out of saved pages.
import type { ComponentChildren } from 'preact';
import { useAppState } from '../app/hooks';

export function LiveOnly({ children }: { children: ComponentChildren }) {
  return useAppState().saved === null ? <>{children}</> : null;
}
