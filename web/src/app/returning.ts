// Coming back, with the browser's back button or by a link back: the focus returns to the link one left by, and the
// screen to where that link stands. Only addresses are kept, and only while the page is open.

/** Which link each place was left by, by the address of the place. */
const leftBy = new Map<string, string>();
const patience = 3000;

/** Remembers the links that lead away from a screen. Returns how to stop. */
export function watchLeaving(): () => void {
  const leave = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest('main a[href^="#/"]') : null;
    const address = link?.getAttribute('href');
    if (address) leftBy.set(location.hash, address);
  };
  addEventListener('click', leave, true);
  return () => removeEventListener('click', leave, true);
}

let expected = false;

/** The next screen is come back to, though by a link. */
export function expectReturn(): void {
  expected = true;
}

/** Whether this place in the browser's history was shown before; marks it as shown. */
function seenBefore(): boolean {
  const seen = expected || history.state?.seen === true;
  expected = false;
  history.replaceState({ ...history.state, seen: true }, '');
  return seen;
}

/**
 * On a return, waits for the link one left by (figures may take a moment) and gives it the focus;
 * whatever the reader does meanwhile has precedence. False where this is no return.
 */
export function returnToLink(): boolean {
  const address = seenBefore() ? leftBy.get(location.hash) : undefined;
  if (address === undefined) return false;
  const found = () => {
    const link = [...document.querySelectorAll<HTMLElement>('main a')].find(
      (one) => one.getAttribute('href') === address,
    );
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
    return link !== undefined;
  };
  if (found()) return true;
  const watch = new MutationObserver(() => found() && stop());
  const stop = () => {
    watch.disconnect();
    removeEventListener('keydown', stop, true);
    removeEventListener('pointerdown', stop, true);
  };
  addEventListener('keydown', stop, true);
  addEventListener('pointerdown', stop, true);
  setTimeout(stop, patience);
  watch.observe(document.querySelector('main') ?? document.body, {
    childList: true,
    subtree: true,
  });
  return true;
}
