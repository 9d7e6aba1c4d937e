// A part of the page that scrolls by itself, by keyboard too, so that wide tables never make the
// whole page scroll sideways. Says when there is more to the right.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  label: string;
  children: ComponentChildren;
  /** Limits the height, so that a sticky header has something to stick to. */
  tall?: boolean;
}

interface Beyond {
  /** Wider than its frame at all. */
  wide: boolean;
  /** Not yet scrolled to its right end. */
  more: boolean;
}

function useBeyond() {
  const region = useRef<HTMLElement>(null);
  const [beyond, setBeyond] = useState<Beyond>({ wide: false, more: false });
  useLayoutEffect(() => {
    const element = region.current;
    if (element === null) return;
    const look = () => {
      const room = element.scrollWidth - element.clientWidth;
      const next = { wide: room > 1, more: room - element.scrollLeft > 1 };
      setBeyond((now) => (now.wide === next.wide && now.more === next.more ? now : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return { region, ...beyond };
}

export function ScrollRegion({ label, children, tall = false }: Props) {
  const { region, wide, more } = useBeyond();
  return (
    <>
      {wide && (
        <p class="app-hint app-no-print">
          This table is wider than the screen: scroll it sideways for the rest.
        </p>
      )}
      <div class={more ? 'app-frame app-frame--more' : 'app-frame'}>
        <section
          class={tall ? 'app-scroll app-scroll--tall' : 'app-scroll'}
          aria-label={label}
          ref={region}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the keyboard
          tabIndex={0}
        >
          {children}
        </section>
      </div>
    </>
  );
}
