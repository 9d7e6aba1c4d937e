// Download links. What leaves the screen hides small numbers unless the reader asks otherwise.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAppState, useStore } from '../app/hooks';
import type { Mode } from '../engine/contract';
import { LinkButton } from './LinkButton';

export interface Download {
  label: string;
  /** Makes and saves the file with the figures of the given mode; may answer in words. */
  run: (mode: Mode) => Promise<unknown>;
  /** The engine writes it: not offered in saved pages. */
  live?: boolean;
}

interface Props {
  items: Download[];
  /** What is downloaded, where a screen offers several downloads. */
  what?: string;
  children?: ComponentChildren;
}

export function Downloads({ items, what, children }: Props) {
  const store = useStore();
  const { frame, saved } = useAppState();
  const offered = saved === null ? items : items.filter(({ live }) => live !== true);
  const name = what === undefined ? 'Download' : `Download ${what}`;
  const [told, setTold] = useState('');
  const start = (item: Download, mode: Mode) => {
    item.run(mode).then(
      (outcome) => {
        const answer = typeof outcome === 'string' ? outcome : '';
        setTold(answer);
        store.say(answer || `${item.label}: downloaded.`);
      },
      (reason) => store.fail(reason),
    );
  };
  return (
    <section class="app-downloads" aria-label={name}>
      <h2 class="govuk-heading-s">{name}</h2>
      <ul class="govuk-list">
        {offered.map((item) => (
          <li key={item.label}>
            <LinkButton onClick={() => start(item, 'sharing')}>{item.label}</LinkButton>
            {frame?.mode === 'working' && (
              <>
                {' or '}
                <LinkButton onClick={() => start(item, 'working')}>
                  with small numbers
                  <span class="govuk-visually-hidden">: {item.label}</span>
                </LinkButton>
              </>
            )}
          </li>
        ))}
      </ul>
      {told !== '' && <p class="govuk-body-s app-told">{told}</p>}
      {children}
      <p class="govuk-body-s">
        Downloads hide small numbers.
        {frame?.mode === 'working' && ' Those “with small numbers” are not for sharing.'}
      </p>
    </section>
  );
}
