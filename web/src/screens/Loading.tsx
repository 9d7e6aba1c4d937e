// Shown while files are read: which one, how far, how long still, and a way out.
import { useAppState, useStore } from '../app/hooks';
import type { Loading as Progress } from '../app/state';
import { Button } from '../components/Button';
import { PageTitle } from '../components/PageTitle';
import { SpokenProgress } from '../components/SpokenProgress';
import { bytes, count, timeLeft } from '../format/number';

/** Seconds left at the speed so far; NaN until there is a speed. */
export function secondsLeft(loading: Progress, now: number): number {
  const done = loading.bytesBefore + loading.bytes;
  const speed = done / (now - loading.started);
  return (loading.bytesAll - done) / speed / 1000;
}

export function Loading() {
  const store = useStore();
  const { loading } = useAppState();
  if (loading === null) return null;
  const percent = Math.round((100 * loading.bytes) / Math.max(1, loading.total));
  const how = loading.opening ? 'being opened' : `${percent} per cent read`;
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
        <SpokenProgress text={`${loading.name}: ${how}`} />
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
