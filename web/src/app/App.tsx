// The frame around the screens: header, navigation, which view is on, and the live region.
import { version } from 'virtual:build-info';
import { useEffect, useState } from 'preact/hooks';
import { EngineEnded } from '../components/EngineEnded';
import { LiveOnly } from '../components/LiveOnly';
import { ModeBar, viewWords } from '../components/ModeBar';
import { PrintRefusal } from '../components/PrintRefusal';
import { SecondLoadDialog } from '../components/SecondLoadDialog';
import { SkipLink } from '../components/SkipLink';
import { Waiting } from '../components/Waiting';
import { longDate } from '../format/date';
import { About } from '../screens/About';
import { Comparisons } from '../screens/Comparisons';
import { CrossTable } from '../screens/CrossTable';
import { Definitions } from '../screens/Definitions';
import { Fault } from '../screens/Fault';
import { Files } from '../screens/Files';
import { Indicator } from '../screens/Indicator';
import { Journeys } from '../screens/Journeys';
import { Loading } from '../screens/Loading';
import { Mapping } from '../screens/Mapping';
import { Overview } from '../screens/Overview';
import { Pack } from '../screens/Pack';
import { Present } from '../screens/Present';
import { Quality } from '../screens/Quality';
import { Reports } from '../screens/Reports';
import { Results } from '../screens/Results';
import { SavedStart } from '../screens/SavedStart';
import { Settings } from '../screens/Settings';
import { Snapshot } from '../screens/Snapshot';
import { Start } from '../screens/Start';
import { Surgery } from '../screens/Surgery';
import { Tracker } from '../screens/Tracker';
import { Workforce } from '../screens/Workforce';
import { Header } from './Header';
import { useAppState, useStore } from './hooks';
import { inSavedPage } from './in_saved_page';
import { usePrinting } from './printing';
import { watchLeaving } from './returning';
import { go, type Route } from './routes';
import { useCouncilColour } from './useCouncilColour';
import { useDrop } from './useDrop';
import { useOpenForPrint } from './useOpenForPrint';
import { useRoute } from './useRoute';
import { useUnsaved } from './useUnsaved';

/** True once reading has gone on for long enough to be worth a screen of its own. */
function useLongLoading(loading: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!loading) {
      setLong(false);
      return;
    }
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, [loading]);
  return loading && long;
}

interface Intake {
  dragging: boolean;
  onFiles: (files: File[]) => void;
}

function Screen({ route, intake }: { route: Route; intake: Intake }) {
  const { saved } = useAppState();
  switch (route.screen) {
    case 'start':
      return saved === null ? <Start {...intake} /> : <SavedStart />;
    case 'files':
      return <Files at={route.at} {...intake} />;
    case 'mapping':
      return <Mapping />;
    case 'overview':
      return <Overview route={route} />;
    case 'results':
      return <Results route={route} />;
    case 'indicator':
      return <Indicator route={route} key={route.id} />;
    case 'tracker':
      return <Tracker />;
    case 'cross-table':
      return <CrossTable route={route} />;
    case 'comparisons':
      return <Comparisons year={route.year} />;
    case 'quality':
      return <Quality list={route.list} />;
    case 'reports':
      return <Reports route={route} />;
    case 'surgery':
      return <Surgery id={route.id} key={route.id} />;
    case 'journeys':
      return <Journeys route={route} />;
    case 'workforce':
      return <Workforce />;
    case 'present':
      return <Present route={route} />;
    case 'pack':
      return <Pack />;
    case 'definitions':
      return <Definitions route={route} />;
    case 'settings':
      return <Settings at={route.at} />;
    case 'snapshot':
      return <Snapshot />;
    case 'about':
      return <About />;
  }
}

const screensWithFigures = [
  'overview',
  'results',
  'indicator',
  'tracker',
  'cross-table',
  'comparisons',
  'quality',
  'reports',
  'surgery',
  'journeys',
  'workforce',
];
const screensWithoutEngine = ['start', 'about'];

export function App() {
  const store = useStore();
  const { status, loading, files, frame, question, said, saved, compact } = useAppState();
  const asked = useRoute();
  const route: Route = saved === null || inSavedPage(asked, saved) ? asked : { screen: 'start' };
  const take = async (chosen: File[], folders: string[] = []) => {
    if (saved !== null) return;
    const useful = await store.add(chosen, folders);
    if (useful) go({ screen: 'files' });
  };
  const dragging = useDrop(({ files: dropped, folders }) => take(dropped, folders));
  const longLoading = useLongLoading(loading !== null);
  useOpenForPrint();
  useEffect(watchLeaving, []);
  useUnsaved();
  useCouncilColour(frame?.council_colour ?? '');
  const intakeScreen = route.screen === 'start' || route.screen === 'files';
  useEffect(() => {
    if (!intakeScreen) store.change({ problems: [] });
  }, [store, intakeScreen]);
  const figures = screensWithFigures.includes(route.screen) && files.length > 0;
  usePrinting(figures, frame?.mode);
  // A slide has the whole window.
  const whole = route.screen === 'present' && route.slide > 0 && files.length > 0;
  return (
    <>
      <SkipLink target="main" text="Skip to main content" />
      {!whole && <Header route={route} />}
      {(figures || saved !== null) && !longLoading && !whole && <ModeBar tools={figures} />}
      <div class={whole ? '' : 'app-width'}>
        <main
          class={whole ? '' : 'govuk-main-wrapper app-main'}
          id="main"
          tabIndex={-1}
          data-screen={longLoading ? 'loading' : route.screen}
          data-tables={compact ? 'compact' : undefined}
        >
          {!longLoading && <EngineEnded />}
          {status === 'failed' ? (
            <Fault />
          ) : longLoading ? (
            <Loading />
          ) : status === 'starting' && !screensWithoutEngine.includes(route.screen) ? (
            <Waiting what="the page" />
          ) : (
            <Screen
              route={route}
              key={route.screen}
              intake={{ dragging, onFiles: (chosen) => take(chosen) }}
            />
          )}
        </main>
        {!whole && (
          <footer class="app-footer">
            Bandstand {version}
            {frame && files.length > 0 && `. Figures as at ${longDate(frame.as_at)}`}.{' '}
            <LiveOnly>
              <span class="app-no-print">Your files stay on this computer.</span>
            </LiveOnly>
            {figures && <span class="app-print-only">{viewWords(frame?.mode ?? 'sharing')}</span>}
          </footer>
        )}
      </div>
      {figures && <PrintRefusal />}
      {question && <SecondLoadDialog found={question.found} onAnswer={question.answer} />}
      <p class="govuk-visually-hidden" role="status" id="said">
        {said}
      </p>
    </>
  );
}
