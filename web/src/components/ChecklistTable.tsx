// The questions of a performance surgery, each answered from the figures, with the reason.
import type { ChecklistAnswer } from '../engine/contract';
import { checklistSheet } from '../tables/statistics_sheets';
import { useCopying } from './CopyTable';
import { SheetTable } from './SheetTable';

/** `id` is of the indicator that the questions are about. */
export function ChecklistTable({ answers, id }: { answers: ChecklistAnswer[]; id: string }) {
  const copying = useCopying(
    (client, mode) => client.callIn(mode, 'surgery_pack', id),
    ({ checklist }) => checklistSheet(checklist),
  );
  return (
    <SheetTable id="checklist" sheet={checklistSheet(answers)} captionHidden copying={copying} />
  );
}
