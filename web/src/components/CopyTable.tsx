// Puts a table on the clipboard for Word or Excel, with sharing figures unless asked otherwise.
import { version } from 'virtual:build-info';
import { useRef, useState } from 'preact/hooks';
import { useAppState, useStore } from '../app/hooks';
import type { EngineClient } from '../engine/client';
import type { Mode } from '../engine/contract';
import { plural } from '../format/number';
import { copied } from '../tables/clipboard';
import { sheetHtml, sheetText } from '../tables/markup';
import { onScreen, type Sheet } from '../tables/sheet';
import { LinkButton } from './LinkButton';

export interface Copying {
  /** The table with the figures of a mode, ordered as it is shown. */
  sheet: (mode: Mode) => Promise<Sheet | null>;
  /** About single children or members of staff: there is nothing of it to share. */
  workingOnly?: boolean;
}

/** How a table is copied that is made from one answer of the engine. */
export function useCopying<A>(
  ask: (client: EngineClient, mode: Mode) => Promise<A | null>,
  sheetOf: (answer: A) => Sheet | null,
): Copying {
  const { client } = useStore();
  return {
    sheet: async (mode) => {
      const answer = await ask(client, mode);
      return answer === null ? null : sheetOf(answer);
    },
  };
}

interface Props {
  title: string;
  /** What is shown now: another stamp is another table. */
  stamp: () => string;
  copying: Copying;
}

/** A table ready for the clipboard, and what it was made from. */
interface Ready {
  stamp: string;
  html: string;
  text: string;
  rows: number;
}

const again = 'The table is ready now: press the button again to copy it.';
const refused = 'The browser did not allow copying. Use a download instead.';

export function CopyTable({ title, stamp, copying }: Props) {
  const store = useStore();
  const { frame, epoch } = useAppState();
  const [told, setTold] = useState('');
  // Browsers let a press copy for a few seconds only. Where the figures took longer, the next
  // press has them at once.
  const ready = useRef<Ready | null>(null);
  const tell = (words: string) => {
    setTold(words);
    store.say(words);
  };
  const made = async (mode: Mode, from: string): Promise<Ready | null> => {
    const sheet = await copying.sheet(mode);
    if (sheet === null) return null;
    const shown = onScreen(sheet);
    const about = { title: shown.title, asAt: frame?.as_at ?? '', mode, version };
    const [html, text] = [sheetHtml(shown, about), sheetText(shown, about)];
    return { stamp: from, html, text, rows: shown.rows.length };
  };
  const copy = async (mode: Mode) => {
    try {
      const from = `${mode} ${epoch} ${stamp()}`;
      const waiting = ready.current?.stamp === from;
      const table = waiting ? ready.current : await made(mode, from);
      if (table === null) {
        tell('There is nothing to copy.');
      } else if (copied(table.html, table.text)) {
        const kind = mode === 'working' ? ', not for sharing' : '';
        tell(`Table copied: ${plural(table.rows, 'row')}${kind}.`);
      } else {
        ready.current = table;
        tell(waiting ? refused : again);
      }
    } catch (reason) {
      store.fail(reason);
    }
  };
  const name = <span class="govuk-visually-hidden">: {title}</span>;
  const first = copying.workingOnly ? 'working' : 'sharing';
  return (
    <span class="app-copy">
      <LinkButton onClick={() => copy(first)}>Copy table{name}</LinkButton>
      {!copying.workingOnly && frame?.mode === 'working' && (
        <>
          {' or '}
          <LinkButton onClick={() => copy('working')}>with small numbers{name}</LinkButton>
        </>
      )}
      {copying.workingOnly && ' (not for sharing)'}
      {told !== '' && <span class="app-copy__told">{told}</span>}
    </span>
  );
}
