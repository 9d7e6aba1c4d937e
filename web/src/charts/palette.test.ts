// Colours that can be told apart: from white, from their neighbours, by people who see fewer colours,
// and on a grey printer; and never by colour alone.
import { describe, expect, test } from 'vitest';
import { signalMarks } from './control_config';
import { funnelMarks } from './funnel_config';
import { barColour, barPlain, ink, lineStyles, targetColour } from './palette';

type Rgb = [number, number, number];

function linear(hex: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Of WCAG 2: 1 for the same lightness, 21 for black on white. */
function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

// Machado, Oliveira and Fernandes (2009), severity 1, for linear RGB.
const sight: Record<string, [Rgb, Rgb, Rgb]> = {
  'every colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, kind: string): Rgb {
  const colour = linear(hex);
  const rows = sight[kind] ?? [];
  return rows.map((row) => {
    const value = row.reduce((sum, part, i) => sum + part * (colour[i] ?? 0), 0);
    return Math.min(1, Math.max(0, value));
  }) as Rgb;
}

/** Lightness and the two colour axes of CIE L*a*b*, where distances are alike to the eye. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: Rgb, b: Rgb): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const white: Rgb = [1, 1, 1];
const series = lineStyles.map(({ colour }) => colour);
const drawn = [
  ...series,
  barColour,
  barPlain,
  targetColour,
  ...Object.values(signalMarks).map(({ colour }) => colour),
  ...funnelMarks.map(({ colour }) => colour),
];

describe.each(Object.keys(sight))('to eyes that see %s', (kind) => {
  test.each([...new Set(drawn)])('%s stands out from white', (colour) => {
    expect(contrast(seen(colour, kind), white)).toBeGreaterThanOrEqual(
      kind === 'every colour' ? 3 : 2.5,
    );
  });

  test('lines beside one another are told apart, also by lightness alone', () => {
    series.slice(1).forEach((colour, i) => {
      const before = series[i] ?? '';
      const pair = [seen(before, kind), seen(colour, kind)] as const;
      expect(distance(...pair), `${before} and ${colour}`).toBeGreaterThan(25);
      expect(contrast(...pair), `${before} and ${colour}`).toBeGreaterThanOrEqual(2.4);
    });
  });
});

test('on a grey printer, lines beside one another keep the contrast of graphics', () => {
  series.slice(1).forEach((colour, i) => {
    expect(contrast(linear(series[i] ?? ''), linear(colour))).toBeGreaterThanOrEqual(3);
  });
});

test('words are read on white, and on the pale ground that lies behind some', () => {
  expect(contrast(linear(ink), white)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(linear(ink), linear(barPlain))).toBeGreaterThanOrEqual(4.5);
});

test('every line differs by dash and by marker, what stands out by shape', () => {
  expect(new Set(lineStyles.map(({ dash }) => dash.join())).size).toBe(lineStyles.length);
  expect(new Set(lineStyles.map(({ marker }) => marker)).size).toBe(lineStyles.length);
  expect(new Set(funnelMarks.map(({ shape }) => shape)).size).toBe(funnelMarks.length);
  const shapes = Object.values(signalMarks).map(({ shape }) => shape);
  expect(new Set(shapes).size).toBe(shapes.length);
});
