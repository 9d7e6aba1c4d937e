// The first sheet, and the contents after it.
import { focusOn } from '../components/ErrorSummary';
import { standingLine } from '../components/Slide';
import { longDate } from '../format/date';
import { plural } from '../format/number';
import type { Block, Content } from './blocks';

export function Cover({ content }: { content: Content }) {
  const { title, council, asAt, sample, mode, views, version } = content;
  return (
    <div class="app-paper__cover">
      <p class="app-paper__council">{council}</p>
      <h1 class="app-paper__title">{title}</h1>
      <p>
        {plural(views.length, 'indicator')}. Figures as at {longDate(asAt)}. {standingLine(mode)}
      </p>
      {sample && <p>Sample data: an invented council.</p>}
      <p>Made with Bandstand {version}.</p>
    </div>
  );
}

/** On paper a number, on the screen a way there. */
function Entry({ title, target }: { title: string; target: string }) {
  return (
    <a
      class="govuk-link"
      href={`#${target}`}
      onClick={(event) => {
        // Addresses of the page name screens, not places on one.
        event.preventDefault();
        focusOn(target);
      }}
    >
      {title}
    </a>
  );
}

export const anchorOf = (key: string) => `paper-${key}`;

/** `sheetOf`: the number of the sheet on which a block begins. */
export function contentsOf(blocks: Block[], sheetOf: (key: string) => number): Block {
  const rows = blocks.flatMap(({ key, entry }) =>
    entry === undefined
      ? []
      : [[<Entry title={entry} target={anchorOf(key)} />, String(sheetOf(key))]],
  );
  return {
    key: 'contents',
    fresh: true,
    table: {
      caption: 'Contents',
      level: 2,
      head: [{ text: 'Part' }, { text: 'Page', numeric: true }],
      rows,
      classes: 'app-paper__contents',
    },
  };
}
