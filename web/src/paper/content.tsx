// The blocks of a committee paper: cover, contents, summary, a section for each indicator, their
// definitions, what the signs mean, notes.
import { sourceWords } from '../charts/model';
import { definitionRows } from '../components/DefinitionFacts';
import { FigureValue } from '../components/FigureValue';
import { MarkerKey } from '../components/MarkerKey';
import { RatingTag } from '../components/Tag';
import type { QuarterlyRow } from '../engine/contract';
import { inCell } from '../format/number';
import type { Block, Content } from './blocks';
import { anchorOf, Cover, contentsOf } from './Cover';
import { Section } from './Section';

/** Of a part that begins a sheet of its own and is in the contents. */
function heading(key: string, title: string): Block {
  return {
    key,
    fresh: true,
    joined: true,
    entry: title,
    body: (
      <h2 id={anchorOf(key)} tabIndex={-1}>
        {title}
      </h2>
    ),
  };
}

function summaryRow(row: QuarterlyRow) {
  const unit = row.unit === 'percent' ? '%' : row.unit.startsWith('rate') ? 'per 10,000' : '';
  const details = [unit, row.source === 'cases' ? '' : sourceWords(row.source)];
  return [
    <>
      {row.title}
      <span class="app-behind">{details.filter(Boolean).join(', ')}</span>
    </>,
    ...row.cells.map((figure) => <FigureValue figure={figure} numbers />),
    inCell(row.target, row.unit),
    <RatingTag rag={row.rag} words={row.rag_words} />,
  ];
}

function summaryOf({ table, views }: Content): Block[] {
  const all = table.groups.flatMap(({ rows }) => rows);
  const rows = views.flatMap(({ definition }) =>
    all.filter(({ indicator }) => indicator === definition.indicator),
  );
  if (rows.length === 0) return [];
  return [
    heading('summary', 'Summary'),
    {
      key: 'summary-table',
      table: {
        caption: `Every indicator of this paper, ${table.year} by quarter`,
        head: [
          { text: 'Indicator' },
          ...table.columns.map(({ title: text }) => ({ text, numeric: true })),
          { text: 'Target', numeric: true },
          { text: 'Rating' },
        ],
        rows: rows.map(summaryRow),
        classes: 'app-paper__summary',
      },
    },
  ];
}

function definitionsOf({ views, definitions }: Content): Block[] {
  if (!definitions) return [];
  return [
    heading('definitions', 'Definitions'),
    ...views.map(({ definition }) => ({
      key: `definition-${definition.indicator}`,
      table: {
        caption: definition.title,
        level: 3 as const,
        rows: definitionRows(definition).map(({ key, value }) => [key, value]),
        classes: 'app-paper__definition',
      },
    })),
  ];
}

function notesOf({ table, notes }: Content): Block[] {
  const all = [...new Set([...table.notes, ...notes])];
  return [
    heading('signs', 'Signs and notes'),
    { key: 'key', body: <MarkerKey /> },
    ...all.map((note, i) => ({ key: `note-${i}`, body: <p>{note}</p> })),
  ];
}

/** `sheetOf`: the number of the sheet on which a block begins, for the contents. */
export function blocksOf(content: Content, sheetOf: (key: string) => number): Block[] {
  const parts: Block[] = [
    ...summaryOf(content),
    ...content.views.map((view) => ({
      key: view.definition.indicator,
      fresh: true,
      entry: view.definition.title,
      body: (
        <Section
          view={view}
          council={content.council}
          picture={content.pictures.get(view.definition.indicator)}
        />
      ),
    })),
    ...definitionsOf(content),
    ...notesOf(content),
  ];
  return [
    { key: 'cover', body: <Cover content={content} /> },
    contentsOf(parts, sheetOf),
    ...parts,
  ];
}
