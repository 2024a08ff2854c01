import { startTransition, useEffect, useState } from 'react';

/**
 * The time, in the browser. It isn't known while the page is rendered on the server and first shown: a site may have been
 * built months ago. What it changes is then written piece by piece: a page answers meanwhile.
 */
export function useNow(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => startTransition(() => setNow(Date.now())), []);
  return now;
}
