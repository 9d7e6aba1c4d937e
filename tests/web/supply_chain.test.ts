// What Bandstand is made of: exact versions, a reason for each, and a licence for what is in the page.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unlicensed } from '../../web/vite/licensed.mts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json'));
const wanted: Record<string, string> = { ...dependencies, ...devDependencies };
const lock = JSON.parse(read('package-lock.json')).packages as Record<
  string,
  { version?: string; integrity?: string }
>;

describe('versions', () => {
  test('are exact, of what is asked for and of what comes with it', () => {
    const bench = JSON.parse(read('tests/bench/package.json'));
    for (const asked of [wanted, bench.dependencies, bench.devDependencies]) {
      for (const version of Object.values<string>(asked))
        expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
    for (const [name, version] of Object.entries(wanted)) {
      expect(lock[`node_modules/${name}`]?.version).toBe(version);
    }
  });

  test('are held to the bytes they had', () => {
    const packages = Object.entries(lock).filter(([path]) => path.startsWith('node_modules/'));
    expect(packages.length).toBeGreaterThan(100);
    for (const [path, { integrity }] of packages) expect(integrity, path).toMatch(/^sha512-/);
  });
});

describe('every dependency', () => {
  const reasons = read('public/dependencies.md');
  const cells = [...reasons.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = '']) => cell);
  const listed = new Set(cells.flatMap((cell) => cell.split(', ')).map((name) => name.trim()));
  const setup = read('.ci/setup').replace(/^\s*#.*/gm, '');
  const debian = [...setup.matchAll(/\b([a-z][\w+.-]+):(?=[\w+/-])/g)].map(([, name = '']) => name);

  test('has a line that says what it is for', () => {
    expect(debian).toContain('g++');
    for (const name of [...Object.keys(wanted), ...debian]) expect(listed).toContain(name);
  });

  test('that has a line is one', () => {
    const known = new Set([...Object.keys(wanted), ...debian, 'Package', '---', 'emscripten']);
    for (const name of listed) expect(known).toContain(name);
  });
});

describe('licences', () => {
  const files = readdirSync(new URL('../../public/licences', import.meta.url));

  test('packages that no notice names are found, whatever folder they stand in', () => {
    const modules = [
      '/a/node_modules/preact/dist/preact.mjs',
      '/a/node_modules/@kurkle/color/dist/color.mjs',
      '/a/node_modules/chart.js/node_modules/left-pad/index.js',
      '/a/web/src/main.tsx',
    ];
    expect(unlicensed(modules, 'Preact\nThe MIT License')).toEqual(['@kurkle/color', 'left-pad']);
  });

  test('of the packages asked for at run time are all there', () => {
    for (const name of [...Object.keys(dependencies), 'govuk-frontend', 'emscripten']) {
      expect(files).toContain(`${name}.txt`);
    }
  });

  test('are named on the page', () => {
    const about = read('web/src/screens/About.tsx').toLowerCase();
    // Expat is in the command line only.
    for (const file of files.filter((name) => !['bandstand.txt', 'expat.txt'].includes(name))) {
      expect(about).toContain(file.replace('.txt', ''));
    }
  });
});
