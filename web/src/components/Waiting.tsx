// Stands where an answer of the engine will be; says nothing for answers that come at once.
import { useEffect, useState } from 'preact/hooks';
import { useAppState } from '../app/hooks';

export function useDelay(milliseconds: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return over;
}

export function Waiting({ what }: { what: string }) {
  const slow = useDelay(400);
  const { fault } = useAppState();
  if (fault !== null) return <p class="govuk-body">This needs Bandstand to start afresh.</p>;
  return <p class="govuk-body">{slow ? `Working out ${what}…` : ' '}</p>;
}
