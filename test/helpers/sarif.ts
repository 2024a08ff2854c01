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
// The schema counts on what `format` and draft-04's ways allow; strict mode is for authors of schemas.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

/** Whether a log is what the standard's schema allows; its `errors` say why not. */
export const validate = ajv.compile(schema);

/** The one run of a report's log, which must be what the standard's schema allows. */
export function runOf(report: Report, options?: ReportOptions): Run {
  const log = JSON.parse(writeSarif(report, options)) as { runs: [Run] };
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return log.runs[0];
}

/** The first result of that run. */
export function resultOf(report: Report, options?: ReportOptions): Result {
  const [result] = runOf(report, options).results;
  if (!result) throw new Error('There’s no result.');
  return result;
}

/** The file that a result is about. */
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
