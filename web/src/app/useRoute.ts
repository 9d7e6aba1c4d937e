// The address as state: follows the hash, whoever changes it.
import { useEffect, useState } from 'preact/hooks';
import { rememberView } from './last_views';
import { parseRoute, type Route } from './routes';

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    // The address may have changed between the first drawing and this moment.
    follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  const route = parseRoute(hash);
  rememberView(route);
  return route;
}
