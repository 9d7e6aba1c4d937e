// govuk-frontend's error message.
export function ErrorMessage({ id, text }: { id: string; text: string }) {
  return (
    <p id={id} class="govuk-error-message">
      <span class="govuk-visually-hidden">Error:</span> {text}
    </p>
  );
}
