import { expect, test, vi } from 'vitest';
import { createDevelopment } from '../../../src/plugin/dev/index.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

test.each([
  [{ port: 3000 }, 'http://localhost:3000'],
  [{ host: '0.0.0.0', port: 3000 }, 'http://localhost:3000'],
  [{ host: '::', port: 3001 }, 'http://localhost:3001'],
  [{ host: 'devbox.example', port: 80 }, 'http://devbox.example:80'],
  [{ host: '127.0.0.1', port: 3000, server: { type: 'http' } }, 'http://127.0.0.1:3000'],
  [{ host: '0.0.0.0', port: 3000, server: { type: 'https' } }, 'https://localhost:3000'],
])('the address of the content-health page, on a server with %o: %s', async (options, origin) => {
  // Docusaurus’s own output stays as it is, as on a build machine.
  vi.stubEnv('CI', 'true');
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  const info = vi.spyOn(console, 'info').mockImplementation(() => {});
  try {
    const dir = writeFiles({ 'blog/a.md': '---\ntitle: A\n---\n\nText\n\n<!-- truncate -->\n' });
    const settings = { overlay: false, baseUrl: '/base/' };
    const development = await createDevelopment(siteOf(dir), {}, settings);
    const { devServer } = development.bundlerConfig();
    devServer.onListening({ options, sendMessage: () => {} });
    expect(info.mock.calls).toEqual([
      [`event-writeups: every finding at ${origin}/base/__event-writeups`],
    ]);
  } finally {
    printed.mockRestore();
    info.mockRestore();
    vi.unstubAllEnvs();
  }
});
