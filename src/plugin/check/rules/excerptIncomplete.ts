import { isUnlisted } from '../posts/postSummary.ts';
import { firstUses, isSurelyMissing } from '../published/missingNames.ts';
import type { Rule } from '../rule.ts';

export const excerptIncomplete: Rule = {
  id: 'excerpt-incomplete',
  severity: 'error',
  summary: 'A name that’s used above the truncate marker, but imported or defined below it.',
  why: 'Lists of posts show only what’s above the marker, without the imports below. The build stops when it renders the first list, and names the list instead of the post.',
  examples: {
    bad: [
      {
        title: 'An import below the marker',
        files: {
          'blog/meetup.mdx':
            "---\nauthors: saim\n---\n\n<⟦CodeBlock⟧>npm start</CodeBlock>\n\n{/* truncate */}\n\nimport CodeBlock from '@theme/CodeBlock';\n\nText\n",
        },
        says: [
          {
            message:
              'CodeBlock is used above the truncate marker, but imported or defined below it.',
            help: 'Move the import or export of CodeBlock above the marker.',
          },
        ],
      },
      {
        title: 'A value that’s defined below the marker',
        files: {
          'blog/meetup.mdx':
            '---\nauthors: saim\n---\n\nWe were {⟦guests⟧} people.\n\n{/* truncate */}\n\nexport const guests = 120;\n\nText\n',
        },
        says: [
          {
            message: 'guests is used above the truncate marker, but imported or defined below it.',
            help: 'Move the import or export of guests above the marker.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'An import above the marker, and a name that’s used only below it',
        files: {
          'blog/meetup.mdx':
            "---\nauthors: saim\n---\n\nimport Box from '@theme/CodeBlock';\n\n<Box>npm test</Box>\n\n{/* truncate */}\n\nimport Code from '@theme/CodeBlock';\n\n<Box>npm test</Box>\n\n<Code>npm start</Code>\n",
        },
      },
    ],
  },
  checkPost(judged, report) {
    const { code, truncation } = judged.post;
    // If it doesn't parse, that's reported instead.
    if (!code || truncation?.cut) return;
    const late = code.fromBelow.filter((one) => isSurelyMissing(one, judged));
    for (const { name, range, declaredAt } of firstUses(late))
      report({
        range,
        message: `${name} is used above the truncate marker, but imported or defined below it.`,
        help: `Move the import or export of ${name} above the marker.`,
        related: [{ range: declaredAt, message: 'imported or defined here' }],
        severity: isUnlisted(judged.post) ? 'warning' : 'error',
      });
  },
};
