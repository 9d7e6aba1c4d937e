// Every way we know in which a page could send something out, to be tried against servers that
// keep a log. Missing is what no policy in a page can refuse: navigation and WebRTC. That there is no
// such code is checked in the built file instead (forbidden.mjs).

/** Ways that a server hears of where there is no policy, in either browser: the attempts work. */
export const heard_without_policy = [
  ...['fetch', 'fetch-post', 'xhr', 'beacon', 'websocket', 'eventsource', 'image', 'script'],
  ...['link-stylesheet', 'iframe', 'frame-moved', 'object', 'embed', 'video', 'audio', 'form'],
  ...['style-import', 'style-font', 'style-image', 'background', 'input', 'svg-image'],
  ...['import', 'rule-font', 'rule-image', 'worklet'],
  ...['fetch', 'xhr', 'websocket', 'eventsource', 'import'].map((way) => `worker-${way}`),
];

/**
 * Runs in the page: tries everything against `origin`, from the page and from a Blob worker, and
 * resolves with their number when all have had time to arrive. `tag` marks the requests. `frames`:
 * tries instead what a policy refuses only after Chromium has connected to the server, without a
 * word sent; the built file may hold none of it either.
 */
export async function attempt_everything(origin, tag, frames = false) {
  const at = (way) => `${origin}/${tag}-${way}`;
  const add = (name, properties, parent = document.body) => {
    const element = Object.assign(document.createElement(name), properties);
    parent.append(element);
    return element;
  };
  const add_svg = (name, way) => {
    const space = 'http://www.w3.org/2000/svg';
    const element = document.createElementNS(space, name);
    element.setAttribute('href', at(way));
    const svg = document.createElementNS(space, 'svg');
    svg.append(element);
    document.body.append(svg);
  };
  const post = { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true };

  const by_script = [
    () => fetch(at('fetch'), { mode: 'no-cors' }),
    () => fetch(at('fetch-post'), post),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('xhr'));
      request.send();
    },
    () => navigator.sendBeacon(at('beacon'), 'x'),
    () => new WebSocket(at('websocket').replace('http', 'ws')),
    () => new EventSource(at('eventsource')),
    () => new FontFace('Attempt', `url(${at('font')})`).load(),
    () => new Worker(at('worker')),
    () => new SharedWorker(at('shared-worker')),
    () => navigator.serviceWorker?.register(at('service-worker')),
    () => CSS.paintWorklet?.addModule(at('paint-worklet')),
    () => new AudioContext().audioWorklet.addModule(at('worklet')),
    () => new WebTransport(at('webtransport').replace('http:', 'https:')),
    () => import(at('import')),
  ];

  const by_element = [
    () => add('img', { src: at('image') }),
    () => add('img', { srcset: `${at('image-set')} 2x` }),
    () => add('input', { type: 'image', src: at('input') }),
    () => add('script', { src: at('script') }),
    () => add('script', { src: at('module'), type: 'module' }),
    ...['stylesheet', 'prefetch', 'modulepreload', 'icon', 'manifest', 'apple-touch-icon'].map(
      (rel) => () => add('link', { rel, href: at(`link-${rel}`) }, document.head),
    ),
    ...['fetch', 'image', 'font', 'script', 'style'].map((as) => () => {
      add('link', { rel: 'preload', as, href: at(`link-preload-${as}`) }, document.head);
    }),
    () => add('object', { data: at('object') }),
    () => add('embed', { src: at('embed') }),
    () => add('video', { src: at('video') }),
    () => add('video', { poster: at('poster') }),
    () => add('audio', { src: at('audio') }),
    () => {
      const video = add('video', { src: 'data:video/mp4,' });
      add('track', { default: true, src: at('track') }, video).track.mode = 'showing';
    },
    () => add_svg('image', 'svg-image'),
    () => add_svg('use', 'svg-use#part'),
    () => add('a', { href: '#here', ping: at('ping') }).click(),
  ];

  const by_frame = [
    () => add('iframe', { src: at('iframe') }),
    () => {
      add('iframe', {}).contentWindow.location = at('frame-moved');
    },
    () => {
      const frame = add('iframe', { name: 'sink' });
      add('form', { action: at('form'), method: 'post', target: frame.name }).submit();
    },
    ...['preconnect', 'dns-prefetch'].map(
      (rel) => () => add('link', { rel, href: at(rel) }, document.head),
    ),
  ];

  const font = (way) => `@font-face { font-family: ${way}; src: url(${at(way)}) }`;
  const by_style = [
    () => {
      document.body.style.backgroundImage = `url(${at('background')})`;
    },
    () => add('style', { textContent: `@import url(${at('style-import')});` }, document.head),
    () => add('style', { textContent: `i { background: url(${at('style-image')}) }` }) && add('i'),
    () => add('style', { textContent: `${font('style-font')} b { font-family: style-font }` }),
    () => add('b', { textContent: 'text' }),
    () => {
      // The page's own style is allowed; what is added to it has to be refused by itself.
      const [sheet] = [...document.styleSheets].filter((one) => one.href === null);
      const rule = (text) => sheet.insertRule(text, sheet.cssRules.length);
      rule(`u { background: url(${at('rule-image')}) }`);
      rule(font('rule-font'));
      rule('u { font-family: rule-font }');
      add('u', { textContent: 'text' });
    },
  ];

  const by_worker = () => {
    const source = `
      const at = (way) => ${JSON.stringify(`${origin}/${tag}-worker-`)} + way;
      for (const attempt of [
        () => fetch(at('fetch'), { mode: 'no-cors' }).catch(() => {}),
        () => { const r = new XMLHttpRequest(); r.open('GET', at('xhr')); r.send(); },
        () => new WebSocket(at('websocket').replace('http', 'ws')),
        () => new EventSource(at('eventsource')),
        () => new Worker(at('worker')),
        () => new FontFace('Attempt', 'url(' + at('font') + ')').load().catch(() => {}),
        () => import(at('dynamic-import')).catch(() => {}),
        () => importScripts(at('import')),
      ]) { try { attempt(); } catch {} }`;
    return new Worker(URL.createObjectURL(new Blob([source])));
  };

  const attempts = frames ? by_frame : [...by_script, ...by_element, ...by_style, by_worker];
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
