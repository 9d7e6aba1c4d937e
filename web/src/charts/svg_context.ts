// A drawing context that writes SVG: as much of a canvas as charts and pictures use, each thing
// drawn an element, text as text. A test draws every chart on it and lets nothing else be asked.
import { colourOf, escaped, rounded } from './svg_text';

/** a, b, c, d, e, f as canvas has them. */
type Matrix = [number, number, number, number, number, number];

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Families that word processors and drawing programs know by name. */
const family = 'Arial, Helvetica, Liberation Sans, sans-serif';

/** Where the baseline lies below the height asked for, in parts of the size of the type. */
const below: Record<string, number> = { top: 0.9, hanging: 0.8, middle: 0.35, bottom: -0.21 };
const anchors: Record<string, string> = { center: 'middle', right: 'end', end: 'end' };

export type Measure = (text: string, font: string) => number;

/** Elements and clips of one drawing, shared by the contexts that draw on it. */
export class SvgSheet {
  elements: string[] = [];
  clips: string[] = [];

  constructor(readonly measure: Measure) {}
}

const stateKeys = [
  'fillStyle',
  'strokeStyle',
  'lineWidth',
  'lineCap',
  'lineJoin',
  'lineDashOffset',
  'miterLimit',
  'globalAlpha',
  'font',
  'textAlign',
  'textBaseline',
  'matrix',
  'dash',
  'clipped',
] as const;

export class SvgContext {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  miterLimit = 10;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  /** What a drawing library asks a context for: where it is drawn, and how large that is. */
  readonly canvas: { width: number; height: number; getContext: () => SvgContext };
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private dash: number[] = [];
  private clipped = '';
  private path = '';
  private readonly saved: Record<string, unknown>[] = [];
  private readonly first: number;

  /** `base` places everything drawn here on the sheet, whatever transforms are set later. */
  constructor(
    private readonly sheet: SvgSheet,
    width: number,
    height: number,
    private readonly base: Matrix = [1, 0, 0, 1, 0, 0],
  ) {
    this.canvas = { width, height, getContext: () => this };
    this.first = sheet.elements.length;
    // What is set here and not known would be left out of the drawing unnoticed: it throws instead.
    Object.preventExtensions(this);
  }

  save(): void {
    this.saved.push(Object.fromEntries(stateKeys.map((key) => [key, this[key]])));
  }

  restore(): void {
    Object.assign(this, this.saved.pop());
  }

  setTransform(...matrix: Matrix): void {
    this.matrix = matrix;
  }

  resetTransform(): void {
    this.matrix = [1, 0, 0, 1, 0, 0];
  }

  translate(x: number, y: number): void {
    this.matrix = times(this.matrix, [1, 0, 0, 1, x, y]);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = times(this.matrix, [cos, sin, -sin, cos, 0, 0]);
  }

  setLineDash(dash: number[]): void {
    this.dash = [...dash];
  }

  measureText(text: string): { width: number } {
    return { width: this.sheet.measure(text, `${this.typeStyle()} ${this.size()}px ${family}`) };
  }

  beginPath(): void {
    this.path = '';
  }

  closePath(): void {
    if (this.path !== '') this.path += 'Z';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${this.at(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `${this.path === '' ? 'M' : 'L'}${this.at(x, y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  /** Whole circles only: no chart here has sectors. */
  arc(x: number, y: number, radius: number): void {
    const r = rounded(radius * this.scale());
    this.path += `M${this.at(x + radius, y)}`;
    for (const side of [-1, 1]) {
      this.path += `A${r} ${r} 0 1 1 ${this.at(x + side * radius, y)}`;
    }
  }

  clip(): void {
    const id = `clip${this.sheet.clips.length + 1}`;
    this.sheet.clips.push(
      `<clipPath id="${id}"${this.clipped}><path d="${this.path}"/></clipPath>`,
    );
    this.clipped = ` clip-path="url(#${id})"`;
  }

  fill(): void {
    this.element(`<path d="${this.path}"${this.fillWords()}`, this.fillStyle);
  }

  stroke(): void {
    const dash = this.dash.map((length) => rounded(length * this.scale())).join(' ');
    const [colour, opacity] = colourOf(this.strokeStyle, this.globalAlpha);
    const more = [
      ` stroke="${colour}" stroke-width="${rounded(this.lineWidth * this.scale())}"`,
      opacity === 1 ? '' : ` stroke-opacity="${rounded(opacity)}"`,
      this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`,
      this.lineJoin === 'miter' ? '' : ` stroke-linejoin="${this.lineJoin}"`,
      dash === '' ? '' : ` stroke-dasharray="${dash}"`,
    ];
    this.element(`<path d="${this.path}" fill="none"${more.join('')}`, this.strokeStyle);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const kept = this.path;
    this.path = '';
    this.rect(x, y, width, height);
    this.fill();
    this.path = kept;
  }

  /** The drawing library clears before it draws: what it drew before is dropped. */
  clearRect(): void {
    this.sheet.elements.length = this.first;
  }

  fillText(text: string, x: number, y: number): void {
    const size = this.size();
    const [a, b, c, d] = this.whole();
    const baseline = y + size * (below[this.textBaseline] ?? 0);
    const anchor = anchors[this.textAlign];
    const upright = b === 0 && c === 0 && a === d;
    const [at, turned] = upright
      ? [this.at(x, baseline), '']
      : [
          '0 0',
          ` transform="matrix(${[a, b, c, d].map(rounded).join(' ')} ${this.at(x, baseline)})"`,
        ];
    const [left, top] = at.split(' ');
    const bold = this.typeStyle().includes('bold') ? ' font-weight="bold"' : '';
    const place = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
    const type = ` font-family="${family}" font-size="${rounded(size * (upright ? a : 1))}"`;
    this.sheet.elements.push(
      `<text x="${left}" y="${top}"${turned}${place}${type}${bold}${this.fillWords()}${this.clipped}>${escaped(text)}</text>`,
    );
  }

  private element(start: string, colour: string): void {
    if (this.path === '' || colourOf(colour, this.globalAlpha)[1] === 0) return;
    this.sheet.elements.push(`${start}${this.clipped}/>`);
  }

  private fillWords(): string {
    const [colour, opacity] = colourOf(this.fillStyle, this.globalAlpha);
    return ` fill="${colour}"${opacity === 1 ? '' : ` fill-opacity="${rounded(opacity)}"`}`;
  }

  private whole(): Matrix {
    return times(this.base, this.matrix);
  }

  /** How much longer lines become; charts are never stretched one way only. */
  private scale(): number {
    const [a, b] = this.whole();
    return Math.hypot(a, b);
  }

  private at(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.whole();
    return `${rounded(a * x + c * y + e)} ${rounded(b * x + d * y + f)}`;
  }

  private size(): number {
    return Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 10);
  }

  private typeStyle(): string {
    return /\bbold\b/.test(this.font) ? 'bold' : 'normal';
  }
}
