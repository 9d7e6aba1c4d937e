// What the script that starts the page leaves for the page's own: the two are built apart, so that
// neither carries the other's modules.

export interface Started {
  /** Of wasm/unpack. */
  decoder?: WebAssembly.Module;
  /** Of the core; a saved page has none. */
  core?: Promise<WebAssembly.Module>;
}

const place = globalThis as unknown as { started?: Started };
place.started ??= {};

export const started: Started = place.started;
