// Says that this copy of the page starts with settings of its own, whose they are and how old.
import { useAppState } from '../app/hooks';
import { longDate } from '../format/date';

export function CarriedNotice() {
  const { carried } = useAppState();
  if (carried === null) return null;
  const whose = carried.council === '' ? '' : ` of ${carried.council}`;
  return (
    <div class="govuk-inset-text">
      This copy of the page carries settings{whose}, saved on {longDate(carried.saved)}.
    </div>
  );
}
