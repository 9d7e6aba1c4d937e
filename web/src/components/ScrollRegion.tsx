// A part of the page that scrolls by itself, by keyboard too, so that wide tables never make the
// whole page scroll sideways.
import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  children: ComponentChildren;
  /** Limits the height, so that a sticky header has something to stick to. */
  tall?: boolean;
}

export function ScrollRegion({ label, children, tall = false }: Props) {
  return (
    <section
      class={tall ? 'app-scroll app-scroll--tall' : 'app-scroll'}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the keyboard
      tabIndex={0}
    >
      {children}
    </section>
  );
}
