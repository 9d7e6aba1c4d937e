// Steps through a long list that the engine gives out in pages.
import { count } from '../format/number';

interface Props {
  offset: number;
  limit: number;
  total: number;
  what: string;
  onMove: (offset: number) => void;
}

export function Pager({ offset, limit, total, what, onMove }: Props) {
  if (total <= limit) return null;
  const last = Math.min(offset + limit, total);
  return (
    <nav class="app-pager" aria-label={`Pages of ${what}`}>
      <button
        type="button"
        class="govuk-button govuk-button--secondary app-button--small"
        disabled={offset === 0}
        onClick={() => onMove(Math.max(0, offset - limit))}
      >
        Previous<span class="govuk-visually-hidden"> page of {what}</span>
      </button>
      <span class="app-pager__place" role="status">
        {count(offset + 1)} to {count(last)} of {count(total)}
      </span>
      <button
        type="button"
        class="govuk-button govuk-button--secondary app-button--small"
        disabled={last >= total}
        onClick={() => onMove(offset + limit)}
      >
        Next<span class="govuk-visually-hidden"> page of {what}</span>
      </button>
    </nav>
  );
}
