import type { LaunchOptions } from 'playwright-core';

export declare const BROWSER_ARGUMENTS: string[];
export declare function provideBrowser(): Promise<LaunchOptions>;
export declare function provideHeadlessShell(): Promise<void>;
