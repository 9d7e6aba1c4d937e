// A chart that cannot be drawn says so in its own place; the rest of the page stays.
import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { LinkButton } from '../components/LinkButton';

interface Props {
  reason: unknown;
  retry: () => void;
}

export function ChartFault({ reason, retry }: Props) {
  const words = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return (
    <div class="govuk-inset-text" role="alert">
      <p class="govuk-body">
        <strong>This chart could not be drawn.</strong> The table holds the same figures.{' '}
        <LinkButton onClick={retry}>Draw the chart again</LinkButton>. If that does not help, this
        line helps whoever looks after the page; it holds nothing from your files:
      </p>
      <p class="govuk-body-s app-fault__line">{words}</p>
    </div>
  );
}

/** Keeps a fault of what is inside it from taking the screen down. */
export function ChartBoundary({ children }: { children: ComponentChildren }) {
  const [fault, reset] = useErrorBoundary();
  if (fault !== undefined) return <ChartFault reason={fault} retry={reset} />;
  return children;
}
