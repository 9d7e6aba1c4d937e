// What the browser's own print command prints while the working view is on, in place of the screen.
export function PrintRefusal() {
  return (
    <section class="app-print-refusal" aria-hidden="true">
      <h1 class="govuk-heading-l">This was not printed: it contains small numbers</h1>
      <p class="govuk-body">
        The working view is on the screen. Its numbers could show who a child is, so the browser’s
        own print command does not print them.
      </p>
      <p class="govuk-body">
        To print with small numbers hidden, press Print at the top of the screen, or Ctrl and P. To
        print with small numbers, press “Print with small numbers” there.
      </p>
    </section>
  );
}
