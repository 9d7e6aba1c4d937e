// One figure in a table cell: value, arrow, marker, and the numbers behind it.
import type { Figure } from '../engine/contract';
import { count, inCell } from '../format/number';
import { arrow, markerText } from '../format/words';

/** '424 of 524', or '' for a plain count, which has nothing behind it. */
export function numbersBehind(figure: Figure): string {
  if (figure.numerator === null || figure.denominator === null) return '';
  return `${count(figure.numerator)} of ${count(figure.denominator)}`;
}

export function Marked({ figure }: { figure: Figure }) {
  if (figure.marker === '') return null;
  return (
    <span class="app-marker">
      <span aria-hidden="true" title={figure.marker_words}>
        {markerText(figure.marker)}
      </span>
      <span class="govuk-visually-hidden"> {figure.marker_words}</span>
    </span>
  );
}

export function Arrow({ figure }: { figure: Figure }) {
  const shape = arrow(figure);
  if (shape === '') return null;
  return (
    <span class="app-arrow" title={figure.direction_words}>
      <span aria-hidden="true">{shape}</span>
      <span class="govuk-visually-hidden"> {figure.direction_words}</span>
    </span>
  );
}

export function FigureValue({ figure, numbers }: { figure: Figure | null; numbers: boolean }) {
  if (figure === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span class="govuk-visually-hidden">no figure</span>
      </>
    );
  }
  const behind = numbersBehind(figure);
  return (
    <>
      <span class="app-value">
        {inCell(figure.value, figure.unit)}
        <Marked figure={figure} />
        <Arrow figure={figure} />
      </span>
      {numbers && behind !== '' && <span class="app-behind">{behind}</span>}
    </>
  );
}
