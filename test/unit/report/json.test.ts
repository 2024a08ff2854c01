import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { writeJson } from '../../../src/plugin/report/json.ts';
import schema from '../../../src/plugin/report/report.schema.json' with { type: 'json' };
import { everyReport } from '../../helpers/everyReport.ts';
import { finding, reportOf } from '../../helpers/report.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const validateClosed = ajv.compile(closed(schema) as object);

function parsed(): unknown[] {
  return everyReport().map((report) => JSON.parse(writeJson(report)) as unknown);
}

describe('the published schema of the report', () => {
  test('allows every report', () => {
    for (const report of parsed()) {
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  test('describes every field that is written', () => {
    for (const report of parsed()) {
      expect(validateClosed(report), JSON.stringify(validateClosed.errors)).toBe(true);
    }
    expect(validateClosed({ ...(parsed()[0] as object), another: 1 })).toBe(false);
  });

  test('describes the example in the guide', () => {
    const page = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
    const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    expect(validateClosed(example), JSON.stringify(validateClosed.errors)).toBe(true);
  });

  test('leaves room for future fields', () => {
    const report = JSON.parse(writeJson(reportOf([finding()]))) as { diagnostics: object[] };
    const diagnostics = report.diagnostics.map((diagnostic) => ({ ...diagnostic, another: 1 }));
    expect(validate({ ...report, diagnostics, another: 1 })).toBe(true);
  });

  test.each([
    ['another version', { version: 2 }],
    ['a missing list', { diagnostics: undefined }],
    ['an unknown severity', { diagnostics: [{ ...finding(), severity: 'fatal' }] }],
    ['a column that counts from 0', { diagnostics: [{ ...finding(), column: 0 }] }],
    ['a missing field', { diagnostics: [{ ...finding(), docs: undefined }] }],
    ['an empty fix', { diagnostics: [{ ...finding(), fix: { title: '', edits: [] } }] }],
  ])('refuses %s', (_, part) => {
    const report = JSON.parse(writeJson(reportOf([finding()]))) as object;
    expect(validate(report)).toBe(true);
    expect(validate(JSON.parse(JSON.stringify({ ...report, ...part })))).toBe(false);
  });

  test('numbers and texts stay intact', () => {
    const diagnostic = finding({ message: 'half \ud800, \u0000, </script>, 🎉' });
    const report = JSON.parse(writeJson(reportOf([diagnostic]))) as { diagnostics: unknown[] };
    expect(report.diagnostics).toEqual([diagnostic]);
  });
});

/** Returns the schema without room for unnamed fields. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, closed(value)] as const);
  const inner: Record<string, unknown> = Object.fromEntries(entries);
  return inner.type === 'object' ? { ...inner, additionalProperties: false } : inner;
}
