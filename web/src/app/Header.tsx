// Name and navigation. The generic header of govuk-frontend with our own name.
import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { useAppState, useStore } from './hooks';
import { inSavedPage } from './in_saved_page';
import { forgetViews, lastView } from './last_views';
import {
  go,
  overviewRoute,
  presentRoute,
  type Route,
  reportRoute,
  resultsRoute,
  settingsRoute,
} from './routes';

interface Entry {
  text: string;
  to: Route;
}

const figures: Entry[] = [
  { text: 'Overview', to: overviewRoute },
  { text: 'Results', to: resultsRoute },
  { text: 'Reports', to: reportRoute('key-indicators') },
  { text: 'Tracker', to: { screen: 'tracker' } },
  { text: 'Journeys', to: { screen: 'journeys', basis: 'quarter', period: '' } },
  { text: 'Contact sources', to: { screen: 'cross-table', basis: 'quarter', period: '' } },
  { text: 'Comparisons', to: { screen: 'comparisons', year: '' } },
  { text: 'Workforce', to: { screen: 'workforce' } },
  { text: 'Present', to: presentRoute },
];
const help: Entry[] = [
  { text: 'Definitions', to: { screen: 'definitions', group: '' } },
  { text: 'Settings', to: settingsRoute },
  { text: 'About and privacy', to: { screen: 'about' } },
];

/** Screens about one indicator belong to the entry one comes from. */
const under: Partial<Record<Route['screen'], Route['screen']>> = {
  indicator: 'results',
  quality: 'files',
  mapping: 'files',
  surgery: 'reports',
  pack: 'reports',
  snapshot: 'results',
};

function NavList({ name, entries, route }: { name: string; entries: Entry[]; route: Route }) {
  const here = under[route.screen] ?? route.screen;
  return (
    <ul class="app-nav__list" aria-label={name}>
      {entries.map(({ text, to }) => (
        <li key={text}>
          <a
            class="app-nav__link"
            href={lastView(to)}
            aria-current={to.screen === here ? 'page' : undefined}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Header({ route }: { route: Route }) {
  const store = useStore();
  const { files, frame, carried, saved } = useAppState();
  const [asking, setAsking] = useState(false);
  const offered = (entries: Entry[]) =>
    saved === null ? entries : entries.filter(({ to }) => inSavedPage(to, saved));
  const home: Entry =
    saved !== null
      ? { text: 'About these results', to: { screen: 'start' } }
      : files.length > 0
        ? { text: 'Files', to: { screen: 'files' } }
        : { text: 'Start', to: { screen: 'start' } };
  const startAgain = async () => {
    setAsking(false);
    await store.startAgain();
    forgetViews();
    go({ screen: 'start' });
  };
  return (
    <header class="app-header">
      <div class="govuk-generic-header">
        <div class="govuk-generic-header__container app-width">
          <div class="govuk-generic-header__logo">
            <a href="#/start" class="govuk-generic-header__homepage-link">
              Bandstand
            </a>
            {frame && frame.council !== '' && (
              <span class="app-header__council">{frame.council}</span>
            )}
          </div>
        </div>
      </div>
      <nav aria-label="Menu" class="app-nav">
        <div class="app-nav__groups app-width">
          <NavList name="Figures" entries={[home, ...offered(figures)]} route={route} />
          <div class="app-nav__side">
            <NavList name="Definitions and help" entries={offered(help)} route={route} />
            {files.length > 0 && saved === null && (
              <button type="button" class="app-link-button" onClick={() => setAsking(true)}>
                Start again
              </button>
            )}
          </div>
        </div>
      </nav>
      {asking && (
        <ConfirmDialog
          title="Forget all files and settings?"
          yes="Forget and start again"
          no="Keep them"
          onYes={startAgain}
          onNo={() => setAsking(false)}
        >
          <p class="govuk-body">
            Your files themselves are not touched. You can choose them again afterwards.
            {carried !== null &&
              ' The settings this copy of the page carries are put back as they were saved.'}
          </p>
        </ConfirmDialog>
      )}
    </header>
  );
}
