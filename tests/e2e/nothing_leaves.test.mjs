// Nothing leaves the page: whatever its code tried, no server would hear of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { dist, listening, static_server } from '../../web/serve.mjs';
import { attempt_everything } from './harness/attempts.mjs';
import { browser } from './harness/browsers.mjs';
import { address_of, journey, page_file } from './harness/journey.mjs';
import { whole_text } from './harness/parts.mjs';

// Two servers that keep a log: one serves the page, the other is a stranger. WebSocket handshakes
// count as well, and a connection that sends nothing does too.
const heard = [];
const watch = (server, name) => {
  server.on('upgrade', (request, socket) => {
    heard.push(`${name} ${request.url}`);
    socket.destroy();
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return listening(server);
};
const home = await watch(
  static_server(dist, (line) => heard.push(`home ${line}`)),
  'home',
);
const stranger = await watch(
  createServer((request, response) => {
    heard.push(`stranger ${request.method} ${request.url}`);
    response.end('');
  }),
  'stranger',
);
const bare = await watch(
  createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>bare</title><body>'),
  ),
  'bare',
);
const attempts_heard = (tag) => heard.filter((line) => line.includes(`/${tag}-`));

for (const name of ['chromium', 'firefox']) {
  for (const over of ['http', 'file']) {
    test(`no attempt of the page reaches a server (${name}, ${over})`, {
      timeout: 60_000,
    }, async () => {
      const tag = `${name}-${over}`;
      const page = await (await browser(name)).page();
      await page.open_app(over === 'http' ? `${home}/bandstand.html` : await address_of('file'));
      assert.ok((await page.evaluate(attempt_everything, home, tag)) > 20);
      await page.evaluate(attempt_everything, stranger, tag);
      const refused = await page.evaluate(() => globalThis.policy_violations.length);
      await page.close();
      assert.deepEqual(attempts_heard(tag), []);
      assert.ok(refused > 20, `the policy refused ${refused} attempts`);
    });
  }

  test(`the same attempts of a page without a policy are heard (${name})`, {
    timeout: 60_000,
  }, async () => {
    const tag = `${name}-bare`;
    const page = await (await browser(name)).page();
    await page.open(bare);
    await page.evaluate(attempt_everything, stranger, tag);
    await page.close();
    const ways = new Set(attempts_heard(tag).map((line) => line.split(`${tag}-`)[1]));
    for (const way of [
      'fetch',
      'fetch-post',
      'xhr',
      'beacon',
      'websocket',
      'image',
      'script',
      'iframe',
      'form',
    ]) {
      assert.ok(ways.has(way), `${way} was not heard; heard: ${[...ways].join(' ')}`);
    }
    for (const way of ['worker-fetch', 'worker-xhr', 'worker-websocket', 'worker-import']) {
      assert.ok(ways.has(way), `${way} was not heard; heard: ${[...ways].join(' ')}`);
    }
  });
}

journey('code made from text does not run', { problems: false }, async (page) => {
  // From a timer: the automation protocol may lift the policy for what it calls directly.
  const ran = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    // biome-ignore lint/security/noGlobalEval: that it is refused is what this test is about
    const ways = [() => globalThis.eval('1'), () => new Function('return 1')()];
    return ways.filter((way) => {
      try {
        return way() === 1;
      } catch {
        return false;
      }
    }).length;
  });
  assert.equal(ran, 0);
});

test('the page holds no code for what its policy cannot refuse', () => {
  const text = whole_text(readFileSync(page_file, 'utf8'));
  assert.match(text, /new Worker\(/, 'the text of every script is looked through');
  for (const pattern of [
    /RTCPeerConnection/,
    /WebTransport/,
    /\bwindow\.open\s*\(/,
    /\blocation\.(assign|replace)\s*\(/,
    /\blocation(\.href)?\s*=[^=]/,
    /document\.(write|cookie)/,
    /\b(localStorage|sessionStorage|indexedDB)\b/,
    /serviceWorker/,
  ]) {
    assert.doesNotMatch(text, pattern);
  }
});
