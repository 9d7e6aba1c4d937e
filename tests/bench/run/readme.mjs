// Puts what was measured between the marks of the README: <!-- NAME --> and <!-- /NAME -->.

import { readFileSync, writeFileSync } from 'node:fs';
import { readme } from './places.mjs';

export function insert(text, fragments) {
  let changed = text;
  for (const [name, fragment] of Object.entries(fragments)) {
    const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [changed.indexOf(from), changed.indexOf(to)];
    if (start < 0 || end < start) throw new Error(`The README has no place for ${name}.`);
    changed = `${changed.slice(0, start + from.length)}\n\n${fragment}\n\n${changed.slice(end)}`;
  }
  return changed;
}

export function update_readme(fragments) {
  writeFileSync(readme, insert(readFileSync(readme, 'utf8'), fragments));
}
