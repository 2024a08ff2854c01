import { expect, test, vi } from 'vitest';
import { timeLimit } from '../../../src/plugin/links/timeLimit.ts';

test('many requests at a time cause no warning of a leak in Node', async () => {
  const warned = vi.fn();
  process.on('warning', warned);
  const whole = new AbortController();
  const limits = Array.from({ length: 30 }, () => timeLimit(whole.signal, 60));
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('warning', warned);
  expect(warned).not.toHaveBeenCalled();
  whole.abort();
  expect(limits.every(({ aborted }) => aborted)).toBe(true);
});
