// Every way we know in which a page could send something out, to be tried against servers that
// keep a log. Navigation and WebRTC are missing: no policy in a page can refuse them, so the
// absence of such code is checked in the built file instead.

/**
 * Runs in the page: tries everything against `origin`, from the page and from a Blob worker, and
 * resolves when all attempts have had time to arrive. `tag` marks the requests.
 */
export async function attempt_everything(origin, tag) {
  const at = (way) => `${origin}/${tag}-${way}`;
  const add = (name, properties, parent = document.head) => {
    const element = Object.assign(document.createElement(name), properties);
    parent.append(element);
    return element;
  };
  const attempts = [
    () => fetch(at('fetch'), { mode: 'no-cors' }),
    () => fetch(at('fetch-post'), { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('xhr'));
      request.send();
    },
    () => navigator.sendBeacon(at('beacon'), 'x'),
    () => new WebSocket(at('websocket').replace('http', 'ws')),
    () => new EventSource(at('eventsource')),
    () => add('img', { src: at('image') }, document.body),
    () => add('script', { src: at('script') }),
    () => add('script', { src: at('module'), type: 'module' }),
    ...['stylesheet', 'prefetch', 'modulepreload', 'icon', 'manifest'].map(
      (rel) => () => add('link', { rel, href: at(`link-${rel}`) }),
    ),
    () => add('link', { rel: 'preload', as: 'fetch', href: at('link-preload') }),
    () => add('iframe', { src: at('iframe') }, document.body),
    () => add('object', { data: at('object') }, document.body),
    () => add('video', { src: at('video') }, document.body),
    () => {
      const frame = add('iframe', { name: 'sink' }, document.body);
      const form = { action: at('form'), method: 'post', target: frame.name };
      add('form', form, document.body).submit();
    },
    () => {
      document.body.style.backgroundImage = `url(${at('background')})`;
    },
    () => new FontFace('Attempt', `url(${at('font')})`).load(),
    () => new Worker(at('worker')),
    () => import(at('import')),
    () => {
      const source = `
        const at = (way) => ${JSON.stringify(`${origin}/${tag}-worker-`)} + way;
        for (const attempt of [
          () => fetch(at('fetch'), { mode: 'no-cors' }).catch(() => {}),
          () => { const r = new XMLHttpRequest(); r.open('GET', at('xhr')); r.send(); },
          () => new WebSocket(at('websocket').replace('http', 'ws')),
          () => importScripts(at('import')),
        ]) { try { attempt(); } catch {} }`;
      return new Worker(URL.createObjectURL(new Blob([source])));
    },
  ];
  for (const attempt of attempts) {
    try {
      Promise.resolve(attempt()).catch(() => {});
    } catch {
      // Refused on the spot.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return attempts.length;
}
