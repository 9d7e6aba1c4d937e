// The modules the build makes up: see core_modules.mts and parts.mts.

/**
 * The name of a part of the page, for src/engine/parts.ts: of any script ('./reader.worker?part'),
 * or of the compiled core ('virtual:core-wasm?part').
 */
declare module '*?part' {
  const name: string;
  export default name;
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

/** The module built of wasm/unpack: gzipped, in base64. */
declare module 'virtual:unpack-wasm' {
  const base64: string;
  export default base64;
}

declare module 'virtual:build-info' {
  /** The version in package.json, such as "1.0.0". */
  export const version: string;
  /** Twelve hexadecimal digits that change when anything the page is built from changes. */
  export const fingerprint: string;
}
