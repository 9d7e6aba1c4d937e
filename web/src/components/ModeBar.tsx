// Which view is on, working or sharing, always in sight where figures are; and printing, which
// hides small numbers whichever view is on.
import { useState } from 'preact/hooks';
import { useAppState, useStore } from '../app/hooks';
import { printFigures } from '../app/printing';
import { ofCouncil, type SavedResults } from '../copies/saved_results';
import type { Frame, Mode } from '../engine/contract';
import { longDate } from '../format/date';
import { ConfirmDialog } from './ConfirmDialog';
import { LinkButton } from './LinkButton';

/** Which view something is of, in one sentence, for what leaves the screen. */
export function viewWords(mode: Mode): string {
  return mode === 'working'
    ? 'Working view: contains small numbers, not for sharing.'
    : 'Small numbers are hidden.';
}

/** A saved page has one view: it says what it is, whose, and how old. */
function SavedWords({ saved }: { saved: SavedResults }) {
  return (
    <>
      <strong>Saved results{ofCouncil(saved)}:</strong> sharing figures as at{' '}
      <span class="app-mode__date">{longDate(saved.as_at)},</span> saved on{' '}
      <span class="app-mode__date">{longDate(saved.saved)}.</span> Small numbers are hidden.
    </>
  );
}

function ViewWords({ frame }: { frame: Frame }) {
  const working = frame.mode === 'working';
  return (
    <>
      <strong>{working ? 'Working view' : 'Sharing view'}</strong>{' '}
      {working
        ? 'contains small numbers, not for sharing.'
        : 'small numbers are hidden and shown as [c].'}{' '}
      <span class="app-mode__date">Figures as at {longDate(frame.as_at)}.</span>
    </>
  );
}

/** `tools`: the screen has tables and something to print. */
export function ModeBar({ tools }: { tools: boolean }) {
  const store = useStore();
  const { frame, compact, saved } = useAppState();
  const [asking, setAsking] = useState(false);
  if (frame === null) return null;
  const working = frame.mode === 'working';
  const printWorking = () => {
    setAsking(false);
    printFigures(store, 'working');
  };
  return (
    <section
      class={working ? 'app-mode app-mode--working' : 'app-mode'}
      aria-label="Which view is on"
    >
      <p class="app-mode__text">
        {saved === null ? <ViewWords frame={frame} /> : <SavedWords saved={saved} />}
      </p>
      {saved === null && (
        <LinkButton onClick={() => store.setMode(working ? 'sharing' : 'working')}>
          Switch to {working ? 'sharing' : 'working'} view
        </LinkButton>
      )}
      {tools && (
        <>
          <LinkButton
            pressed={compact}
            onClick={() => {
              store.change({ compact: !compact });
              store.say(compact ? 'Tables are comfortable.' : 'Tables are compact.');
            }}
          >
            Compact tables{compact && <span aria-hidden="true">: on</span>}
          </LinkButton>
          <LinkButton onClick={() => printFigures(store, 'sharing')}>Print</LinkButton>
        </>
      )}
      {working && <LinkButton onClick={() => setAsking(true)}>Print with small numbers</LinkButton>}
      {asking && (
        <ConfirmDialog
          title="Print with small numbers?"
          yes="Print with small numbers"
          no="Cancel"
          onYes={printWorking}
          onNo={() => setAsking(false)}
        >
          <p class="govuk-body">
            The paper will show numbers so small that they could tell who a child is. It is not for
            sharing, and must be kept and destroyed as case files are. “Print” alone hides them.
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}
