// Nothing leaves the page: whatever its code tried, no server would hear of it.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { dist, listening, static_server } from '../../web/serve.mjs';
import { attempt_everything, heard_without_policy } from './harness/attempts.mjs';
import { browser } from './harness/browsers.mjs';
import { address_of, journey } from './harness/journey.mjs';
import { screens, visit, with_sample } from './harness/screens.mjs';
import { store_everywhere, what_is_stored } from './harness/storage.mjs';

// Two servers that keep a log: one serves the page, the other is a stranger. WebSocket handshakes
// count as well, and with the stranger a connection that sends nothing does too.
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
let connections = 0;
const stranger = await watch(
  createServer((request, response) => {
    heard.push(`stranger ${request.method} ${request.url}`);
    response.end('');
  }).on('connection', () => {
    connections += 1;
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
      const connected = connections;
      assert.ok((await page.evaluate(attempt_everything, home, tag)) > 45);
      await page.evaluate(attempt_everything, stranger, tag);
      assert.equal(connections, connected, 'nobody even connected to the stranger');
      await page.evaluate(attempt_everything, home, tag, true);
      await page.evaluate(attempt_everything, stranger, tag, true);
      const refused = await page.evaluate(() => globalThis.policy_violations.length);
      await page.close();
      assert.deepEqual(attempts_heard(tag), []);
      assert.ok(refused > 40, `the policy refused ${refused} attempts`);
    });
  }

  test(`the same attempts of a page without a policy are heard (${name})`, {
    timeout: 60_000,
  }, async () => {
    const tag = `${name}-bare`;
    const page = await (await browser(name)).page();
    await page.open(bare);
    await page.evaluate(attempt_everything, stranger, tag);
    await page.evaluate(attempt_everything, stranger, tag, true);
    await page.close();
    const ways = new Set(attempts_heard(tag).map((line) => line.split(`${tag}-`)[1]));
    assert.deepEqual(
      heard_without_policy.filter((way) => !ways.has(way)),
      [],
      `heard: ${[...ways].sort().join(' ')}`,
    );
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

for (const name of ['chromium', 'firefox']) {
  for (const over of ['http', 'file']) {
    test(`a visit to every screen with data asks for nothing and stores nothing (${name}, ${over})`, {
      timeout: 240_000,
    }, async () => {
      const page = await (await browser(name)).page();
      const address = over === 'http' ? `${home}/bandstand.html` : await address_of('file');
      const before = heard.length;
      await page.open_app(address);
      await with_sample(page);
      for (const screen of screens) await visit(page, screen);
      assert.deepEqual(await page.evaluate(what_is_stored), []);
      assert.deepEqual(await page.problems(), []);
      await page.close();
      const asked = heard.slice(before).filter((line) => line.startsWith('home '));
      assert.deepEqual(asked, over === 'http' ? ['home GET /bandstand.html'] : []);
    });
  }

  test(`what a page does store is found (${name})`, { timeout: 60_000 }, async () => {
    const page = await (await browser(name)).page();
    await page.open(bare);
    assert.deepEqual(await page.evaluate(what_is_stored), []);
    await page.evaluate(store_everywhere);
    const found = await page.evaluate(what_is_stored);
    await page.close();
    assert.deepEqual(found, [
      ...['cookies', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'files'],
      ...['history state', 'window name'],
    ]);
  });
}
