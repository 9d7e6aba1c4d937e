// Numbers as people in an English council read them. Figures arrive printed from the core; only
// sizes, row counts and times are formatted here.

const grouped = new Intl.NumberFormat('en-GB');

export function count(value: number): string {
  return grouped.format(value);
}

/** A count that may be hidden: the core sends -1 for one that must not be shown. */
export function hideable(value: number): string {
  return value < 0 ? '[c]' : count(value);
}

export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Sizes in decimal units, as file managers show them. */
export function bytes(value: number): string {
  if (value < 1000) return plural(value, 'byte');
  if (value < 1_000_000) return `${Math.round(value / 1000)} kB`;
  const megabytes = value / 1_000_000;
  return `${megabytes < 10 ? megabytes.toFixed(1) : count(Math.round(megabytes))} MB`;
}

/** How long is left, rounded the way people say it. */
export function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return '';
  if (seconds < 1.5) return 'about a second left';
  if (seconds < 60) return `about ${Math.ceil(seconds)} seconds left`;
  const minutes = Math.ceil(seconds / 60);
  return `about ${plural(minutes, 'minute')} left`;
}

const suffix: Record<string, string> = { percent: '%', days: ' days' };

/** A printed value with its unit, for running text: '81.2%', '30.4 per 10,000', '524'. */
export function withUnit(value: string, unit: string): string {
  if (value === '') return '';
  if (unit.startsWith('rate')) return `${value} per 10,000`;
  return value + (suffix[unit] ?? '');
}

/** A 95% interval in words; one decimal is what it can bear. '' where there is none. */
export function rangeWords(low: number | null, high: number | null, unit: string): string {
  if (low === null || high === null) return '';
  const [from, to] = [low.toFixed(1), high.toFixed(1)];
  return unit === 'percent' ? `${from}% to ${to}%` : withUnit(`${from} to ${to}`, unit);
}

/** A printed value as it stands in a table cell, where the unit is short or named elsewhere. */
export function inCell(value: string, unit: string): string {
  return unit === 'percent' ? withUnit(value, unit) : groupedText(value);
}

/** Groups the thousands of an already printed whole number; anything else stays as it is. */
export function groupedText(value: string): string {
  return /^\d{4,}$/.test(value) ? count(Number(value)) : value;
}

export function unitWords(unit: string): string {
  if (unit.startsWith('rate')) return 'rate per 10,000 children';
  return { percent: 'percentage', count: 'number', days: 'days', table: 'table' }[unit] ?? unit;
}
