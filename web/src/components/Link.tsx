// A link to another screen of the page.
import type { ComponentChildren } from 'preact';
import { formatRoute, type Route } from '../app/routes';

export function Link(props: { to: Route; children: ComponentChildren; classes?: string }) {
  return (
    <a class={props.classes ?? 'govuk-link'} href={formatRoute(props.to)}>
      {props.children}
    </a>
  );
}
