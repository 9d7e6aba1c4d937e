// What somebody needs who is to find out about a fault; nothing of it comes from a file.
import { version } from 'virtual:build-info';
import type { EngineFault } from '../engine/client';

export function FaultReport({ fault }: { fault: EngineFault | null }) {
  return (
    <pre class="app-fault">
      Bandstand {version}
      {'\n'}
      {fault?.name}: {fault?.message}
      {'\n'}
      {navigator.userAgent}
    </pre>
  );
}
