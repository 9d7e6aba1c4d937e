// govuk-frontend's error summary: takes the focus when it appears, and its links move the focus
// without touching the address, which belongs to the screens.
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ErrorItem {
  text: string;
  /** Id of the element that is wrong; without one the message stands alone. */
  target?: string;
}

export function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}

export function ErrorSummary({ items, title }: { items: ErrorItem[]; title?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [items]);
  if (items.length === 0) return null;
  return (
    <div class="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title ?? 'There is a problem'}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {items.map(({ text, target }) => (
              <li key={text}>
                {target === undefined ? (
                  text
                ) : (
                  <a
                    href={`#${target}`}
                    onClick={(event) => {
                      event.preventDefault();
                      focusOn(target);
                    }}
                  >
                    {text}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
