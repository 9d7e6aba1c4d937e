// Name and navigation. The generic header of govuk-frontend with our own name.
import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { useAppState, useStore } from './hooks';
import { formatRoute, go, type Route, resultsRoute } from './routes';

const entries: { text: string; to: Route }[] = [
  { text: 'Results', to: resultsRoute },
  { text: 'Tracker', to: { screen: 'tracker' } },
  { text: 'Contact sources', to: { screen: 'cross-table', basis: 'quarter', period: '' } },
  { text: 'Definitions', to: { screen: 'definitions', group: '' } },
  { text: 'Settings', to: { screen: 'settings' } },
  { text: 'About and privacy', to: { screen: 'about' } },
];

function isCurrent(entry: Route, route: Route): boolean {
  if (route.screen === 'indicator') return entry.screen === 'results';
  return entry.screen === route.screen;
}

export function Header({ route }: { route: Route }) {
  const store = useStore();
  const { files } = useAppState();
  const [asking, setAsking] = useState(false);
  const home: { text: string; to: Route } =
    files.length > 0
      ? { text: 'Files', to: { screen: 'files' } }
      : { text: 'Start', to: { screen: 'start' } };
  const startAgain = async () => {
    setAsking(false);
    await store.startAgain();
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
          </div>
        </div>
      </div>
      <nav aria-label="Menu" class="app-nav">
        <ul class="app-nav__list app-width">
          {[home, ...entries].map(({ text, to }) => (
            <li key={text}>
              <a
                class="app-nav__link"
                href={formatRoute(to)}
                aria-current={isCurrent(to, route) ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
          {files.length > 0 && (
            <li class="app-nav__again">
              <button type="button" class="app-link-button" onClick={() => setAsking(true)}>
                Start again
              </button>
            </li>
          )}
        </ul>
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
          </p>
        </ConfirmDialog>
      )}
    </header>
  );
}
