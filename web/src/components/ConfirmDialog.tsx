// Asks before something that cannot be undone, in the browser's own modal dialog, which gives the
// focus back when it closes.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';

interface Answer {
  text: string;
  onClick: () => void;
}

interface Props {
  title: string;
  children: ComponentChildren;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
  /** Further answers that lose nothing, before the one that does. */
  others?: Answer[];
}

export function ConfirmDialog({ title, children, yes, no, onYes, onNo, others = [] }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Pressing Enter twice must not forget anything.
    dialog.current?.querySelector<HTMLElement>('button:not(.govuk-button--warning)')?.focus();
  }, []);
  return (
    <dialog class="app-dialog" ref={dialog} aria-labelledby={id} onClose={onNo}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
      <div class="govuk-button-group">
        {others.map(({ text, onClick }, i) => (
          <Button kind={i === 0 ? '' : 'secondary'} onClick={onClick} key={text}>
            {text}
          </Button>
        ))}
        <Button kind="warning" onClick={onYes}>
          {yes}
        </Button>
        <Button kind="secondary" onClick={() => dialog.current?.close()}>
          {no}
        </Button>
      </div>
    </dialog>
  );
}
