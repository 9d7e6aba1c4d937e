// What the signs in a table mean, near the table.
import { markerKey } from '../format/words';

export function MarkerKey() {
  return (
    <section class="app-key" aria-label="What the signs mean">
      <h2 class="govuk-heading-s">What the signs mean</h2>
      <ul class="govuk-list app-key__list">
        <li>
          <span aria-hidden="true">▲ ▼ ►</span>
          <span class="govuk-visually-hidden">Arrows:</span> up, down or level compared with the
          period before. An arrow says where the figure went, not whether that is good.
        </li>
        {markerKey.map(({ short, words }) => (
          <li key={short}>
            <strong>{short}</strong> {words}
          </li>
        ))}
        <li>
          <span aria-hidden="true">–</span>
          <span class="govuk-visually-hidden">Dash:</span> the period has not been reached, or there
          is no figure for it.
        </li>
      </ul>
    </section>
  );
}
