// Our own mistake: says so, with what is needed to report it and nothing from any file.
import { version } from 'virtual:build-info';
import { useAppState } from '../app/hooks';
import { Button } from '../components/Button';
import { PageTitle } from '../components/PageTitle';

export function Fault() {
  const { fault } = useAppState();
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageTitle>Something went wrong in Bandstand</PageTitle>
        <p class="govuk-body">
          This is a fault in the page or a browser that is too old for it, not in your files. Your
          files were only read, never changed, and were sent nowhere.
        </p>
        <p class="govuk-body">
          Reload the page and try again with fewer or smaller files. If it happens again, pass on
          the lines below. They hold nothing from your files.
        </p>
        <pre class="app-fault">
          Bandstand {version}
          {'\n'}
          {fault?.name}: {fault?.message}
          {'\n'}
          {navigator.userAgent}
        </pre>
        <Button onClick={() => location.reload()}>Reload the page</Button>
      </div>
    </div>
  );
}
