// Which view is on, working or sharing, always in sight where figures are.
import { useAppState, useStore } from '../app/hooks';
import { longDate } from '../format/date';
import { LinkButton } from './LinkButton';

export function ModeBar() {
  const store = useStore();
  const { frame } = useAppState();
  if (frame === null) return null;
  const working = frame.mode === 'working';
  return (
    <section
      class={working ? 'app-mode app-mode--working' : 'app-mode'}
      aria-label="Which view is on"
    >
      <p class="app-mode__text">
        <strong>{working ? 'Working view' : 'Sharing view'}</strong>{' '}
        {working
          ? 'contains small numbers, not for sharing.'
          : 'small numbers are hidden and shown as [c].'}{' '}
        <span class="app-mode__date">Figures as at {longDate(frame.as_at)}.</span>
      </p>
      <LinkButton onClick={() => store.setMode(working ? 'sharing' : 'working')}>
        Switch to {working ? 'sharing' : 'working'} view
      </LinkButton>
    </section>
  );
}
