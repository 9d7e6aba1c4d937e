// Code that must not be in the page: what a content security policy in a page cannot refuse, and
// what would keep something after it is closed.

/** The patterns, each with an example of what it is there to find. */
export const forbidden = [
  ['going elsewhere', /\blocation\.(assign|replace)\s*\(/, 'location.assign(a)'],
  ['going elsewhere', /\blocation(\.(?!hash\b)\w+)?\s*=[^=]/, 'window.location.href=a'],
  ['going elsewhere', /\bnavigation\s*\./, 'navigation.navigate(a)'],
  ['going elsewhere', /(['"`]|-)refresh\b/i, 'e.httpEquiv="refresh"'],
  ['a new window', /(window|self|globalThis|top|parent|document)\.open\s*\(/, 'window.open(a)'],
  ['a new window', /(?<![.\w$*])open\([^)]*\)(?!\s*\{)/, 'x=open(a)'],
  ['a link elsewhere', /\b(href|src|action|ping)\s*[:=]\s*['"`](\w+:)?\/\//, 'href:"https://a"'],
  ['a link that opens a program', /['"`](mailto|tel|sms|ms-\w+):/, 'href="mailto:a@b"'],
  ['another window', /\btarget\s*[:=]\s*['"`]_/, 'target:"_blank"'],
  ['another window', /\bopener\b|\bwindow\.(parent|top|name)\b/, 'window.opener.postMessage(a)'],
  ['a frame', /\biframe\b|\bcontentWindow\b/i, 'createElement("iframe")'],
  ['a form sent', /\.(submit|requestSubmit)\s*\(/, 'form.submit()'],
  ['WebRTC', /\b(webkit)?RTC[A-Z][a-z]\w+/, 'new RTCPeerConnection'],
  ['WebTransport', /\bWebTransport\b/, 'new WebTransport(a)'],
  ['a hint to connect', /preconnect|dns-prefetch|prerender|speculationrules/, 'rel:"preconnect"'],
  ['a message to other tabs', /\bBroadcastChannel\b|\bSharedWorker\b/, 'new BroadcastChannel(a)'],
  [
    'sharing with other programs',
    /\bnavigator\.(share|credentials|contacts)\b/,
    'navigator.share(a)',
  ],
  ['a notification', /\bNotification\b|\bpushManager\b/, 'new Notification(a)'],
  ['storage', /\b(localStorage|sessionStorage|indexedDB|cookieStore)\b/, 'localStorage.a=1'],
  ['storage', /document\.(cookie|write)/, 'document.cookie=a'],
  ['storage', /\bcaches\.|\bgetDirectory\b|\bshow(Open|Save)FilePicker\b/, 'caches.open(a)'],
  ['storage', /\bserviceWorker\b/, 'navigator.serviceWorker.register(a)'],
  ['code made from text', /(?<![.\w$])eval\s*\(|\bnew Function\b/, 'eval(a)'],
  ['a source map', /sourceMappingURL/, '//# sourceMappingURL=a'],
];
