import type { TestProject } from 'vitest/node';
import { provideCalendarReader } from '../provide/calendarReader.mjs';

/** A Python with the package `icalendar`, for the tests that read calendars with a second program. */
export default async function findCalendarReader(project: TestProject): Promise<void> {
  project.provide('calendarReader', await provideCalendarReader());
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The Python's name or path. */
    calendarReader: string;
  }
}
