// Children aged 0 to 17 by year, for rates per 10,000.
// Governed by the definitions: other CSVs it reads; population of a financial year.
import { decode, parse_csv, tidy } from './csv.mjs';

/** Map of calendar year to population, or null where the file is no such table. */
export function read_population(bytes) {
  const [head, ...records] = parse_csv(decode(bytes).replace(/^\ufeff/, ''));
  const names = head?.cells.map((cell) => tidy(cell).toLowerCase()) ?? [];
  const at = { year: names.indexOf('year'), population: names.indexOf('population') };
  if (at.year < 0 || at.population < 0) return null;
  return new Map(
    records
      .map(({ cells }) => [Number(cells[at.year]), Number(cells[at.population])])
      .filter(([year, population]) => year > 0 && population > 0),
  );
}

/**
 * The mid-year estimate of the year in which the financial year of a month starts; where that year
 * has none, the latest earlier one (the definitions are silent: the figure's note names the year).
 */
export function population_of(population, month) {
  const wanted = Math.floor((month - 3) / 12);
  const years = [...(population?.keys() ?? [])].filter((year) => year <= wanted);
  return years.length > 0 ? population.get(Math.max(...years)) : null;
}
