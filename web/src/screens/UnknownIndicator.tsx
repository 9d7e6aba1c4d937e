// What an address says that names an indicator which is not there.
import { Link } from '../components/Link';
import { PageTitle } from '../components/PageTitle';

export function UnknownIndicator() {
  return (
    <>
      <PageTitle>There is no such indicator</PageTitle>
      <p class="govuk-body">
        The address names an indicator this version does not have. See the{' '}
        <Link to={{ screen: 'definitions', group: '' }}>definitions</Link> for those it has.
      </p>
    </>
  );
}
