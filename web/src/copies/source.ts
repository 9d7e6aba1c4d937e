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

export interface CopyOptions {
  /** Goes into a data block of this name, in place of one that is there. */
  name: string;
  value: unknown;
  /** Parts that the copy goes without. */
  without?: string[];
  title?: string;
}

/** The text of a page like this one that carries the value. */
export function copyOfPage({ name, value, without = [], title }: CopyOptions): string {
  if (source === null) throw new Error('The source of the page was not kept.');
  const root = source.root.cloneNode(true) as HTMLElement;
  for (const part of [name, ...without]) {
    root.querySelector(`script[data-part="${part}"]`)?.remove();
  }
  const heading = root.querySelector('title');
  if (title !== undefined && heading !== null) heading.textContent = title;
  const block = document.createElement('script');
  block.type = 'application/json';
  block.dataset.part = name;
  block.textContent = blockText(value);
  root.querySelector('body')?.append(block, '\n');
  const notices = source.notices === '' ? '' : `<!--${source.notices}-->\n`;
  return `<!doctype html>\n${root.outerHTML}\n${notices}`;
}
