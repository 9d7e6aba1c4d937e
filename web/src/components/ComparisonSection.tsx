// The comparison of one indicator, with its year and its download.
import { version } from 'virtual:build-info';
import { useState } from 'preact/hooks';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { comparisonDrawn, comparisonLines } from '../charts/comparison_model';
import { describeLines } from '../charts/describe';
import { describeComparison } from '../charts/describe_statistics';
import { linesDrawn } from '../charts/line_config';
import { lineSubtitle, yearsHeadline } from '../charts/titles';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import { comparisonTable } from '../downloads/statistics';
import type { IndicatorView } from '../engine/contract';
import { ComparisonView, rankingHeadline, rankingTitle } from './ComparisonView';
import { Downloads } from './Downloads';
import { Missing } from './Missing';
import { usePicture } from './PictureDownload';
import { Select } from './Select';
import { Waiting } from './Waiting';

export function ComparisonSection({ view }: { view: IndicatorView }) {
  const store = useStore();
  const { frame } = useAppState();
  const id = view.definition.indicator;
  const [year, setYear] = useState('');
  const { value } = useAsk((client) => client.call('comparison', id, year), [id, year], id);
  const ranking = usePicture(
    `${id} comparison ${value?.year ?? ''}`,
    async (ask) => {
      const same = await ask('comparison', id, value?.year ?? '');
      if (same === null) return null;
      return {
        drawn: comparisonDrawn(same),
        headline: rankingHeadline(same),
        subtitle: rankingTitle(same),
        source: same.words,
        label: describeComparison(same),
      };
    },
    'The ranking',
  );
  const overYears = usePicture(
    `${id} comparison over years`,
    async (ask) => {
      const same = await ask('comparison', id, '');
      if (same === null) return null;
      const model = comparisonLines(same);
      return {
        drawn: linesDrawn(model, 400),
        headline: yearsHeadline(same),
        subtitle: lineSubtitle(model, same.authority),
        source: same.words,
        label: describeLines(model),
      };
    },
    'The years',
  );
  if (value === null) return <Waiting what="the comparison" />;
  if (value.not_computable !== null) return <Missing words={value.not_computable} />;
  return (
    <>
      {value.years.length > 1 && (
        <div class="app-controls">
          <Select
            label="Year compared"
            options={value.years.map((one) => ({ value: one, text: one }))}
            value={value.year}
            onChange={setYear}
          />
        </div>
      )}
      <ComparisonView comparison={value} id={id} />
      <Downloads
        what="the comparison"
        items={[
          ...ranking,
          ...(value.years.length > 1 ? overYears : []),
          {
            label: 'This comparison (CSV)',
            run: async (mode) => {
              const same = await store.client.callIn(mode, 'comparison', id, value.year);
              if (same === null) return;
              const rows = comparisonTable(same, {
                title: `${same.title}, compared`,
                asAt: frame?.as_at ?? '',
                mode,
                version,
              });
              saveCsv(`${fileName(id, 'comparison', value.year, mode)}.csv`, csv(rows));
            },
          },
        ]}
      />
    </>
  );
}
