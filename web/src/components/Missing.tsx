// Says in place what is missing for an answer and which file would give it.
export function Missing({ words }: { words: string }) {
  return <div class="govuk-inset-text">{words}</div>;
}
