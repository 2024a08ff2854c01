import path from 'node:path';
import { expect, test } from 'vitest';
import { safeLinkedData } from '../../src/plugin/docusaurus/safeLinkedData.ts';

const CLASSIC = '/site/node_modules/@docusaurus/theme-classic/lib/theme';
const OWN = path.resolve(import.meta.dirname, '../../src/plugin/theme/EventWriteups');

test('the classic theme’s structured data is replaced, also under the name by which a site wraps it', () => {
  expect(
    safeLinkedData({
      '@theme/BlogPostPage/StructuredData': '/site/src/theme/BlogPostPage/StructuredData.tsx',
      '@theme-original/BlogPostPage/StructuredData': `${CLASSIC}/BlogPostPage/StructuredData/index.js`,
      '@theme/BlogListPage/StructuredData': `${CLASSIC}/BlogListPage/StructuredData/index.js`,
      '@theme/BlogListPage': `${CLASSIC}/BlogListPage/index.js`,
    }),
  ).toEqual({
    '@theme-original/BlogPostPage/StructuredData$': `${OWN}/PostStructuredData.js`,
    '@theme/BlogListPage/StructuredData$': `${OWN}/ListStructuredData.js`,
  });
});

test('the component of another theme stays', () => {
  const alias = '@theme/BlogPostPage/StructuredData';
  expect(safeLinkedData({ [alias]: '/theme/lib/BlogPostPage/StructuredData.js' })).toEqual({});
  expect(safeLinkedData({ [alias]: false })).toEqual({});
});
