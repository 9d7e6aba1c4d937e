// The key above a chart, each entry with the mark it explains.
import type { KeyEntry } from './key_entries';
import { ink } from './palette';

function LineMark({ style }: { style: (KeyEntry & { mark: 'line' })['style'] }) {
  const { colour, dash, marker } = style;
  return (
    <>
      <path d="M0 7h44" stroke={colour} stroke-width="3" stroke-dasharray={dash.join(' ')} />
      {marker === 'circle' && <circle cx="22" cy="7" r="5" fill={colour} />}
      {marker === 'rect' && <rect x="17" y="2" width="10" height="10" fill={colour} />}
      {marker === 'triangle' && <path d="M22 1l6 11h-12z" fill={colour} />}
      {marker === 'crossRot' && (
        <path d="M17 2l10 10M27 2l-10 10" stroke={colour} stroke-width="2.5" />
      )}
      {marker === 'rectRot' && <path d="M22 1l6 6-6 6-6-6z" fill={colour} />}
    </>
  );
}

export function Key({ entries }: { entries: KeyEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul class="govuk-list app-chart__key">
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg class="app-swatch" width="44" height="14" aria-hidden="true" focusable="false">
            {entry.mark === 'line' ? (
              <LineMark style={entry.style} />
            ) : (
              <path d="M22 1v12M18 1h8M18 13h8" stroke={ink} stroke-width="1.5" />
            )}
          </svg>
          <span>{entry.label}</span>
        </li>
      ))}
    </ul>
  );
}
