// The modules the build makes up: see core_modules.mts.

/** The compiled core (WebAssembly), in base64. Import it once, on the main thread only. */
declare module 'virtual:core-wasm' {
  const base64: string;
  export default base64;
}

/** The loader that Emscripten writes beside the core. Import it in the worker. */
declare module 'virtual:core-glue' {
  const create_core: (options: {
    instantiateWasm?: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object;
    wasmBinary?: ArrayBuffer | Uint8Array;
    open_xml?: () => { write(text: string): string; close(): string };
    // biome-ignore lint/suspicious/noExplicitAny: the engine's own types are in engine.d.ts
  }) => Promise<any>;
  export default create_core;
}

declare module 'virtual:build-info' {
  /** The version in package.json, such as "1.0.0". */
  export const version: string;
  /** Twelve hexadecimal digits that change when anything the page is built from changes. */
  export const fingerprint: string;
}
