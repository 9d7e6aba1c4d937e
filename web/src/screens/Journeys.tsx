// How far contacts of a period went, and how long each step took.
import { version } from 'virtual:build-info';
import { useAppState, useAsk, useStore } from '../app/hooks';
import { adjust, type JourneyBasis, type Route } from '../app/routes';
import { usePeriods } from '../app/usePeriods';
import { usePlace } from '../app/usePlace';
import { describeRows } from '../charts/describe_statistics';
import { listed } from '../charts/titles';
import {
  CountedBars,
  countedDrawn,
  countedRows,
  farthest,
  mostOften,
} from '../components/CountedBars';
import { Downloads } from '../components/Downloads';
import { Missing } from '../components/Missing';
import { NoFiles } from '../components/NoFiles';
import { Notes } from '../components/Notes';
import { PageTitle } from '../components/PageTitle';
import { usePicture } from '../components/PictureDownload';
import { Select } from '../components/Select';
import { SummaryList } from '../components/SummaryList';
import { Waiting } from '../components/Waiting';
import { csv } from '../downloads/csv';
import { fileName, saveCsv } from '../downloads/save';
import { journeyTable } from '../downloads/statistics';
import type { JourneyStep, Journeys as JourneysView } from '../engine/contract';
import { basisWords, periodWords } from '../format/date';
import { hideable } from '../format/number';
import type { Counted } from '../tables/statistics_sheets';

type JourneysRoute = Route & { screen: 'journeys' };

function workingDays(median: string): string {
  return `${median} working ${median === '1' ? 'day' : 'days'}`;
}

function bands({ steps }: JourneysView, { from, to }: JourneyStep): Counted[] {
  const step = steps.find((one) => one.from === from && one.to === to);
  return (step?.bands ?? []).map(({ label, count, share }) => ({ name: label, count, share }));
}

function Step({ step, journeys }: { step: JourneyStep; journeys: JourneysView }) {
  const id = `step-${step.from}-${step.to}`;
  const share = step.share === '' ? '' : ` (${step.share}%)`;
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {step.title}
      </h2>
      <p class="govuk-body">{step.words}</p>
      <SummaryList
        classes="app-facts"
        rows={[
          { key: 'Started', value: hideable(step.started) },
          { key: 'Moved on', value: `${hideable(step.moved_on)}${share}` },
          {
            key: 'Not so far',
            value: `${hideable(step.not_so_far)}, whose time runs past the as-at date`,
          },
          {
            key: 'Median',
            value: step.median === '' ? 'none' : workingDays(step.median),
          },
        ]}
      />
      {step.bands.length > 0 && (
        <CountedBars
          title={`${step.title}: how long it took`}
          first="Time taken"
          journeys={journeys}
          rowsOf={(same) => bands(same, step)}
          headlineOf={mostOften}
        />
      )}
    </section>
  );
}

function stages({ funnel }: JourneysView): Counted[] {
  return funnel.map(({ title, count, share }) => ({ name: title, count, share }));
}

function Shown({ journeys }: { journeys: JourneysView }) {
  const store = useStore();
  const { frame } = useAppState();
  const { basis, period } = journeys;
  const place = usePlace();
  const title = `How far they went, ${periodWords(period, basis)}`;
  const drawings = usePicture(`journeys ${period}`, async (ask) => {
    const same = await ask('journeys', basis, period);
    return {
      drawn: countedDrawn(countedRows(stages(same))),
      headline: farthest(stages(same)),
      subtitle: listed(title, place),
      source: 'From the case lists',
      label: describeRows(title, countedRows(stages(same))),
    };
  });
  return (
    <>
      <p class="govuk-body">{journeys.words}</p>
      <h2 class="govuk-heading-m">How far they went</h2>
      <CountedBars
        title={title}
        first="Stage"
        journeys={journeys}
        rowsOf={stages}
        headlineOf={farthest}
      />
      {journeys.steps.map((step) => (
        <Step step={step} journeys={journeys} key={`${step.from} ${step.to}`} />
      ))}
      <Notes notes={journeys.notes} />
      <Downloads
        items={[
          ...drawings,
          {
            label: 'These journeys (CSV)',
            run: async (mode) => {
              const same = await store.client.callIn(mode, 'journeys', basis, period);
              const lines = journeyTable(same, {
                title: `Journeys, ${same.period}`,
                asAt: frame?.as_at ?? '',
                mode,
                version,
              });
              saveCsv(`${fileName('journeys', period, mode)}.csv`, csv(lines));
            },
          },
        ]}
      />
    </>
  );
}

const bases: JourneyBasis[] = ['quarter', 'ytd', 'year'];
const counted = ['contacts', 'referrals'];

export function Journeys({ route }: { route: JourneysRoute }) {
  const { files } = useAppState();
  const { periods } = usePeriods(route.basis, counted);
  const period = periods.includes(route.period) ? route.period : '';
  const { value: journeys } = useAsk(
    (client) => client.call('journeys', route.basis, period),
    [route.basis, period],
  );
  if (files.length === 0) return <NoFiles title="Journeys" />;
  return (
    <>
      <PageTitle>Journeys from contact onwards</PageTitle>
      <section class="app-controls" aria-label="Which period">
        <Select
          label="Length of period"
          options={bases.map((one) => ({ value: one, text: basisWords[one] }))}
          value={route.basis}
          onChange={(one) => adjust({ ...route, basis: one as JourneyBasis, period: '' })}
        />
        {periods.length > 0 && (
          <Select
            label="Period"
            options={periods.map((one) => ({ value: one, text: periodWords(one, route.basis) }))}
            value={journeys?.period ?? period}
            onChange={(one) => adjust({ ...route, period: one })}
          />
        )}
      </section>
      {journeys === null ? (
        <Waiting what="the journeys" />
      ) : journeys.not_computable !== null ? (
        <Missing words={journeys.not_computable} />
      ) : (
        <Shown journeys={journeys} />
      )}
    </>
  );
}
