// Every chart as SVG: complete, well formed, with its words, and without anything that runs.
import { describe, expect, test } from 'vitest';
import type { ControlChart, FunnelPlot, IndicatorView } from '../engine/contract';
import { FakeEngine } from '../test/fake_engine';
import { figureRow, rowsDrawn } from './bar_config';
import type { Drawn } from './ChartFigure';
import { comparisonDrawn, comparisonLines, publishedOf } from './comparison_model';
import { controlDrawn } from './control_config';
import { funnelDrawn } from './funnel_config';
import { linesDrawn } from './line_config';
import { lineModel, seriesOn } from './model';
import { svg } from './picture';
import { SvgContext, SvgSheet } from './svg_context';
import { colourOf, escaped } from './svg_text';

const engine = new FakeEngine('2018-10-01');
const view: IndicatorView = engine.indicator('assessment-45');
const comparison = engine.comparison('assessment-45', '');
const published = publishedOf(comparison);
if (published === null) throw new Error('nothing published');

const everything = lineModel(
  view.definition.title,
  'percent',
  'quarter',
  seriesOn(view, 'quarter').map(({ figures }) => ({ label: 'From the case lists', figures })),
  {
    target: 85,
    band_edges: [{ value: 75, words: 'Good' }],
    changes: [{ date: '2017-04-01', words: 'from 35 to 45 days' }],
  },
  { ranges: true, published },
);
const figures = engine.breakdown('assessment-45', 'team', 'quarter', '').figures;

const charts: [string, Drawn][] = [
  ['lines', linesDrawn(everything)],
  ['lines of years', linesDrawn(comparisonLines(comparison))],
  [
    'bars',
    rowsDrawn(
      figures.map((figure) => figureRow(figure, true)),
      'percent',
    ),
  ],
  ['ranking', comparisonDrawn(comparison)],
  [
    'control chart',
    controlDrawn(engine.control_chart('assessment-45', 'month') as ControlChart, 'percent'),
  ],
  [
    'funnel plot',
    funnelDrawn(
      engine.funnel_plot('assessment-45', 'team', 'quarter', '') as FunnelPlot,
      'percent',
    ),
  ],
];

const caption = {
  headline: 'Fewer than 9 of 10 <in time> & "late"',
  subtitle: 'Single assessments, percentage, Hallam Moor',
  source: 'From the case lists',
  asAt: '2018-09-30',
  sharing: true,
  version: '1.0',
};

const measure = (text: string, font: string) =>
  text.length * 0.55 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);

function made(drawn: Drawn): string {
  return svg({ drawn, caption, label: 'A chart & its words' }, measure);
}

/** Reads tags only: every one closed in order, attributes quoted, nothing bare between. */
function wellFormed(text: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const tag = /<(\/?)([A-Za-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/y;
  let at = text.indexOf('?>') + 2;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const words = text.slice(at, next < 0 ? undefined : next);
    expect(words).not.toMatch(/>|&(?!amp;|lt;|gt;|quot;)/);
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(text);
    if (!found) throw new Error(`not well formed: ${text.slice(next, next + 80)}`);
    const [whole, closing, name = '', attributes = '', single] = found;
    expect(attributes).not.toMatch(/&(?!amp;|lt;|gt;|quot;)|NaN|undefined|Infinity/);
    if (closing) expect(open.pop()).toBe(name);
    else {
      names.push(name);
      if (!single) open.push(name);
    }
    at = next + whole.length;
  }
  expect(open).toEqual([]);
  return names;
}

describe.each(charts)('%s as SVG', (_, drawn) => {
  const text = made(drawn);

  test('is well formed, and holds only shapes and text', () => {
    const names = new Set(wellFormed(text));
    expect([...names].sort()).toEqual(
      expect.arrayContaining(['desc', 'path', 'svg', 'text', 'title']),
    );
    for (const name of names) {
      expect(['clipPath', 'defs', 'desc', 'path', 'svg', 'text', 'title']).toContain(name);
    }
    expect(text).not.toMatch(/script|href|style=| on\w+=|url\((?!#clip)/);
  });

  test('carries titles, text alternative, source and date as text', () => {
    expect(text).toContain('<desc id="desc">A chart &amp; its words</desc>');
    expect(text).toContain('<title id="title">Fewer than 9 of 10 &lt;in time&gt; &amp; &quot;late');
    expect(text).toContain('Single assessments, percentage, Hallam Moor</text>');
    expect(text).toContain('As at 30 September 2018. Small numbers are hidden.');
  });

  test('stays within its page', () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(text) ?? [];
    for (const [, x, y] of text.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThan(Number(width));
      expect(Number(y)).toBeGreaterThan(0);
      expect(Number(y)).toBeLessThan(Number(height));
    }
  });
});

test('what the context does not know cannot be set on it and pass unnoticed', () => {
  const context = new SvgContext(new SvgSheet(measure), 10, 10);
  expect(() => Object.assign(context, { shadowBlur: 4 })).toThrow(TypeError);
});

test('lines, intervals, bands and published steps are all in the drawing', () => {
  const text = made(linesDrawn(everything));
  expect(text).toContain('>Target 85%</text>');
  expect(text).toContain('>Good</text>');
  expect(text).toContain('>Change A</text>');
  expect(text).toContain('>England</text>');
  expect(text).toContain('>England (published, by year)</text>');
  expect(text).toContain('>Range allowing for chance (95% interval)</text>');
  expect(text.match(/stroke-dasharray/g)?.length).toBeGreaterThan(4);
});

test('words out of a file cannot become markup, nor characters that XML forbids', () => {
  expect(escaped('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
  expect(escaped('a\u0000b\u000Bc\uFFFEd')).toBe('abcd');
  expect(escaped('Llŷn 😀')).toBe('Llŷn 😀');
  expect(colourOf('rgba(255, 255, 255, 0.85)', 1)).toEqual(['#ffffff', 0.85]);
  expect(colourOf('transparent', 1)).toEqual(['none', 0]);
  expect(colourOf('#12436D', 0.5)).toEqual(['#12436D', 0.5]);
});
