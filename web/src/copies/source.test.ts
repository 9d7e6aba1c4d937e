// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { configuredCopy, settingsFile } from './carried_settings';
import { blockText, copyOfPage, keepSource } from './source';

beforeEach(() => {
  document.documentElement.innerHTML = `<head><meta charset="utf-8"><title>Bandstand</title>
    <style data-page>p {}</style><style>/* of an extension */</style></head>
    <body class="b" data-extension="1"><div id="app"></div><aside>of an extension</aside>
    <script type="text/plain" data-part="core.worker">work()</script></body>`;
  keepSource();
});

const settings = { council: 'Sampleshire', saved: '2026-11-27', csv: 'setting,value\r\n' };
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const held = (html: string, name: string) =>
  parsed(html).querySelector(`[data-part="${name}"]`)?.textContent;

test('what was drawn or put in since is not in a copy', () => {
  document.body.append('drawn later');
  document.title = 'Results';
  const html = configuredCopy(settings);
  expect(html).not.toContain('extension');
  expect(html).not.toContain('drawn later');
  expect(html).toContain('<title>Bandstand</title>');
  expect(html).toContain('<style data-page="">p {}</style>');
});

test('the settings come back as they were, whatever they hold', () => {
  const csv = 'setting,value\r\nname,"</script><!--\u2028é"\r\n';
  const html = configuredCopy({ ...settings, csv });
  expect(JSON.parse(held(html, 'settings') ?? '')).toEqual({ ...settings, csv });
  expect(held(html, 'core.worker')).toBe('work()');
});

test('nothing in a block can close the script element it stands in', () => {
  const text = blockText(['</script>', '<!--', '<SCRIPT']);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual(['</script>', '<!--', '<SCRIPT']);
});

test('a copy of a copy holds the newer settings only', () => {
  document.documentElement.innerHTML = parsed(configuredCopy(settings)).documentElement.innerHTML;
  keepSource();
  const html = configuredCopy({ ...settings, council: 'Otherton' });
  expect(html.match(/data-part="settings"/g)).toHaveLength(1);
  expect(html).toContain('Otherton');
});

test('a copy can go without parts, and have a title of its own', () => {
  const html = copyOfPage({
    blocks: [
      { name: 'results', value: 1 },
      { name: 'answers', packed: 'AAAA' },
    ],
    bare: true,
    title: 'A & <b>',
  });
  expect(held(html, 'core.worker')).toBeUndefined();
  expect(held(html, 'results')).toBe('1');
  expect(held(html, 'answers')).toBe('AAAA');
  expect(parsed(html).title).toBe('A & <b>');
});

test('the file of carried settings is named as one', async () => {
  const file = settingsFile(settings);
  expect(file.name).toBe('bandstand-settings.csv');
  expect(await file.text()).toBe(settings.csv);
});
