import { setMaxListeners } from 'node:events';

/**
 * A signal that ends one request after some seconds, and with everything else. Not `AbortSignal.any` with
 * `AbortSignal.timeout`: Node 20 collects such a timeout as garbage before it's up, and the request never ends.
 *
 * @param whole ends everything
 */
export function timeLimit(whole: AbortSignal, seconds: number): AbortSignal {
  const limit = new AbortController();
  const end = () => {
    clearTimeout(timer);
    whole.removeEventListener('abort', end);
    limit.abort(whole.aborted ? whole.reason : new DOMException('Too slow', 'TimeoutError'));
  };
  // Pending requests keep the process alive; finished ones needn't.
  const timer = setTimeout(end, seconds * 1000).unref();
  // As many listen as were asked lately; Node warns of a leak from the eleventh on.
  setMaxListeners(0, whole);
  whole.addEventListener('abort', end);
  if (whole.aborted) end();
  return limit.signal;
}
