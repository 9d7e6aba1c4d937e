// What the page and the worker say to each other: one discriminated union each way, every
// request with an id that its single reply repeats. Everything here survives structured cloning.
import type { Engine, Mode } from './contract';

/** Engine methods the page may call as they are; feeding bytes is the worker's own business. */
export type Method =
  | 'remove_file'
  | 'remove_all'
  | 'files'
  | 'row_issues'
  | 'file_mapping'
  | 'list_layouts'
  | 'settings'
  | 'set'
  | 'table_rows'
  | 'frame'
  | 'overview'
  | 'quarterly_table'
  | 'indicator'
  | 'breakdown'
  | 'category_series'
  | 'cases'
  | 'tracker'
  | 'tracker_cases'
  | 'cross_table'
  | 'comparison'
  | 'comparisons'
  | 'data_quality'
  | 'control_chart'
  | 'funnel_plot'
  | 'journeys'
  | 'workforce'
  | 'action_plan'
  | 'surgery_pack'
  | 'report'
  | 'settings_csv'
  | 'definitions'
  | 'figures_csv'
  | 'accounting_csv'
  | 'cases_csv'
  | 'tracker_csv';

export type Args<M extends Method> = Parameters<Engine[M]>;
export type Answer<M extends Method> = ReturnType<Engine[M]>;

export interface StartRequest {
  type: 'start';
  id: number;
  module: WebAssembly.Module;
  /** Today by the reader's own calendar, ISO. */
  today: string;
}

/** A sheet of a workbook: what a file would be, held in memory. */
export interface HeldFile {
  name: string;
  size: number;
  lastModified: number;
  workbook: string;
  bytes: Uint8Array;
}

/** What is read, and read again after a cancel. */
export type Source = File | HeldFile;

export interface ReadRequest {
  type: 'read';
  id: number;
  file: Source;
  /** The id it had in an earlier worker, higher than those read before it; else it gets one. */
  as?: number;
  /** Workers that were told to help, for a large file. */
  helpers?: MessagePort[];
}

/** To a worker that is to help another one, which speaks to it through the port. */
export interface HelpRequest {
  type: 'help';
  id: number;
  port: MessagePort;
}

export interface CallRequest {
  type: 'call';
  id: number;
  method: Method;
  args: unknown[];
  /** Answer in this mode, whatever the page shows; the mode in force is put back afterwards. */
  mode?: Mode;
}

/** To a worker that is to work through a made-up list and then end: see rehearsal.mjs. */
export interface RehearseRequest {
  type: 'rehearse';
  id: number;
}

export type Request = StartRequest | ReadRequest | HelpRequest | RehearseRequest | CallRequest;

export interface PlainError {
  name: string;
  message: string;
  stack: string;
}

export interface ProgressReply {
  type: 'progress';
  id: number;
  bytes: number;
  total: number;
  rows: number;
}

export interface OkReply {
  type: 'ok';
  id: number;
  value: unknown;
}

export interface FailedReply {
  type: 'failed';
  id: number;
  error: PlainError;
  /** The engine cannot be asked again; its worker is of no use any more. */
  ended?: boolean;
}

export type Reply = ProgressReply | OkReply | FailedReply;

/** The reader cancelled; not a fault. */
export class Cancelled extends Error {}

/** Name of the error where a file, or what is made of the files, needs more memory than there is. */
export const outOfMemory = 'OutOfMemory';

/** Native errors do not survive cloning in every browser; their three texts do. */
export function plainError(reason: unknown): PlainError {
  if (reason instanceof Error || reason instanceof DOMException) {
    return { name: reason.name, message: reason.message, stack: reason.stack ?? '' };
  }
  return { name: 'Error', message: String(reason), stack: '' };
}
