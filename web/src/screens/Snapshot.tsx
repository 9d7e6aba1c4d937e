// Saves the results as one page that opens anywhere: what goes in, how large it is, and the file.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAppState, useStore } from '../app/hooks';
import { Button } from '../components/Button';
import { Checkbox } from '../components/Checkbox';
import { NoFiles } from '../components/NoFiles';
import { PageTitle } from '../components/PageTitle';
import { type RecordingProgress, record, type SavedParts } from '../copies/recording';
import { savedPage } from '../copies/saved_results';
import { fileName, savePage } from '../downloads/save';
import { localDate, longDate } from '../format/date';
import { bytes } from '../format/number';

const choices: [keyof SavedParts, string][] = [
  ['reports', 'Reports and surgery packs'],
  ['statistics', 'Comparisons with other councils, control charts and funnel plots'],
  ['wider', 'Journeys, contact sources, the tracker and workforce'],
  ['breakdowns', 'Breakdowns by team, locality and so on'],
  ['months', 'The same breakdowns for single months and rolling 12 months'],
];

const usual: SavedParts = {
  reports: true,
  statistics: true,
  wider: true,
  breakdowns: true,
  months: false,
};

interface Page {
  text: string;
  size: number;
}

/** Works the page out for the parts chosen; a change of figures makes it worthless. */
function usePage(parts: SavedParts) {
  const store = useStore();
  const { epoch, frame, sample } = useAppState();
  const [page, setPage] = useState<Page | null>(null);
  const [progress, setProgress] = useState<RecordingProgress | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    setPage(null);
    setProgress(null);
    return () => {
      turn.current++;
    };
  }, [epoch, parts]);
  const prepare = async () => {
    const mine = ++turn.current;
    const current = () => mine === turn.current;
    try {
      setProgress({ done: 0, of: 0 });
      const recording = await record(store.client, parts, setProgress, current);
      if (recording === null || frame === null) return;
      const about = {
        council: frame.council,
        sample,
        as_at: frame.as_at,
        saved: localDate(new Date()),
        version: store.client.version,
        parts,
      };
      const text = await savedPage(about, recording);
      if (!current()) return;
      const size = new Blob([text]).size;
      setPage({ text, size });
      setProgress(null);
      store.say(`The page is ready: ${bytes(size)}.`);
    } catch (reason) {
      store.fail(reason);
    }
  };
  const save = ({ text }: Page) => {
    const name = `${fileName('bandstand results', frame?.as_at ?? '')}.html`;
    savePage(name, text);
    store.say(`${name}: downloaded.`);
  };
  return { page, progress, prepare, save };
}

function Making() {
  const { frame } = useAppState();
  const [parts, setParts] = useState(usual);
  const { page, progress, prepare, save } = usePage(parts);
  return (
    <>
      <fieldset class="govuk-fieldset app-choices">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">What goes in</legend>
        <p class="govuk-body">
          The quarterly tables of every year, every indicator over time and the definitions always
          do.
        </p>
        {choices
          .filter(([part]) => part !== 'months' || parts.breakdowns)
          .map(([part, label]) => (
            <Checkbox
              key={part}
              label={label}
              checked={parts[part]}
              onChange={(checked) => setParts({ ...parts, [part]: checked })}
            />
          ))}
      </fieldset>
      {page === null ? (
        <>
          <Button onClick={prepare} disabled={progress !== null}>
            Prepare the page
          </Button>
          {progress !== null && (
            <p class="govuk-body">
              <label for="preparing">
                {progress.of === 0
                  ? 'Working out the tables'
                  : `Working out indicator ${progress.done + 1} of ${progress.of}`}
              </label>
              <progress
                class="app-progress"
                id="preparing"
                value={progress.done}
                max={progress.of || 1}
              />
            </p>
          )}
        </>
      ) : (
        <>
          <p class="govuk-body">
            The page is ready. It is <strong>{bytes(page.size)}</strong>, with figures as at{' '}
            {longDate(frame?.as_at ?? '')}.
          </p>
          <Button onClick={() => save(page)}>Save these results as a page</Button>
        </>
      )}
    </>
  );
}

export function Snapshot() {
  const { files } = useAppState();
  if (files.length === 0) return <NoFiles title="Save these results as a page" />;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageTitle>Save these results as a page</PageTitle>
        <p class="govuk-body-l">
          One file that opens in any browser, with the same tables and charts, for people who have
          no case lists: members, heads of service, partners.
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>Small numbers are hidden, whichever view is on here.</li>
          <li>There is no row about a child in it, no worker’s name and no file’s name.</li>
          <li>It needs no network connection and sends nothing anywhere.</li>
          <li>
            What your council wrote itself goes in as it is: agreed actions with who leads them, and
            notes beside figures.
          </li>
        </ul>
        <Making />
      </div>
    </div>
  );
}
