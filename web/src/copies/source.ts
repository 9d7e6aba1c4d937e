// The page's own source, from which copies of it are written. It is taken before anything is drawn,
// and only elements of the page's own are kept: what a browser extension put in stays out.

/** Elements that the page was built from; parts are the data blocks of vite/parts.mts. */
const own = {
  head: 'meta, title, link[rel="icon"], [data-page]',
  body: '#app, noscript, [data-part]',
};

let source: { root: HTMLElement; notices: string } | null = null;

function keepOnly(parent: Element | null, wanted: string): void {
  for (const child of [...(parent?.children ?? [])]) {
    if (!child.matches(wanted)) child.remove();
  }
}

function plain(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (name !== 'lang' && name !== 'class') element.removeAttribute(name);
  }
}

/** Called once, before the first drawing. */
export function keepSource(): void {
  const root = document.documentElement.cloneNode(true) as HTMLElement;
  keepOnly(root.querySelector('head'), own.head);
  keepOnly(root.querySelector('body'), own.body);
  plain(root);
  plain(root.querySelector('body') ?? root);
  const notices = [...document.childNodes].find(
    (node) => node instanceof Comment && node.previousSibling === document.documentElement,
  );
  source = { root, notices: notices?.textContent ?? '' };
}

/** What was put into this copy of the page under the name; null in the page as it was built. */
export function carried(name: string): unknown {
  const block = document.querySelector(`script[data-part="${name}"]`);
  return block === null ? null : JSON.parse(block.textContent ?? 'null');
}

/** JSON that cannot end the script element it stands in, whatever texts it holds. */
export function blockText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Goes into a data block of this name, in place of one that is there. */
export type Block = { name: string; value: unknown } | { name: string; packed: string };

export interface CopyOptions {
  blocks: Block[];
  /** Without any other part: such a copy has figures, and nothing to work them out with. */
  bare?: boolean;
  title?: string;
}

function dataBlock(block: Block): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = 'packed' in block ? 'application/gzip;base64' : 'application/json';
  element.dataset.part = block.name;
  element.textContent = 'packed' in block ? block.packed : blockText(block.value);
  return element;
}

/** The text of a page like this one that carries the blocks. */
export function copyOfPage({ blocks, bare = false, title }: CopyOptions): string {
  if (source === null) throw new Error('The source of the page was not kept.');
  const root = source.root.cloneNode(true) as HTMLElement;
  for (const part of root.querySelectorAll<HTMLElement>('[data-part]:not([data-page])')) {
    if (bare || blocks.some(({ name }) => name === part.dataset.part)) part.remove();
  }
  const heading = root.querySelector('title');
  if (title !== undefined && heading !== null) heading.textContent = title;
  for (const block of blocks) root.querySelector('body')?.append(dataBlock(block), '\n');
  const notices = source.notices === '' ? '' : `<!--${source.notices}-->\n`;
  return `<!doctype html>\n${root.outerHTML}\n${notices}`;
}
