// Stands above a screen whose engine has ended or does not answer: what happened, what can be done,
// and a fresh start. The screen below keeps what it showed.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useAppState, useStore } from '../app/hooks';
import { isOutOfMemory, lessToRead } from '../app/recovering';
import type { EngineFault } from '../engine/client';
import { Button } from './Button';
import { Details } from './Details';
import { FaultReport } from './FaultReport';

const kept =
  'What is on this screen stays as it is. Nothing else can be worked out until Bandstand has started ' +
  'afresh; it then reads your files again. They were only read, never changed, and were sent nowhere.';

function Ended({ fault }: { fault: EngineFault }) {
  const store = useStore();
  const { files } = useAppState();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [fault]);
  const memory = isOutOfMemory(fault);
  const largestId = memory ? store.client.largest(files.map(({ id }) => id)) : null;
  const largest = files.find(({ id }) => id === largestId);
  return (
    <div class="govuk-error-summary app-no-print" ref={box} tabIndex={-1} id="ended">
      <div role="alert">
        <h2 class="govuk-error-summary__title">
          {memory ? 'There was not enough memory' : 'Something went wrong in Bandstand'}
        </h2>
        <div class="govuk-error-summary__body">
          <p>
            {memory
              ? `The files loaded are more than this browser can work with. ${lessToRead}`
              : 'This is a fault in the page, not in your files.'}
          </p>
          <p>{kept}</p>
        </div>
      </div>
      <div class="govuk-button-group">
        {largest && (
          <Button onClick={() => store.startAfresh([largest.id])}>
            Start afresh without {largest.name}, the largest file
          </Button>
        )}
        <Button kind={largest ? 'secondary' : ''} onClick={() => store.startAfresh()}>
          {largest ? 'Start afresh with all files' : 'Start afresh'}
        </Button>
      </div>
      <Details summary="If it happens again, pass on these lines. They hold nothing from your files.">
        <FaultReport fault={fault} />
      </Details>
    </div>
  );
}

function Silent() {
  const store = useStore();
  return (
    <div class="govuk-inset-text app-no-print" role="status">
      <p>
        This is taking longer than usual. You can go on waiting. If nothing happens, start afresh:
        your files are then read again.
      </p>
      <Button kind="secondary" onClick={() => store.startAfresh()}>
        Start afresh
      </Button>
    </div>
  );
}

export function EngineEnded() {
  const { status, fault, silent } = useAppState();
  if (status === 'failed') return null;
  if (fault !== null) return <Ended fault={fault} />;
  return silent ? <Silent /> : null;
}
