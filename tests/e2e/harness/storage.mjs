// Every place in which a browser keeps something for a page.

/** Runs in the page: what is kept, a word for each place that is not empty. */
export async function what_is_stored() {
  const places = {
    cookies: () => document.cookie.length,
    localStorage: () => localStorage.length,
    sessionStorage: () => sessionStorage.length,
    indexedDB: async () => (await indexedDB.databases()).length,
    caches: async () => (await caches.keys()).length,
    files: async () => {
      const folder = await navigator.storage.getDirectory();
      let count = 0;
      for await (const _ of folder.keys()) count += 1;
      return count;
    },
    'service workers': async () => (await navigator.serviceWorker.getRegistrations()).length,
    // Whether a place in the history was seen before may be there, and nothing else.
    'history state': () => Object.keys(history.state ?? {}).filter((key) => key !== 'seen').length,
    'window name': () => window.name.length,
  };
  const found = [];
  for (const [place, count] of Object.entries(places)) {
    // A place that the browser denies the page holds nothing.
    const kept = await Promise.resolve()
      .then(count)
      .catch(() => 0);
    if (kept > 0) found.push(place);
  }
  return found;
}

/** Runs in a page over http: puts something into every place but that of service workers. */
export async function store_everywhere() {
  // biome-ignore lint/suspicious/noDocumentCookie: old and new ways of keeping something are tried
  document.cookie = 'kept=1';
  localStorage.setItem('kept', '1');
  sessionStorage.setItem('kept', '1');
  await new Promise((resolve) => {
    indexedDB.open('kept').onsuccess = resolve;
  });
  await caches.open('kept');
  await (await navigator.storage.getDirectory()).getFileHandle('kept', { create: true });
  history.replaceState({ kept: 1 }, '');
  window.name = 'kept';
}
