// The committee paper: chosen, seen as it will be printed, printed.
import { useMemo, useState } from 'preact/hooks';
import { useAppState, useStore } from '../app/hooks';
import { type Paper, type Slides, usePresenting, useSlides } from '../app/presenting';
import { printSheets } from '../app/printing';
import { presentRoute } from '../app/routes';
import { Button } from '../components/Button';
import { Checkbox } from '../components/Checkbox';
import { Link } from '../components/Link';
import { LiveOnly } from '../components/LiveOnly';
import { NoFiles } from '../components/NoFiles';
import { PageTitle } from '../components/PageTitle';
import { ScrollRegion } from '../components/ScrollRegion';
import { Select } from '../components/Select';
import { presetsOf } from '../components/SlideChoices';
import { TextInput } from '../components/TextInput';
import { Waiting } from '../components/Waiting';
import { plural } from '../format/number';
import { Sheets } from '../paper/Sheets';
import { useContent } from '../paper/useContent';

interface Selection {
  value: string;
  text: string;
  ids: string[];
}

function selectionsOf({ choices, slides }: Slides): Selection[] {
  const known = slides.filter((id) => choices.all.some((choice) => choice.id === id));
  const all = choices.all.map(({ id }) => id);
  return [
    { value: 'slides', text: 'The slides, in their order', ids: known },
    ...presetsOf(choices).map(({ text, ids }) => ({ value: text, text, ids })),
    { value: 'all', text: 'All with figures', ids: all },
  ].filter(({ ids }) => ids.length > 0);
}

interface ChoiceProps {
  paper: Paper;
  selections: Selection[];
  chosen: string;
  onChange: (part: Partial<Paper>) => void;
}

function Choice({ paper, selections, chosen, onChange }: ChoiceProps) {
  return (
    <section class="app-no-print" aria-label="What the paper holds">
      <div class="app-controls app-paper-controls">
        <TextInput label="Title" value={paper.title} onChange={(title) => onChange({ title })} />
        <Select
          label="Indicators"
          options={selections.map(({ value, text, ids }) => ({
            value,
            text: `${text} (${ids.length})`,
          }))}
          value={chosen}
          onChange={(which) => onChange({ which })}
        />
      </div>
      <Checkbox
        label="Append the definitions"
        checked={paper.definitions}
        onChange={(definitions) => onChange({ definitions })}
      />
      <LiveOnly>
        <Checkbox
          label="Show small numbers in the paper"
          checked={paper.mode === 'working'}
          onChange={(on) => onChange({ mode: on ? 'working' : 'sharing' })}
        />
      </LiveOnly>
      {paper.mode === 'working' && (
        <div class="govuk-inset-text">
          <strong>The paper will contain small numbers.</strong> They could tell a reader who a
          child is. It must not be published, and says so on every page.
        </div>
      )}
    </section>
  );
}

function Preview({ slots }: { slots: Slides }) {
  const store = useStore();
  const [{ paper }, change] = usePresenting();
  const [sheets, setSheets] = useState(0);
  const selections = selectionsOf(slots);
  const selection = selections.find(({ value }) => value === paper.which) ?? selections[0];
  const key = (selection?.ids ?? []).join(' ');
  const ids = useMemo(() => key.split(' ').filter(Boolean), [key]);
  const content = useContent(ids, paper);
  const ready = (count: number) => {
    setSheets(count);
    store.say(`The paper is ready: ${plural(count, 'page')}.`);
  };
  return (
    <>
      <Choice
        paper={paper}
        selections={selections}
        chosen={selection?.value ?? ''}
        onChange={(part) => change({ paper: { ...paper, ...part } })}
      />
      {content === null ? (
        <Waiting what="the paper" />
      ) : (
        <>
          <div class="govuk-button-group app-no-print">
            <Button onClick={printSheets}>Print this paper</Button>
            <p class="govuk-body">
              {plural(sheets, 'page')} of A4, landscape. To keep it as a file, choose “Save as PDF”
              in the browser’s print window.
            </p>
          </div>
          <ScrollRegion label="The paper as it will be printed">
            <Sheets content={content} onReady={ready} />
          </ScrollRegion>
        </>
      )}
    </>
  );
}

export function Pack() {
  const { files } = useAppState();
  const slots = useSlides();
  if (files.length === 0) return <NoFiles title="Committee paper" />;
  return (
    <>
      <div class="app-no-print">
        <PageTitle>Committee paper</PageTitle>
        <p class="govuk-body">
          A paper to print or send: contents, summary, a page for each indicator, definitions. Small
          numbers are hidden. Which indicators, and in which order, is chosen on{' '}
          <Link to={presentRoute}>the screen for presenting</Link>.
        </p>
      </div>
      {slots === null ? <Waiting what="the paper" /> : <Preview slots={slots} />}
    </>
  );
}
