// Plain sentences that belong to a table or chart, each once.
export function Notes({ notes }: { notes: string[] }) {
  const all = [...new Set(notes)].filter((note) => note !== '');
  if (all.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet govuk-body-s">
      {all.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
