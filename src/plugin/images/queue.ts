/** Runs tasks in order, a limited number at a time. */
export function createQueue(limit: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The slot goes to the longest-waiting task, without becoming free in between.
      if (next) next();
      else running--;
    }
  };
}

export type Queue = <Value>(task: () => Promise<Value>) => Promise<Value>;
