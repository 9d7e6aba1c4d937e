// The comparison of one indicator, with its year and its download.
import { version } from 'virtual:build-info';
import { useState } from 'preact/hooks';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { comparisonDrawn } from '../charts/comparison_model';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import { comparisonTable } from '../downloads/statistics';
import type { IndicatorView } from '../engine/contract';
import { ComparisonView, rankingTitle } from './ComparisonView';
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
  const drawing = usePicture(`${id} comparison ${value?.year ?? ''}`, async (ask) => {
    const same = await ask('comparison', id, value?.year ?? '');
    if (same === null) return null;
    return {
      drawn: comparisonDrawn(same),
      headline: [same.rank_words, same.quartile_words]
        .filter(Boolean)
        .map((words) => words.replace(/\.$/, ''))
        .join('. '),
      subtitle: rankingTitle(same),
      source: same.words,
    };
  });
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
      <ComparisonView comparison={value} />
      <Downloads
        what="the comparison"
        items={[
          drawing,
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
