// A committee paper as sheets of A4 with their headers, footers and page numbers: measured once out
// of sight, then laid out, the same on the screen and on paper.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { standingLine } from '../components/Slide';
import { Table } from '../components/Table';
import { longDate } from '../format/date';
import type { Block, Content, PaperTable } from './blocks';
import { blocksOf } from './content';
import { firstSheets, type Measured, type Piece, paginate, type Sheet } from './paginate';

/** Height of a sheet's body, and what of it stays free: paper sets type a little differently. */
const room = 650;
const slack = 10;

function Caption({ table: { caption, level } }: { table: PaperTable }) {
  if (level === undefined) return <>{caption}</>;
  return level === 2 ? <h2>{caption}</h2> : <h3>{caption}</h3>;
}

function View({ block, piece }: { block: Block; piece?: Piece }) {
  const { table, body } = block;
  if (table === undefined) return <div class="app-paper__block">{body}</div>;
  const { from, to } = piece ?? { from: 0, to: table.rows.length };
  return (
    <div class={`app-paper__block ${table.classes}`}>
      <Table
        small
        caption={from > 0 ? `${table.caption} (continued)` : <Caption table={table} />}
        captionSize="s"
        firstCellIsHeader
        head={table.head}
        rows={table.rows.slice(from, to)}
      />
    </div>
  );
}

function measured(element: Element, { fresh, joined, table }: Block): Measured {
  const height = element.getBoundingClientRect().height;
  if (table === undefined) return { height, fresh, joined };
  const rows = [...element.querySelectorAll('tbody tr')].map(
    (row) => row.getBoundingClientRect().height,
  );
  const taken = rows.reduce((sum, one) => sum + one, 0);
  return { height: height - taken, rows, fresh, joined };
}

interface Props {
  content: Content;
  /** Hears how many sheets there are. */
  onReady: (sheets: number) => void;
}

export function Sheets({ content, onReady }: Props) {
  const ruler = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState<{ content: Content; sheets: Sheet[] } | null>(null);
  const draft = useMemo(() => blocksOf(content, () => 88), [content]);
  const sheets = laid?.content === content ? laid.sheets : null;
  useLayoutEffect(() => {
    if (ruler.current === null || sheets !== null) return;
    const elements = [...ruler.current.children];
    const heights = draft.map((block, i) => measured(elements[i] as Element, block));
    const next = paginate(heights, room - slack);
    setLaid({ content, sheets: next });
    onReady(next.length);
  }, [content]);
  const blocks = useMemo(() => {
    if (sheets === null) return draft;
    const first = firstSheets(sheets);
    const places = new Map(draft.map(({ key }, i) => [key, first.get(i) ?? 0]));
    return blocksOf(content, (key) => places.get(key) ?? 0);
  }, [content, sheets, draft]);
  if (sheets === null) {
    return (
      <div class="app-paper app-paper__ruler" ref={ruler} aria-hidden="true">
        {draft.map((block) => (
          <View block={block} key={block.key} />
        ))}
      </div>
    );
  }
  return (
    <div class="app-paper">
      {sheets.map((sheet, i) => {
        const page = `Page ${i + 1} of ${sheets.length}`;
        return (
          <section class="app-sheet" aria-label={page} key={page}>
            {/* Read out with the first sheet; on the others it would only be in the way. */}
            <p class="app-sheet__head" aria-hidden="true">
              <span>{content.council}</span>
              <span>{content.title}</span>
            </p>
            <div class="app-sheet__body">
              {sheet.map((piece) => {
                const block = blocks[piece.block];
                return block && <View block={block} piece={piece} key={block.key} />;
              })}
            </div>
            <p class="app-sheet__foot" aria-hidden="true">
              <span>
                Figures as at {longDate(content.asAt)}. {standingLine(content.mode)} Bandstand{' '}
                {content.version}
              </span>
              <span>{page}</span>
            </p>
          </section>
        );
      })}
    </div>
  );
}
