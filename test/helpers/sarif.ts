import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import type { Report } from '../../src/plugin/check/check.ts';
import type { ReportOptions } from '../../src/plugin/report/reportOptions.ts';
import { writeSarif } from '../../src/plugin/report/sarif.ts';

const schema = JSON.parse(
  readFileSync(new URL('../schemas/sarif-2.1.0.json', import.meta.url), 'utf8'),
) as object;
// The schema relies on `format` and on draft-04 features; strict mode is for authors of schemas.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

/** Whether a log is valid by the standard's schema; its `errors` contain the reasons. */
export const validate = ajv.compile(schema);

/** Returns the only run in a report's log, which must be valid by the standard's schema. */
export function runOf(report: Report, options?: ReportOptions): Run {
  const log = JSON.parse(writeSarif(report, options)) as { runs: [Run] };
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return log.runs[0];
}

/** Returns the first result of that run. */
export function resultOf(report: Report, options?: ReportOptions): Result {
  const [result] = runOf(report, options).results;
  if (!result) throw new Error('There’s no result.');
  return result;
}

/** Returns the file of a result. */
export function place(result: Result): ArtifactLocation {
  const [location] = result.locations;
  if (!location) throw new Error('There’s no location.');
  return location.physicalLocation.artifactLocation;
}

/** The part of a run that the tests use. */
export interface Run {
  tool: {
    driver: {
      name: string;
      rules: { id: string; defaultConfiguration: { enabled: boolean; level?: string } }[];
    };
  };
  columnKind: string;
  originalUriBaseIds: object;
  results: Result[];
}

export interface Result {
  ruleId: string;
  ruleIndex?: number;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: ArtifactLocation; region: Region } }[];
  partialFingerprints: Record<string, string>;
  fixes?: {
    artifactChanges: {
      artifactLocation: ArtifactLocation;
      replacements: { deletedRegion: Region; insertedContent: { text: string } }[];
    }[];
  }[];
}

interface ArtifactLocation {
  uri: string;
  uriBaseId: string;
}

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}
