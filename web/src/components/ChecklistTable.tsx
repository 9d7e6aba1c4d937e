// The questions of a performance surgery, each answered from the figures, with the reason.
import type { ChecklistAnswer } from '../engine/contract';
import { ScrollRegion } from './ScrollRegion';
import { Table } from './Table';
import { AnswerTag } from './Tag';

export function ChecklistTable({ answers }: { answers: ChecklistAnswer[] }) {
  return (
    <ScrollRegion label="Questions, answers and why">
      <Table
        small
        caption="Questions, answers and why"
        captionHidden
        firstCellIsHeader
        head={[{ text: 'Question' }, { text: 'Answer' }, { text: 'Why' }, { text: 'Facts' }]}
        rows={answers.map(({ number, question, answer, reason, facts }) => [
          `${number}. ${question}`,
          <AnswerTag answer={answer} />,
          reason,
          facts.length > 0 && (
            <ul class="govuk-list app-tight">
              {facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          ),
        ])}
      />
    </ScrollRegion>
  );
}
