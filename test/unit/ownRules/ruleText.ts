/**
 * Returns the text of a rule that finds the word "badword", with other values for some of its
 * fields.
 */
export function ruleText(fields: Record<string, unknown> = {}, checkPost: string = FINDS): string {
  const rule = {
    interface: 1,
    id: 'own-rule',
    severity: 'warning',
    summary: 'A post with the word "badword".',
    why: 'Nobody likes it.',
    examples: {
      bad: [
        {
          title: 'The word',
          files: { 'blog/a.md': '---\nauthors: saim\n---\n\nA ⟦badword⟧ here\n' },
          says: [{ message: 'The word "badword" is here.', help: 'Write "word".' }],
        },
      ],
      good: [
        { title: 'No such word', files: { 'blog/a.md': '---\nauthors: saim\n---\n\nText\n' } },
      ],
    },
    ...fields,
  };
  const written = JSON.stringify(rule);
  return Object.hasOwn(fields, 'checkPost')
    ? written
    : `${written.slice(0, -1)}, checkPost(post, report) { ${checkPost} } }`;
}

const FINDS = `
  const { text } = post.post.source;
  const start = text.indexOf('badword');
  if (start === -1) return;
  const range = { start, end: start + 7 };
  const fix = { title: 'Write word', edits: [{ range, text: 'word' }] };
  report({ range, message: 'The word "badword" is here.', help: 'Write "word".', fix });
`;
