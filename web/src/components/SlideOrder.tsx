// The chosen slides in their order, each moved by buttons: a list that needs no dragging.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStore } from '../app/hooks';
import { type Choice, moved } from '../app/presenting';
import { LinkButton } from './LinkButton';
import { RatingTag } from './Tag';

interface Props {
  slides: string[];
  choices: Choice[];
  onChange: (slides: string[]) => void;
}

export function SlideOrder({ slides, choices, onChange }: Props) {
  const store = useStore();
  const list = useRef<HTMLOListElement>(null);
  /** Where the focus was before the list was drawn anew. */
  const pressed = useRef<[string, number] | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const [id, by] = pressed.current;
    pressed.current = null;
    const row = list.current?.querySelector(`[data-slide="${id}"]`);
    const wanted = row?.querySelector<HTMLElement>(`[data-by="${by}"] button`);
    (wanted ?? row?.querySelector<HTMLElement>('button'))?.focus();
  }, [slides]);
  const move = (id: string, title: string, by: -1 | 1) => {
    const next = moved(slides, id, by);
    pressed.current = [id, by];
    onChange(next);
    store.say(`${title} is now ${next.indexOf(id) + 1} of ${next.length}.`);
  };
  const named = slides.map((id) => choices.find((choice) => choice.id === id) ?? { id });
  return (
    <ol class="govuk-list govuk-list--number app-slides" ref={list}>
      {named.map((choice, i) => {
        const title = 'title' in choice ? choice.title : choice.id;
        const hidden = <span class="govuk-visually-hidden">: {title}</span>;
        return (
          <li key={choice.id} data-slide={choice.id}>
            <span class="app-slides__title">
              {title}{' '}
              {'title' in choice ? (
                <RatingTag rag={choice.rag} words={choice.ragWords} />
              ) : (
                '(no figures in the files loaded, so no slide)'
              )}
            </span>
            <span class="app-slides__moves">
              {i > 0 && (
                <span data-by={-1}>
                  <LinkButton onClick={() => move(choice.id, title, -1)}>
                    Move up{hidden}
                  </LinkButton>
                </span>
              )}
              {i < slides.length - 1 && (
                <span data-by={1}>
                  <LinkButton onClick={() => move(choice.id, title, 1)}>
                    Move down{hidden}
                  </LinkButton>
                </span>
              )}
              <LinkButton onClick={() => onChange(slides.filter((id) => id !== choice.id))}>
                Remove{hidden}
              </LinkButton>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
