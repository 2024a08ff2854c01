import path from 'node:path';
import { expect, test } from 'vitest';
import { themeRenderer } from '../../helpers/renderTheme.ts';
import { root } from '../../helpers/run.ts';

/** Docusaurus's own plural forms. */
const pluralForm = path.join(
  root,
  'node_modules/@docusaurus/theme-common/lib/utils/usePluralForm.js',
);

test.each(['en', 'ar', 'vi', 'cs'])('in %s, English words have English plurals', async (locale) => {
  const render = await themeRenderer<{ permalink: string; talks: number }>('SpeakerLink', {
    '@docusaurus/theme-common': `export { usePluralForm } from ${JSON.stringify(pluralForm)};`,
    '@docusaurus/useDocusaurusContext': `export default () => ({ i18n: { currentLocale: '${locale}' } });`,
  });
  const counts = [1, 2, 3, 11, 60].map(
    (talks) => /<bdi>(.*?)<\/bdi>/.exec(render({ permalink: '/speakers/ada', talks }))?.[1],
  );
  expect(counts).toEqual(['One talk', '2 talks', '3 talks', '11 talks', '60 talks']);
});
