// Puts two forms of the same thing on the clipboard. The older way of copying is the one that
// works from a file and over plain http, where browsers give no other.

export function copied(html: string, text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', give, true);
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', give, true);
  }
}
