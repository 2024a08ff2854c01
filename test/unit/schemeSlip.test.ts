import { expect, test } from 'vitest';
import { schemeSlip } from '../../src/plugin/check/verdicts/schemeSlip.ts';

const SITE = 'https://blog.example.org';

test.each([
  ['https:/example.com/a', 'https://example.com/a'],
  ['https:example.com', 'https://example.com'],
  ['HTTPS:/example.com', 'HTTPS://example.com'],
  ['https://https://example.com/a', 'https://example.com/a'],
  ['https://http//example.com', 'http://example.com'],
  ['http://https:/example.com', 'https://example.com'],
  ['htps://example.com', 'https://example.com'],
  ['ttps://example.com', 'https://example.com'],
  ['httpss://example.com', 'https://example.com'],
  ['hhttp://example.com', 'http://example.com'],
  ['mailto://saim@example.com', 'mailto:saim@example.com'],
])('%s was meant as %s', (address, meant) => {
  expect(schemeSlip(address, SITE)).toBe(meant);
});

test.each([
  'https://example.com',
  'https:///example.com',
  'http:/example.com',
  'https://httpbin.org/get',
  'https://https.example.com',
  'https://example.com/https://example.org',
  'https:',
  'https:/about',
  'htps://',
  'ftp://saim@example.com/a',
  'mailto://saim',
  'mailto:saim@example.com',
  'ftp://example.com/a',
  'tel:+49123',
  'shttp://example.com',
  'vscode://file/a',
  'hxxps://malware.example',
  'pathname:///a.pdf',
  '//example.com/a',
])('%s is not changed', (address) => {
  expect(schemeSlip(address, SITE)).toBeUndefined();
});

test('the explanation of existing schemes matches browsers', () => {
  const hosts = ['example.com', 'a.example.com:80', 'example.com/a?b=c#d'];
  for (const site of ['https://blog.example.org', 'http://blog.example.org'])
    for (const scheme of ['http', 'https'])
      for (const slashes of ['', '/', '//', '///'])
        for (const host of hosts) {
          const address = `${scheme}:${slashes}${host}`;
          const goesAstray = new URL(address, site).host === new URL(site).host;
          expect(schemeSlip(address, site) !== undefined, `${address} on ${site}`).toBe(goesAstray);
        }
});
