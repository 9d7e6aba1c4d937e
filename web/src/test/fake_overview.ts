// An invented overview that keeps the engine's contract; see fake_figures.ts.
import type { Overview, OverviewItem, OverviewSection } from '../engine/contract';
import { type FakeIndicator, fakeFigure, fakeIndicators, quarterSpan } from './fake_figures';

const latest = quarterSpan(13, 'quarter');

function item(one: FakeIndicator, sentence: string, notable = true): OverviewItem {
  const figure = fakeFigure(one, latest);
  const { rag, rag_words, direction } = figure;
  return {
    indicator: one.id,
    title: one.title,
    group: one.group,
    sentence,
    rag,
    rag_words,
    direction,
    notable,
    figure,
  };
}

function section(
  name: OverviewSection['name'],
  title: string,
  items: OverviewItem[],
): OverviewSection {
  return { name, title, words: items.length > 1 ? 'The weightiest comes first.' : '', items };
}

export function fakeOverview(year: string): Overview {
  const of = (id: string) => fakeIndicators.find((one) => one.id === id) as FakeIndicator;
  const tracker = { ...of('contacts'), id: 'tracker', group: 'tracker' as const };
  return {
    year: year || '2018-19',
    as_at: '2018-09-30',
    summary: '8 indicators have figures. 4 have a target: 2 on target, 1 close to it and 1 off it.',
    indicators: 8,
    better: 3,
    worse: 2,
    ratings: [
      { rag: 'green', words: 'On target', indicators: 2 },
      { rag: 'amber', words: 'Close to target', indicators: 1 },
      { rag: 'red', words: 'Off target', indicators: 1 },
    ],
    sections: [
      section('off_target', 'Off target', [item(of('assessment-45'), '70 of every 100 in time.')]),
      section('worse', 'Getting worse', [
        item(of('ca-35'), 'It has got worse 3 quarters in a row.'),
        item(of('icpc-15'), 'It is down by 1.2, which may be no more than chance.', false),
      ]),
      section('tracker', 'Open assessments that need attention', [
        { ...item(tracker, '12 open assessments were overdue.'), rag: '', rag_words: '' },
      ]),
    ],
    caveats: ['There is no file of list 10 (adoption).'],
  };
}
