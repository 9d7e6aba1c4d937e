// The h1 of a screen. It takes the focus when the screen appears, so that a screen reader starts
// there and not at the top of a page it has heard before.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { returnToLink } from '../app/returning';

interface Props {
  children: string;
  caption?: ComponentChildren;
}

// The very first screen leaves the focus to the browser.
let firstScreen = true;

export function PageTitle({ children, caption }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${children} - Bandstand`;
    if (!firstScreen) {
      // A message about files that could not be used comes first, and has the focus already.
      const problems = document.querySelector('.govuk-error-summary');
      if (problems !== null || !returnToLink()) {
        if (problems === null) heading.current?.focus({ preventScroll: true });
        scrollTo(0, 0);
      }
    } else {
      returnToLink();
    }
    firstScreen = false;
  }, [children]);
  return (
    <>
      {caption && <span class="govuk-caption-l">{caption}</span>}
      <h1 class="govuk-heading-l app-title" tabIndex={-1} ref={heading}>
        {children}
      </h1>
    </>
  );
}
