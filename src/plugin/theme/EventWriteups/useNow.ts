import { startTransition, useEffect, useState } from 'react';

/**
 * The time, in the browser. It isn't known while the server renders the page and the browser first shows it: a site
 * may have been built months ago. The update is rendered in pieces, so the page stays responsive.
 */
export function useNow(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => startTransition(() => setNow(Date.now())), []);
  return now;
}
