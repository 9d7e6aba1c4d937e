// What a key says: the same for the page, where it is markup, and for pictures, where it is drawn.
import type { LineModel } from './model';
import type { LineStyle } from './palette';

export type KeyEntry =
  | { mark: 'line'; label: string; style: LineStyle }
  | { mark: 'range'; label: string };

export const rangeLabel = 'Range allowing for chance (95% interval)';

/** One line alone needs no key. */
export function keyOf(model: LineModel): KeyEntry[] {
  const several = model.lines.length > 1;
  const lines = several ? model.lines : [];
  return [
    ...lines.map(({ label, style }): KeyEntry => ({ mark: 'line', label, style })),
    ...(model.ranges ? [{ mark: 'range' as const, label: rangeLabel }] : []),
  ];
}
