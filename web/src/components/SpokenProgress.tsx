// How far something is, for screen readers: every five seconds what is so by then, not every change.
import { useEffect, useRef, useState } from 'preact/hooks';

const pause = 5000;

export function SpokenProgress({ text }: { text: string }) {
  const latest = useRef(text);
  latest.current = text;
  const [spoken, setSpoken] = useState(text);
  useEffect(() => {
    const timer = setInterval(() => setSpoken(latest.current), pause);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class="govuk-visually-hidden" role="status">
      {spoken}
    </p>
  );
}
