// One category over time beside the total.

import { useMemo } from 'preact/hooks';
import { useAsk } from '../app/hooks';
import { LineChart } from '../charts/LineChart';
import { bare, lineModel, seriesOn, unitOf } from '../charts/model';
import type { Basis, IndicatorView } from '../engine/contract';
import { basisWords } from '../format/date';
import { unitWords } from '../format/number';
import { categoryName } from '../format/sources';
import { FigureTable } from './FigureTable';
import { Waiting } from './Waiting';

interface Props {
  view: IndicatorView;
  basis: Basis;
  by: string;
  category: string;
}

export function CategoryOverTime({ view, basis, by, category }: Props) {
  const { indicator, title } = view.definition;
  const unit = unitOf(view, basis);
  const { value } = useAsk(
    (client) => client.call('category_series', indicator, by, category, basis),
    [indicator, by, category, basis],
    `${indicator} ${by} ${category}`,
  );
  const model = useMemo(() => {
    if (value === null) return null;
    const lines = [{ label: categoryName(by, category), figures: value.figures }];
    const total = seriesOn(view, basis).find(({ source }) => source === 'cases');
    // A count of one team beside the whole council's would only flatten it.
    if (total && unit !== 'count') lines.push({ label: 'All', figures: total.figures });
    return lineModel(`${title}: ${categoryName(by, category)}`, unit, basis, lines, {
      ...bare,
      target: view.target,
    });
  }, [value, view, basis, by, category, title, unit]);
  if (value === null || model === null) return <Waiting what="the figures over time" />;
  const name = `${title}: ${categoryName(by, category)}, ${basisWords[basis].toLowerCase()}`;
  return (
    <>
      <LineChart headline="" subtitle={`${name}, ${unitWords(unit)}`} model={model} />
      <FigureTable caption={name} figures={value.figures} />
    </>
  );
}
