// The keys of a presentation: arrows, and those that clickers send.
import { useEffect, useRef } from 'preact/hooks';

export interface SlideKeys {
  next: () => void;
  previous: () => void;
  first: () => void;
  last: () => void;
  leave: () => void;
  /** By single letters, which can be switched off: speech input may send them unmeant. */
  letters: Record<string, () => void>;
}

function actionOf(event: KeyboardEvent, keys: SlideKeys): (() => void) | undefined {
  const onControl = event.target instanceof HTMLButtonElement;
  switch (event.key) {
    case 'ArrowRight':
    case 'PageDown':
      return keys.next;
    case 'ArrowLeft':
    case 'PageUp':
      return keys.previous;
    case ' ':
      // On a button, space presses the button.
      if (onControl) return undefined;
      return event.shiftKey ? keys.previous : keys.next;
    case 'Home':
      return keys.first;
    case 'End':
      return keys.last;
    case 'Escape':
      return keys.leave;
    default:
      return keys.letters[event.key.toLowerCase()];
  }
}

export function useSlideKeys(keys: SlideKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = actionOf(event, latest.current);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
