// Presenting to a committee: first slides are chosen and put in order, then shown one by one.
import { useRef } from 'preact/hooks';
import { useAppState, useStore } from '../app/hooks';
import { chooseSlides, type Slides, usePresenting, useSlides } from '../app/presenting';
import { adjust, go, presentRoute, type Route, settingsRoute } from '../app/routes';
import { Button } from '../components/Button';
import { Checkbox } from '../components/Checkbox';
import { Link } from '../components/Link';
import { LiveOnly } from '../components/LiveOnly';
import { NoFiles } from '../components/NoFiles';
import { PageTitle } from '../components/PageTitle';
import { Show } from '../components/Show';
import { Presets, SlideChoices } from '../components/SlideChoices';
import { SlideOrder } from '../components/SlideOrder';
import { Waiting } from '../components/Waiting';
import { plural } from '../format/number';

function How() {
  const [{ mode, letters }, change] = usePresenting();
  return (
    <>
      <h2 class="govuk-heading-m">While presenting</h2>
      <p class="govuk-body">
        Right and left arrow, Page Down and Page Up (as clickers send) or space change the slide.
        Home and End go to the first and last. Escape ends.
      </p>
      <Checkbox
        label="The letter D opens the definition, F fills the screen"
        checked={letters}
        onChange={(on) => change({ letters: on })}
      />
      <LiveOnly>
        <Checkbox
          label="Show small numbers on the slides"
          checked={mode === 'working'}
          onChange={(on) => change({ mode: on ? 'working' : 'sharing' })}
        />
      </LiveOnly>
      {mode === 'working' && (
        <div class="govuk-inset-text">
          <strong>The slides will contain small numbers.</strong> They could tell those in the room,
          or watching a recording, who a child is. Do not show them in public.
        </div>
      )}
    </>
  );
}

interface SetUpProps {
  slots: Slides;
  onStart: () => void;
}

function SetUp({ slots: { choices, slides }, onStart }: SetUpProps) {
  const store = useStore();
  const choose = (next: string[]) => {
    if (next.length === 0) store.say('None is left, so the key indicators are shown again.');
    chooseSlides(store, next);
  };
  return (
    <>
      <p class="govuk-body">
        One indicator on each slide, in the whole window: a sentence, a large chart and the few
        numbers that matter. Small numbers are not shown.
      </p>
      <div class="govuk-button-group">
        <Button onClick={onStart} disabled={slides.length === 0}>
          Start presenting
        </Button>
        <Link to={{ screen: 'pack' }}>Print these as a committee paper</Link>
      </div>
      <Presets choices={choices} onChange={choose} />
      <How />
      <div class="app-slides-set">
        <section aria-labelledby="slides-order">
          <h2 class="govuk-heading-m" id="slides-order">
            {plural(slides.length, 'indicator')} in this order
          </h2>
          <SlideOrder slides={slides} choices={choices.all} onChange={choose} />
          <LiveOnly>
            <p class="govuk-body">
              The choice and its order are kept in the settings file, saved on the{' '}
              <Link to={settingsRoute}>settings screen</Link>.
            </p>
          </LiveOnly>
        </section>
        <section aria-labelledby="slides-choice">
          <h2 class="govuk-heading-m" id="slides-choice">
            Choose indicators
          </h2>
          <SlideChoices choices={choices} slides={slides} onChange={choose} />
        </section>
      </div>
    </>
  );
}

export function Present({ route }: { route: Route & { screen: 'present' } }) {
  const { files } = useAppState();
  const slots = useSlides();
  /** Whether the step before in the browser's history is the choosing of slides. */
  const begun = useRef(false);
  const leave = () => {
    if (begun.current) history.back();
    else adjust(presentRoute);
    begun.current = false;
  };
  const start = () => {
    begun.current = true;
    go({ ...presentRoute, slide: 1 });
  };
  if (files.length === 0) return <NoFiles title="Present" />;
  if (slots !== null && route.slide > 0) {
    return <Show slides={slots.slides} at={route.slide} onLeave={leave} />;
  }
  return (
    <>
      <PageTitle>Present</PageTitle>
      {slots === null ? (
        <Waiting what="what can be presented" />
      ) : (
        <SetUp slots={slots} onStart={start} />
      )}
    </>
  );
}
