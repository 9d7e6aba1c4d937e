// What the page knows: the files loaded, the frame they give, what is being read. Figures are not
// kept here; screens ask the engine for them and ask again when `epoch` moves on.
import type { CarriedSettings } from '../copies/carried_settings';
import type { SavedResults } from '../copies/saved_results';
import type { EngineFault } from '../engine/client';
import type { FileSummary, Frame } from '../engine/contract';
import { type Answers, noAnswers } from './answers';
import type { Draft } from './drafts';
import { asPresentedFirst, type Presenting } from './presenting';
import type { Meeting, SecondLoad } from './second_load';

/** A file that could not be used, and what to do about it. */
export interface Problem {
  /** The engine's id where the file stays listed; null where it does not. */
  id: number | null;
  name: string;
  message: string;
}

export interface Loading {
  name: string;
  /** Which file of how many, from 1. */
  index: number;
  files: number;
  bytes: number;
  total: number;
  rows: number;
  /** Bytes of the files already read in this round, and of all of them. */
  bytesBefore: number;
  bytesAll: number;
  started: number;
  /** True while files kept from before are read again after a cancel. */
  restoring: boolean;
  /** True while a workbook is taken apart into its sheets, before any row is read. */
  opening: boolean;
}

/** Waits for an answer before the files just read count. */
export interface Question {
  found: Meeting[];
  answer: (answer: SecondLoad) => void;
}

export interface State {
  /** Failed: it never started. */
  status: 'starting' | 'ready' | 'failed';
  /** Why the engine failed to start, or ended; what was shown before stays on the screen. */
  fault: EngineFault | null;
  /** The engine has not answered for so long that it may never do. */
  silent: boolean;
  loading: Loading | null;
  files: FileSummary[];
  problems: Problem[];
  question: Question | null;
  frame: Frame | null;
  /** Goes up whenever figures may have changed. */
  epoch: number;
  /** The last thing worth saying to a screen reader. */
  said: string;
  sample: boolean;
  /** The settings this copy of the page carries. */
  carried: CarriedSettings | null;
  /** What has been said of headings and codes not recognised. */
  answers: Answers;
  /** Tables that have been edited and not saved, by the key of their setting. */
  drafts: Record<string, Draft>;
  /** Settings have been changed that are in no file yet. */
  unsaved: boolean;
  presenting: Presenting;
  /** Tables with less room around what stands in them. */
  compact: boolean;
  /** Set in a saved page: its figures were worked out before, and nothing can be read or changed. */
  saved: SavedResults | null;
}

/** Before anything is loaded. */
export const atFirst: State = {
  status: 'starting',
  fault: null,
  silent: false,
  loading: null,
  files: [],
  problems: [],
  question: null,
  frame: null,
  epoch: 0,
  said: '',
  sample: false,
  carried: null,
  answers: noAnswers,
  drafts: {},
  unsaved: false,
  presenting: asPresentedFirst,
  compact: false,
  saved: null,
};
