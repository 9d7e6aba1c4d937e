// What a row of indicators is called, with its unit, which way is better, and whose figures.
import { indicatorRoute } from '../app/routes';
import { sourceWords } from '../charts/model';
import type { Polarity } from '../engine/contract';
import { polarityWords } from '../format/words';
import { Link } from './Link';

interface Props {
  row: { indicator: string; title: string; unit: string; source: string };
  polarity?: Polarity;
}

export function RowTitle({ row, polarity = 'neutral' }: Props) {
  const details = [
    row.unit === 'percent' ? '%' : row.unit.startsWith('rate') ? 'per 10,000' : '',
    polarity === 'neutral' ? '' : polarityWords[polarity].toLowerCase(),
    row.source === 'cases' ? '' : sourceWords(row.source),
  ];
  return (
    <>
      <Link to={indicatorRoute(row.indicator)}>{row.title}</Link>
      <span class="app-behind">{details.filter(Boolean).join(', ')}</span>
    </>
  );
}

/** The same in one line, for a file. */
export function titleText({ title, source }: { title: string; source: string }): string {
  return source === 'cases' ? title : `${title} (${source})`;
}
