import type { JudgedReference } from '../published/judgeReferences.ts';
import type { Rule } from '../rule.ts';
import type { NoAddressReason } from '../verdicts/verdict.ts';

export const noAddress: Rule = {
  id: 'no-address',
  severity: 'error',
  summary:
    'An element that doesn’t get an address from the file it imports or requires. A warning if another plugin may load such files differently.',
  why: 'The build is green. The page has an image without src, or one that requests "[object Module]".',
  examples: {
    bad: [
      {
        title: 'The whole module, and an SVG file, which Docusaurus turns into a React component',
        files: {
          'blog/meetup/index.mdx':
            "---\nauthors: saim\n---\n\nimport Logo from './logo.svg';\n\n<img src={require('⟦./hall.png⟧')} alt=\"The hall\" />\n\n<img src={⟦Logo⟧} alt=\"Our logo\" />\n\n<a href={require('⟦./slides.pdf⟧')}>Slides</a>\n",
          'blog/meetup/hall.png': '',
          'blog/meetup/logo.svg': '',
          'blog/meetup/slides.pdf': 'slides',
        },
        says: [
          {
            message:
              'require(\'./hall.png\') is a module, so the address on the page is "[object Module]".',
            help: "Write require('./hall.png').default.",
          },
          {
            message: './logo.svg becomes a React component, so this element gets no address.',
            help: 'Write it as a Markdown image: ![Our logo](./logo.svg).',
          },
          {
            message:
              'require(\'./slides.pdf\') is a module, so the address on the page is "[object Module]".',
            help: "Write require('./slides.pdf').default.",
          },
        ],
      },
      {
        title: 'A property of something that’s already an address',
        files: {
          'blog/meetup/index.mdx':
            '---\nauthors: saim\n---\n\nimport hall from \'./hall.png\';\n\n<img src={⟦hall⟧.src} alt="The hall" />\n',
          'blog/meetup/hall.png': '',
        },
        says: [
          {
            message:
              './hall.png is imported as an address, which has no "src", so this element gets no address.',
            help: 'Write hall.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The default of a module, an import, and an SVG file as an element',
        files: {
          'blog/meetup/index.mdx':
            '---\nauthors: saim\n---\n\nimport hall from \'./hall.png\';\nimport Logo from \'./logo.svg\';\n\n<img src={require(\'./hall.png\').default} alt="The hall" />\n\n<img src={hall} alt="The hall, once more" />\n\n<Logo title="Our logo" />\n\n![Our logo as a picture](./logo.svg)\n',
          'blog/meetup/hall.png': '',
          'blog/meetup/logo.svg': '',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ images, links, post, site }, report) {
    for (const judged of [...images, ...links]) {
      const { verdict, reference } = judged;
      if (verdict.status !== 'no-address') continue;
      const { start, end } = reference.range;
      const isRequired = reference.form.endsWith('-require');
      const code = isRequired
        ? `require('${reference.target}')`
        : post.source.text.slice(start, end);
      report({
        range: reference.range,
        ...describe(verdict.reason, judged, code, isRequired),
        severity: site.loaders.areOpen ? 'warning' : 'error',
      });
    }
  },
};

function describe(
  reason: NoAddressReason,
  { reference }: JudgedReference,
  code: string,
  isRequired: boolean,
): { message: string; help: string } {
  const { target, form, alt, part = [], isInExpression } = reference;
  switch (reason) {
    case 'module':
      return {
        message: `${code} is a module, so the address on the page is "[object Module]".`,
        help: `Write ${code}.default.`,
      };
    case 'component':
      return {
        message: `${target} becomes a React component, so this element gets no address.`,
        help:
          /^img-(?:require|import)$/.test(form) && !isInExpression
            ? `Write it as a Markdown image: ![${alt ?? ''}](${target}).`
            : 'Put the file in a static folder, and write its address from the root of the site.',
      };
    case 'markdown':
      return {
        message: `${target} becomes a React component, so this element gets no address.`,
        help: isRequired
          ? 'Import it, and use it as an element.'
          : `Use it as an element: <${code} />.`,
      };
    case 'property':
      return {
        message: `${target} is imported as an address, which has no "${part.at(-1)}", so this element gets no address.`,
        help:
          part[0] === 'default' && !isRequired
            ? `Write ${code}.`
            : isRequired
              ? `Write ${code}.default.`
              : `Import the address itself: import ${code} from '${target}'.`,
      };
  }
}
