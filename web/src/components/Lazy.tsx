// A part of a long screen whose answer is worked out only when the reader comes near it.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LinkButton } from './LinkButton';

interface Props {
  id: string;
  title: string;
  /** Called once the reader has come near. */
  children: () => ComponentChildren;
}

export function Lazy({ id, title, children }: Props) {
  const section = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = section.current;
    if (near || element === null) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '200px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [near]);
  return (
    <section ref={section} class={near ? 'app-part' : 'app-part app-no-print'} aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id} tabIndex={-1}>
        {title}
      </h2>
      {near ? (
        children()
      ) : (
        <p class="govuk-body">
          <LinkButton onClick={() => setNear(true)}>
            Show<span class="govuk-visually-hidden"> {title}</span>
          </LinkButton>
        </p>
      )}
    </section>
  );
}
