// The engine did not start: says so, with what is needed to report it.
import { useAppState } from '../app/hooks';
import { Button } from '../components/Button';
import { FaultReport } from '../components/FaultReport';
import { PageTitle } from '../components/PageTitle';

export function Fault() {
  const { fault } = useAppState();
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageTitle>Something went wrong in Bandstand</PageTitle>
        <p class="govuk-body">
          Bandstand could not start. The browser may be too old for it, or the page may have a
          fault. No file has been read.
        </p>
        <p class="govuk-body">
          Reload the page. If it happens again, try a newer browser, or pass on the lines below.
        </p>
        <FaultReport fault={fault} />
        <Button onClick={() => location.reload()}>Reload the page</Button>
      </div>
    </div>
  );
}
