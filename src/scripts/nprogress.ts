import type ProgressBar from 'progress-bar';

/**
 * Replaces nprogress (plugin.ts), the bar at the top of the page while the next one loads. Docusaurus loads it on every page;
 * here it's loaded when it's first needed, 0.2 s after the reader follows a link.
 */
let isWanted = false;
let settings = {};
let bar: typeof ProgressBar | undefined;

export default {
  configure(options: object): void {
    settings = options;
  },
  async start(): Promise<void> {
    isWanted = true;
    bar ??= (await import('progress-bar')).default;
    bar.configure(settings);
    if (isWanted) bar.start();
  },
  done(): void {
    isWanted = false;
    bar?.done();
  },
};
