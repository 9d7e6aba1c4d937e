// A definition in plain words, as the core's registry has it.
import type { ComponentChildren } from 'preact';
import type { Definition } from '../engine/contract';
import { unitWords } from '../format/number';
import { byWords } from '../format/words';
import { SummaryList, type SummaryRow } from './SummaryList';

function several(texts: string[]): ComponentChildren {
  const [first] = texts;
  if (texts.length < 2) return first ?? '';
  return (
    <ul class="govuk-list app-tight">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** What there is to say, each with its name. */
export function definitionRows(definition: Definition): SummaryRow[] {
  return [
    { key: 'In plain words', value: definition.plain },
    { key: 'Top of the fraction', value: definition.numerator_words },
    { key: 'Bottom of the fraction', value: definition.denominator_words },
    { key: 'How time is counted', value: definition.clock_words },
    { key: 'Timescales', value: several(definition.timescales) },
    { key: 'Shown as', value: unitWords(definition.unit) },
    { key: 'Which way is better', value: definition.polarity_words },
    { key: 'Needs', value: several(definition.needs) },
    {
      key: 'Broken down by',
      value: definition.breakdowns
        .filter((one) => one !== 'total')
        .map(byWords)
        .join(', '),
    },
    { key: 'Bands', value: several(definition.bands) },
    { key: 'Sources', value: several(definition.sources) },
    { key: 'Take care', value: several(definition.caveats) },
  ].filter(({ value }) => value !== '');
}

export function DefinitionFacts({ definition }: { definition: Definition }) {
  return <SummaryList rows={definitionRows(definition)} classes="app-definition" />;
}
