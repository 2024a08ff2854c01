import { startTransition, useEffect, useState } from 'react';

/**
 * Returns the time in the browser. It's undefined on the server and during the browser's first
 * rendering, because a site may have been built months ago. The update is rendered in pieces, so
 * the page stays responsive.
 */
export function useNow(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => startTransition(() => setNow(Date.now())), []);
  return now;
}
