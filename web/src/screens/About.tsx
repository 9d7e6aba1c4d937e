// What this is, what happens to files, how to check that, and how accessible it is.
import { fingerprint, version } from 'virtual:build-info';
import { useStore } from '../app/hooks';
import { Details } from '../components/Details';
import { focusOn } from '../components/ErrorSummary';
import { LinkButton } from '../components/LinkButton';
import { PageTitle } from '../components/PageTitle';
import { SummaryList } from '../components/SummaryList';

const parts: [string, string][] = [
  ['Preact', 'MIT licence'],
  ['Chart.js and @kurkle/color', 'MIT licence'],
  ['saxes (reads the census as XML)', 'ISC licence'],
  ['xmlchars (part of saxes)', 'MIT licence'],
  ['read-excel-file, fflate and saxen (open Excel workbooks)', 'MIT licence'],
  ['govuk-frontend (styles only)', 'MIT licence'],
  ['Emscripten and LLVM runtime parts', 'MIT licence; Apache 2.0 with LLVM exceptions'],
];

/** The hash by which the browser knows the page's script: it runs no other. */
function scriptHash(): string {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  const hashes = policy?.getAttribute('content')?.match(/sha256-[^']+/g) ?? [];
  return hashes[1] ?? 'not known'; // the first is of what unpacks the script
}

function Accessibility() {
  return (
    <>
      <h2 class="govuk-heading-m" id="accessibility" tabIndex={-1}>
        Accessibility statement
      </h2>
      <p class="govuk-body">
        This page is meant to meet the Web Content Accessibility Guidelines 2.2 at level AA. You
        should be able to:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>use everything with a keyboard alone; dragging files is never the only way</li>
        <li>
          zoom to 400% or use a narrow window: only wide tables scroll, inside their own frame
        </li>
        <li>read every chart as a sentence and as a table</li>
        <li>tell ratings apart by word and shape, not only by colour</li>
      </ul>
      <p class="govuk-body">
        Known limits: charts are pictures, so single points in them cannot be reached by keyboard;
        the table under each chart holds the same figures. The council that offers this page to its
        staff is responsible for its own accessibility statement and for dealing with complaints.
      </p>
    </>
  );
}

export function About() {
  const store = useStore();
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageTitle>About and privacy</PageTitle>
        <p class="govuk-body">
          Bandstand works out indicators of children’s social care from the case lists English
          councils already produce. It is not part of GOV.UK and does not speak for any public body.
        </p>
        <p class="govuk-body">
          <LinkButton onClick={() => focusOn('accessibility')}>Accessibility statement</LinkButton>
        </p>
        <h2 class="govuk-heading-m">What leaves this computer: nothing</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>Files are read inside this browser tab. They are never sent anywhere.</li>
          <li>Nothing is stored: no cookies, no browser storage. Closing the tab forgets all.</li>
          <li>Addresses of screens hold settings only, never anything from a file.</li>
          <li>There are no statistics about use, and no requests to other sites.</li>
          <li>The only things that leave are the files you choose to download.</li>
        </ul>
        <Details summary="How you can check this">
          <ul class="govuk-list govuk-list--bullet">
            <li>Take the network cable out, or switch to flight mode, and use the page.</li>
            <li>
              Open the browser’s developer tools (F12), choose <em>Network</em>, then drop files: no
              request appears.
            </li>
            <li>
              View the page’s source: its first line is a content security policy with{' '}
              <code>connect-src 'none'</code>, by which the browser itself refuses connections.
            </li>
            <li>
              Work out the file’s SHA-256 (on Windows: <code>certutil -hashfile</code>, the file’s
              name, <code>SHA256</code>) and compare it with the one published with this version. A
              copy with settings or results in it has another; its script below is the same.
            </li>
            <li>Everything is in one HTML file, which your IT department can read and keep.</li>
          </ul>
        </Details>
        <h2 class="govuk-heading-m">Small numbers</h2>
        <p class="govuk-body">
          The working view shows all numbers and is not for sharing. The sharing view hides small
          ones, and others from which they could be worked out. Downloads, slides and printouts hide
          them unless you ask for them, and say which view they are of.
        </p>
        <Accessibility />
        <h2 class="govuk-heading-m">Version and licences</h2>
        <SummaryList
          rows={[
            { key: 'Version', value: version },
            { key: 'Core', value: store.client.version },
            { key: 'Build', value: fingerprint },
            { key: 'Script', value: scriptHash() },
            { key: 'Licence', value: 'MIT. The full texts are at the end of the page’s source.' },
            ...parts.map(([key, value]) => ({ key, value })),
          ]}
        />
      </div>
    </div>
  );
}
