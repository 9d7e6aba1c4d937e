// How each screen was set when it was last left, so that the menu leads back to it as it was. Kept
// while the page is open only.
import { formatRoute, type Route, type Screen } from './routes';

const views = new Map<Screen, string>();
// Each of these addresses is one place among many; the menu leads to none of them.
const places: Screen[] = ['indicator', 'surgery', 'settings', 'present'];

export function rememberView(route: Route): void {
  if (!places.includes(route.screen)) views.set(route.screen, formatRoute(route));
}

/** The address of a screen as it was last set, else as given. */
export function lastView(otherwise: Route): string {
  return views.get(otherwise.screen) ?? formatRoute(otherwise);
}

export function forgetViews(): void {
  views.clear();
}
