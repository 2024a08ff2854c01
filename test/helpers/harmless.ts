import { stripVTControlCharacters } from 'node:util';
import { expect } from 'vitest';
import type { Report } from '../../src/plugin/check/check.ts';
import { reporters } from '../../src/plugin/report/index.ts';
import { writeText } from '../../src/plugin/report/text.ts';

/**
 * Expects that every format can be written, and that none contains a stack trace, an escape code or
 * forged lines.
 */
export function expectHarmless(report: Report): void {
  const text = writeText(report);
  expect(text.length).toBeLessThan(200_000);
  for (const format of ['text', 'json', 'github', 'sarif', 'junit']) {
    const written = reporters[format]?.(report, {
      color: false,
      quiet: false,
      pathPrefix: '',
      version: '1.0.0',
      inJobSummary: undefined,
    });
    expect(written, format).toBeDefined();
    expect(written).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(stripVTControlCharacters(written ?? '')).toBe(written);
    expect(written).not.toMatch(
      /[\u0080-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/,
    );
  }
}
