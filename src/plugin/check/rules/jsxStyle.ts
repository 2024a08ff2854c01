import type { Rule } from '../rule.ts';

export const jsxStyle: Rule = {
  id: 'jsx-style',
  severity: 'error',
  summary: 'A style attribute without a value, or written as text, as in HTML, on an MDX element.',
  why: 'React expects an object. Docusaurus stops at the end of the build, and names the pages instead of the line.',
  examples: {
    bad: [
      {
        title: 'Copied HTML',
        files: {
          'blog/meetup.mdx':
            '---\nauthors: saim\n---\n\n<p style="⟦text-align: center; color: red⟧">Thanks!</p>\n',
        },
        says: [
          {
            message: 'This style is text, which stops the build: React expects an object.',
            help: "Write style={{textAlign: 'center', color: 'red'}}.",
          },
        ],
      },
    ],
    good: [
      {
        title: 'An object, and HTML in a post that isn’t MDX',
        files: {
          'blog/a.mdx': "---\nauthors: saim\n---\n\n<p style={{textAlign: 'center'}}>Thanks!</p>\n",
          'blog/b.md':
            '---\nauthors: saim\nmdx:\n  format: md\n---\n\n<p style="text-align: center">Thanks!</p>\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ post }, report) {
    const { source, outline, code } = post;
    const inCode = (code?.broken ?? []).filter((one) => one.kind === 'style');
    for (const { range, isText } of [...(outline?.styles ?? []), ...inCode]) {
      const written = source.text.slice(range.start, range.end);
      const other = written === 'style' ? 'has no value' : `is ${written}`;
      report({
        range,
        message: `This style ${isText ? 'is text' : other}, which stops the build: React expects an object.`,
        help: isText ? helpFor(written) : `Delete it, or w${OBJECT}`,
      });
    }
  },
};

function helpFor(style: string): string {
  const declarations = style
    .split(';')
    .filter((declaration) => declaration.trim() !== '')
    .map((declaration) => DECLARATION.exec(declaration.trim()));
  const fields = declarations.flatMap((parts) =>
    parts ? [`${reactName(parts[1] ?? '')}: ${quoted(parts[2] ?? '')}`] : [],
  );
  // A semicolon inside a value, as in `url(data:image/png;base64,…)`, doesn't end it; `${` is code.
  return style.includes('${') || fields.length === 0 || fields.length < declarations.length
    ? `W${OBJECT}`
    : `Write style={{${fields.join(', ')}}}.`;
}

/** React's name for a CSS property such as `text-align`; a variable keeps its name. */
function reactName(property: string): string {
  if (property.startsWith('--')) return quoted(property);
  const plain = property.toLowerCase().replace(/^-ms-/, 'ms-');
  return plain.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

const OBJECT = "rite it as an object, such as style={{color: 'red'}}.";
const DECLARATION = /^([\w-]+)\s*:\s*(\S[\s\S]*)$/;
