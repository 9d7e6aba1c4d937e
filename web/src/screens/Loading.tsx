// Shown while files are read: which one, how far, how long still, and a way out.
import { useEffect, useState } from 'preact/hooks';
import { useAppState, useStore } from '../app/hooks';
import type { Loading as Progress } from '../app/state';
import { Button } from '../components/Button';
import { PageTitle } from '../components/PageTitle';
import { bytes, count, timeLeft } from '../format/number';

/** Seconds left at the speed so far; NaN until there is a speed. */
export function secondsLeft(loading: Progress, now: number): number {
  const done = loading.bytesBefore + loading.bytes;
  const speed = done / (now - loading.started);
  return (loading.bytesAll - done) / speed / 1000;
}

/** A sentence for screen readers about every five seconds, not for every chunk. */
function useSpoken(text: string): string {
  const [spoken, setSpoken] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), 5000);
    return () => clearTimeout(timer);
  }, [spoken]);
  return spoken;
}

export function Loading() {
  const store = useStore();
  const { loading } = useAppState();
  const percent = loading ? Math.round((100 * loading.bytes) / Math.max(1, loading.total)) : 0;
  const how = loading?.opening ? 'being opened' : `${percent} per cent read`;
  const spoken = useSpoken(loading ? `${loading.name}: ${how}` : '');
  if (loading === null) return null;
  const left = timeLeft(secondsLeft(loading, performance.now()));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageTitle>
          {loading.restoring ? 'Reading your earlier files again' : 'Reading your files'}
        </PageTitle>
        <p class="govuk-body app-break">
          <strong>{loading.name}</strong>
          {loading.files > 1 && ` (file ${loading.index} of ${loading.files})`}
        </p>
        <progress
          class="app-progress"
          max={Math.max(1, loading.total)}
          value={loading.opening ? undefined : loading.bytes}
          aria-label={`Reading ${loading.name}`}
        />
        <p class="govuk-body">
          {loading.opening
            ? `Opening the workbook, ${bytes(loading.total)}`
            : `${bytes(loading.bytes)} of ${bytes(loading.total)}, ${count(loading.rows)} rows`}
          {left !== '' && `, ${left}`}
        </p>
        <p class="govuk-visually-hidden" role="status">
          {spoken}
        </p>
        {loading.restoring ? (
          <Button kind="secondary" onClick={() => store.startAgain()}>
            Forget these files
          </Button>
        ) : (
          <Button kind="secondary" onClick={() => store.cancel()}>
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
}
