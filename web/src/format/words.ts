// Words and shapes for ratings, arrows and markers. The judgement itself comes from the core.
import type { Direction, Figure, Marker, Polarity, Rag } from '../engine/contract';

export interface Mark {
  shape: string;
  colour: string;
}

/** Shape and tag colour of a rating; the words beside them are the core's. */
export const ratingMarks: Record<Exclude<Rag, ''>, Mark> = {
  green: { shape: '●', colour: 'green' },
  amber: { shape: '▲', colour: 'yellow' },
  red: { shape: '◆', colour: 'red' },
};

export const statusMarks: Record<string, Mark> = {
  'In Time': { shape: '●', colour: 'green' },
  'Becoming Overdue': { shape: '▲', colour: 'yellow' },
  Overdue: { shape: '◆', colour: 'red' },
};

/** The arrow shows which way the figure moved, not whether that is good. */
export function arrow(figure: Figure): '▲' | '▼' | '►' | '' {
  if (figure.direction === '') return '';
  if (figure.direction === 'level') return '►';
  const words = figure.direction_words;
  if (/\bdown\b/.test(words)) return '▼';
  if (/\bup\b/.test(words)) return '▲';
  return ({ up: '▲', down: '▼' } as Partial<Record<Direction, '▲' | '▼'>>)[figure.direction] ?? '';
}

export const markerKey: { marker: Exclude<Marker, ''>; short: string; words: string }[] = [
  { marker: 'c', short: '[c]', words: 'hidden so that no child can be recognised' },
  { marker: 'x', short: '[x]', words: 'not available: the lists say nothing about this period' },
  { marker: 'z', short: '[z]', words: 'not applicable: there was nothing to measure' },
  { marker: 'p', short: '[p]', words: 'part period: only some months of it are in the lists' },
  { marker: 'u', short: '[u]', words: 'few cases: fewer than 30, so the percentage moves easily' },
];

export function markerText(marker: Marker): string {
  return marker === '' ? '' : `[${marker}]`;
}

export const polarityWords: Record<Polarity, string> = {
  bigger: 'Higher is better',
  smaller: 'Lower is better',
  neutral: 'Neither higher nor lower is better',
};

export const breakdownWords: Record<string, string> = {
  team: 'team',
  locality: 'locality',
  source: 'source',
  outcome: 'outcome',
  agency: 'agency',
  'age-group': 'age group',
  gender: 'gender',
  ethnicity: 'ethnicity',
  category: 'category',
  worker: 'worker',
  status: 'status',
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function byWords(breakdown: string): string {
  return breakdownWords[breakdown] ?? breakdown.replaceAll('-', ' ');
}
