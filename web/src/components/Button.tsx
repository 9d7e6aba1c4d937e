// govuk-frontend's button.
import type { ComponentChildren } from 'preact';

interface Props {
  children: ComponentChildren;
  onClick?: () => void;
  kind?: '' | 'secondary' | 'warning';
  type?: 'button' | 'submit';
  disabled?: boolean;
  small?: boolean;
  id?: string;
}

export function Button({
  children,
  onClick,
  kind = '',
  type = 'button',
  disabled = false,
  small = false,
  id,
}: Props) {
  const classes = [
    'govuk-button',
    kind && `govuk-button--${kind}`,
    small && 'app-button--small',
  ].filter(Boolean);
  return (
    <button
      type={type}
      id={id}
      class={classes.join(' ')}
      onClick={onClick}
      disabled={disabled || undefined}
      aria-disabled={disabled ? 'true' : undefined}
    >
      {children}
    </button>
  );
}
