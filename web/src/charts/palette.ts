// Colours that stand apart from white and from each other, always with a dash or marker beside
// them. Dark blue and orange first: they are the pair furthest apart.
export interface LineStyle {
  colour: string;
  dash: number[];
  marker: 'circle' | 'rect' | 'triangle' | 'rectRot' | 'crossRot';
}

export const ink = '#0b0c0c';
export const grid = '#d8d8d8';
export const targetColour = '#3D3D3D';

export const lineStyles: readonly LineStyle[] = [
  { colour: '#12436D', dash: [], marker: 'circle' },
  { colour: '#F46A25', dash: [8, 4], marker: 'rect' },
  { colour: '#801650', dash: [2, 3], marker: 'triangle' },
  { colour: '#28A197', dash: [10, 3, 2, 3], marker: 'rectRot' },
  { colour: '#3D3D3D', dash: [1, 4], marker: 'crossRot' },
];

export function lineStyle(index: number): LineStyle {
  return lineStyles[index % lineStyles.length] as LineStyle;
}

export const barColour = '#12436D';
/** Bars beside one that stands out: still 3:1 against white. */
export const barPlain = '#5f86a8';

export const fontFamily = 'system-ui, "Segoe UI", Arial, sans-serif';
