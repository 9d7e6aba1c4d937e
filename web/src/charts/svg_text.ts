// What goes into an SVG document as text: numbers, colours, words.

/** Two decimals are finer than any screen or printer shows. */
export function rounded(value: number): string {
  return String(Number(value.toFixed(2)));
}

// Characters that XML does not allow at all, which a name in a file may hold nevertheless.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escaped(text: string): string {
  return text
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** A colour without and an opacity: not every program reads both in one. */
export function colourOf(style: string, alpha: number): [colour: string, opacity: number] {
  const [, red, green, blue, opacity = '1'] =
    /^rgba?\(\s*(\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\s*\)$/.exec(style) ?? [];
  if (red === undefined) return style === 'transparent' ? ['none', 0] : [escaped(style), alpha];
  const hex = [red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0'));
  return [`#${hex.join('')}`, Number(opacity) * alpha];
}
