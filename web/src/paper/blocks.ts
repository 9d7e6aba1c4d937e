// What a committee paper holds, as blocks in reading order; where they stand is worked out later.
import type { ComponentChildren } from 'preact';
import type { Column } from '../components/Table';
import type { IndicatorView, Mode, QuarterlyTable } from '../engine/contract';

export interface PaperTable {
  caption: string;
  /** Where the caption is a heading as well, of this level. */
  level?: 2 | 3;
  head?: Column[];
  rows: ComponentChildren[][];
  classes: string;
}

/** A block has a body, or is a table. */
export interface Block {
  key: string;
  body?: ComponentChildren;
  table?: PaperTable;
  fresh?: boolean;
  joined?: boolean;
  /** Under which name it is in the contents. */
  entry?: string;
}

export interface Content {
  title: string;
  council: string;
  asAt: string;
  sample: boolean;
  mode: Mode;
  version: string;
  table: QuarterlyTable;
  views: IndicatorView[];
  /** Address of each indicator's chart. */
  pictures: Map<string, string>;
  definitions: boolean;
  notes: string[];
}
