// What a screen that shows figures says while no file is loaded.
import { Link } from './Link';
import { PageTitle } from './PageTitle';

export function NoFiles({ title }: { title: string }) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p class="govuk-body">No files are loaded yet, so there is nothing to show here.</p>
      <p class="govuk-body">
        <Link to={{ screen: 'start' }}>Choose files or try the sample data</Link>
      </p>
    </>
  );
}
