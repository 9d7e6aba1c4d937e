// A button that looks like a link, for actions inside text and lists.
import type { ComponentChildren } from 'preact';

export function LinkButton(props: {
  children: ComponentChildren;
  onClick: () => void;
  expanded?: boolean;
  pressed?: boolean;
}) {
  return (
    <button
      type="button"
      class="app-link-button"
      onClick={props.onClick}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
    >
      {props.children}
    </button>
  );
}
