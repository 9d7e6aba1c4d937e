// What a saved page must not hold though the sharing view may show it: single workers, and tables
// of settings, which name people.
import type { IndicatorView, Setting } from '../engine/contract';
import type { Answer, Method } from '../engine/protocol';

function plainSettings(settings: Setting[]): Setting[] {
  return settings.map((one) => (one.kind === 'table' ? { ...one, value: '', columns: [] } : one));
}

function plainView(view: IndicatorView): IndicatorView {
  return {
    ...view,
    settings: plainSettings(view.settings),
    breakdowns: view.breakdowns.filter((by) => by !== 'worker'),
  };
}

/** An answer without single workers. */
export function forSaving<M extends Method>(method: M, answer: Answer<M>): Answer<M>;
export function forSaving(method: Method, answer: unknown): unknown {
  if (answer === null) return null;
  switch (method) {
    case 'settings':
      return plainSettings(answer as Answer<'settings'>);
    case 'indicator':
      return plainView(answer as IndicatorView);
    case 'surgery_pack': {
      const pack = answer as NonNullable<Answer<'surgery_pack'>>;
      return { ...pack, indicator: plainView(pack.indicator) };
    }
    case 'tracker':
      return { ...(answer as Answer<'tracker'>), by_worker: [] };
    case 'workforce':
      return { ...(answer as Answer<'workforce'>), workers: [] };
    default:
      return answer;
  }
}
