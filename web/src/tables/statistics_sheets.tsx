// The tables beside control charts, funnel plots and journeys, and those of a surgery, as sheets.
import { funnelMark, funnelShapes } from '../charts/funnel_config';
import { AnswerTag, Shape, SignalTag, Tag } from '../components/Tag';
import type {
  ActionPlan,
  ChecklistAnswer,
  ControlChart,
  ControlPoint,
  FunnelPlot,
  FunnelPoint,
  PlanAction,
} from '../engine/contract';
import { longDate, periodWords, pointBasis } from '../format/date';
import { byWords, capital } from '../format/words';
import { valueCell } from './cells';
import { counts, type Made, sentences, sheetOf, values, words } from './columns';
import type { Sheet } from './sheet';

export function controlSheet(title: string, chart: ControlChart, unit: string): Sheet {
  const period: Made<ControlPoint> = words('Period', (point) =>
    periodWords(point.period, pointBasis(point.period, chart.basis)),
  );
  return sheetOf<ControlPoint>(
    title,
    [
      {
        column: { ...period.column, kind: 'time' },
        // As the core writes them, periods of one basis come in the order of time.
        cell: (point) => ({ ...period.cell(point), order: { value: point.period } }),
      },
      {
        column: { id: 'value', title: 'Value', kind: 'number' },
        cell: ({ value }) => valueCell(value, unit, value === '' ? 'no figure' : undefined),
      },
      words(
        'Stands out',
        ({ judgement }) => capital(judgement),
        ({ judgement }) => <SignalTag judgement={judgement} />,
      ),
      words('Why', ({ signals }) => capital(signals.join('; '))),
    ],
    [...chart.points].reverse(),
  );
}

export function funnelSheet(title: string, plot: FunnelPlot, unit: string): Sheet {
  return sheetOf<FunnelPoint>(
    title,
    [
      words(capital(byWords(plot.breakdown)), ({ category }) => category),
      values('Value', ({ value }) => value, unit),
      counts('Cases', ({ denominator }) => denominator),
      words(
        'Against the limits',
        (point) => capital(funnelMark(point).words),
        (point) => (
          <>
            {capital(funnelMark(point).words)}
            <Shape shape={funnelShapes[funnelMark(point).shape]} />
          </>
        ),
      ),
      words('In words', (point) => capital(point.words)),
    ],
    plot.points,
  );
}

export interface Counted {
  name: string;
  count: number;
  share: string;
}

export function countedSheet(title: string, rows: Counted[], first: string): Sheet {
  return sheetOf<Counted>(
    title,
    [
      words(first, ({ name }) => name),
      counts('Number', ({ count }) => count),
      values('%', ({ share }) => share, 'percent'),
    ],
    rows,
    { source: 'case lists' },
  );
}

const due: Made<PlanAction> = {
  column: { id: 'due', title: 'Due', kind: 'time' },
  cell: ({ due: date }) => {
    const text = longDate(date);
    return {
      order: { value: date === '' ? null : date },
      parts: [{ raw: text, text, number: false }],
      shown: text,
    };
  },
};

export function actionSheet(plan: ActionPlan): Sheet {
  return sheetOf<PlanAction>(
    'Actions',
    [
      words('Action', ({ action }) => action),
      words('Lead', ({ lead }) => lead),
      due,
      words('Status', ({ status }) => status),
      words(
        'Overdue',
        ({ overdue, overdue_words }) => (overdue ? overdue_words || 'Overdue' : 'No'),
        ({ overdue, overdue_words }) =>
          overdue ? (
            <Tag colour="red">
              {overdue_words || 'Overdue'}
              <Shape shape="◆" />
            </Tag>
          ) : (
            'No'
          ),
      ),
      words('Comment', ({ comment }) => comment),
    ],
    plan.actions,
  );
}

const answerWords = { yes: 'Yes', no: 'No', 'n/a': 'Cannot be answered' };

export function checklistSheet(answers: ChecklistAnswer[]): Sheet {
  return sheetOf<ChecklistAnswer>(
    'Questions, answers and why',
    [
      words('Question', ({ number, question }) => `${number}. ${question}`),
      words(
        'Answer',
        ({ answer }) => answerWords[answer],
        ({ answer }) => <AnswerTag answer={answer} />,
      ),
      sentences('Why', ({ reason }) => reason),
      words(
        'Facts',
        ({ facts }) => facts.join(' '),
        ({ facts }) =>
          facts.length > 0 && (
            <ul class="govuk-list app-tight">
              {facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          ),
      ),
    ],
    answers,
  );
}
