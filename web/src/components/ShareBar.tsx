// A share as the core prints it, with a bar that only repeats it for the eye.

export function ShareBar({ text, bar }: { text: string; bar: number | null }) {
  return (
    <span class="app-share">
      {text}
      {bar !== null && (
        <span class="app-share__bar" aria-hidden="true">
          <span class="app-share__part" style={{ width: `${bar}%` }} />
        </span>
      )}
    </span>
  );
}
