// The engine's contract under one short name, so that the page never spells the path to it.
export type * from '../../../wasm/engine';
