// Generates the documentation pages from the code: one for each rule, their list, and the options.
// `--check` writes nothing and fails if a page is outdated.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { checkSite, withDiagnostics } from '../lib/check/check.js';
import { exampleFiles } from '../lib/check/pictures/examplePictures.js';
import { rules } from '../lib/check/rules/index.js';
import { readSite } from '../lib/docusaurus/readSite.js';
import { eventField } from '../lib/events/model/fields.js';
import { schema } from '../lib/options.js';
import { writeText } from '../lib/report/text.js';

const FORMS = {
  text: 'text',
  language: 'a language tag',
  key: 'letters, digits, hyphens',
  moment: 'a date',
  url: 'an address',
  address: 'an address or a path',
  image: 'an image: `./img/hall.jpg`, `/img/hall.jpg` or an address',
  flag: '`true` or `false`',
};
const docs = path.resolve(import.meta.dirname, '../docs');
const pages = new Map([
  ['rules/index.md', rulesPage()],
  ['options.md', optionsPage()],
  ['event-fields.md', eventFieldsPage()],
  ...rules.map((rule, index) => [`rules/${rule.id}.md`, rulePage(rule, index + 2)]),
]);

if (process.argv.includes('--check')) {
  const stale = [...pages]
    .filter(([file, text]) => read(path.join(docs, file)) !== text)
    .map(([file]) => file);
  const unknown = readdirSync(path.join(docs, 'rules')).filter(
    (file) => !pages.has(`rules/${file}`),
  );
  if (stale.length + unknown.length > 0) {
    console.error(`Run "npm run docs": ${[...stale, ...unknown].join(', ')}`);
    process.exit(1);
  }
} else {
  rmSync(path.join(docs, 'rules'), { recursive: true, force: true });
  mkdirSync(path.join(docs, 'rules'));
  for (const [file, text] of pages) writeFileSync(path.join(docs, file), text);
}

function rulePage(rule, position) {
  const bad = rule.examples.bad.map(
    (example) => `### ${prose(example.title)}\n\n${filesOf(example)}${outputOf(rule, example)}`,
  );
  const good = rule.examples.good.map(
    (example) => `### ${prose(example.title)}\n\n${filesOf(example)}`,
  );
  return `---
title: ${rule.id}
description: ${JSON.stringify(rule.summary)}
sidebar_position: ${position}
---

<!-- Made by "npm run docs" from the rule. -->

${prose(rule.summary)}

${prose(rule.why)}

Level: **${rule.severity}**${rule.setting ? `, once you set [\`rules.house.${rule.setting}\`](../own-rules.md#house-rules)` : ''}.${ranBy(rule)}

## What it finds

${bad.join('\n')}
## Correct examples

${good.join('\n')}
## Change its level

In the [options](../options.md) of the plugin:

\`\`\`js
rules: { '${rule.id}': '${rule.severity === 'off' ? 'warning' : 'off'}' },
\`\`\`

For one run of the command: \`--rule ${rule.id}=${rule.severity === 'off' ? 'warning' : 'off'}\`.
`;
}

/** Names the commands that apply a rule, unless that's only the check. */
function ranBy({ commands }) {
  if (!commands) return '';
  const names = commands.map((command) => `\`event-writeups ${command}\``);
  const others = commands.includes('check') ? '' : ' `event-writeups check` and builds don’t.';
  return ` ${names.join(' and ')} ${names.length > 1 ? 'apply' : 'applies'} this rule.${others}`;
}

function rulesPage() {
  const rows = rules.map(
    ({ id, severity, setting, summary }) =>
      `| [${id}](./${id}.md) | ${severity}${setting ? ', once set' : ''} | ${prose(summary)} |`,
  );
  return `---
title: Rules
description: All rules of the check, with their levels.
sidebar_position: 4
---

<!-- Made by "npm run docs" from the rules. -->

An **error** breaks a page or the build. A **warning** is something that a reviewer would ask you to change. An **info** is advice.

| Rule | Level | What it finds |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function optionsPage() {
  const items = describe(schema.describe().keys, '');
  return `---
title: Options
description: All options of the plugin, with their defaults.
sidebar_position: 3
---

<!-- Made by "npm run docs" from the options' schema. -->

Options are the second argument of \`withEventWriteups\` in the config. They apply to the build and to \`event-writeups check\`:

\`\`\`ts title="docusaurus.config.ts"
export default withEventWriteups(config, {
  // options
});
\`\`\`

[Add the check to an existing blog](./existing-blog.md#by-hand) shows the whole config.

${items.join('\n')}
`;
}

function eventFieldsPage() {
  return `---
title: Fields of an event
description: All fields of an event in a post’s front matter.
sidebar_position: 7
---

<!-- Made by "npm run docs" from the description in src/plugin/events/model/fields.ts. -->

All fields of \`event\` in front matter. [Events](./events.md) explains what they do. Only \`name\` and \`startDate\` are
required; if several posts share an \`id\`, one of them must have both. A list with one item doesn't need brackets.

| Field and value | Meaning |
| --- | --- |
${eventFieldRows(eventField.fields, '').join('\n')}
`;
}

/**
 * Returns a row for each field; fields of maps are written with a dot, those of lists with \`[]\`.
 */
function eventFieldRows(fields, prefix) {
  return Object.entries(fields).flatMap(([name, field]) => {
    const { kind, of: item = field } = field;
    const place = `${prefix}${name}${kind === 'list' ? '[]' : ''}`;
    const row = `| ${breakable(place)}<br />${formOf(field)} | ${prose(field.does)} |`;
    return [row, ...(item.fields ? eventFieldRows(item.fields, `${place}.`) : [])];
  });
}

/** Breaks a long name on a phone after a dot, not in a word. */
function breakable(name) {
  return name.length > 20 ? `<code>${name.replaceAll('.', '.<wbr />')}</code>` : `\`${name}\``;
}

function formOf(field) {
  switch (field.kind) {
    case 'choice':
      return field.values.map((value) => `\`${value}\``).join(' ');
    case 'list':
      return `a list: ${formOf(field.of)}`;
    case 'several':
      return `${formOf(field.of)}, or a list`;
    case 'map':
      return field.short ? 'text or a map' : 'a map';
    case 'number':
      return `a number from ${field.min} to ${field.max}`;
    default:
      return FORMS[field.kind];
  }
}

/**
 * Returns an item for each option of a Joi description; options of objects are written with a dot.
 */
function describe(keys, prefix) {
  return Object.entries(keys).flatMap(([name, option]) => {
    const { description, default: value } = option.flags ?? {};
    const unless = value === undefined ? '' : `, default: \`${JSON.stringify(value)}\``;
    const items = description ? [`- \`${prefix}${name}\`${unless}<br />${prose(description)}`] : [];
    // The levels have no description, so they are one item.
    return !option.keys ? items : [...items, ...describe(option.keys, `${prefix}${name}.`)];
  });
}

function filesOf(example) {
  const { frontMatter, house } = example;
  const options =
    frontMatter || house
      ? { ...(house && { rules: { house } }), ...(frontMatter && { frontMatter }) }
      : undefined;
  const config = [
    ...(example.site
      ? [`~~~ts title="docusaurus.config.ts"\n${fieldsOf(example.site)}\n~~~\n\n`]
      : []),
    ...(options
      ? [`With these [options](../options.md):\n\n~~~js\n${fieldsOf(options)}\n~~~\n\n`]
      : []),
  ];
  const files = Object.entries(example.files).map(([file, marked]) => {
    if (marked === '') return `The file \`${file}\` exists.\n\n`;
    if (typeof marked !== 'string') return `The file \`${file}\` is ${marked.about}.\n\n`;
    const content = marked.replace(/[⟦⟧]/g, '');
    const language = { '.yml': 'yaml', '.js': 'js' }[path.extname(file)] ?? 'md';
    return `~~~${language} title="${file}"\n${content.trimEnd()}\n~~~\n\n`;
  });
  return [...config, ...files].join('');
}

/** Returns a part of a config as people write it, one field per line. */
function fieldsOf(values) {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${inspect(value, { depth: null, breakLength: 60 })},`)
    .join('\n')
    .replace(/(?<=\[) | (?=\])/g, '');
}

/** Returns the check's output for an example. */
function outputOf(rule, example) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-docs-'));
  try {
    const files = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n', ...exampleFiles(example) };
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
      writeFileSync(path.join(dir, file), content);
    }
    const config = { url: 'https://example.com', presets: [['classic', {}]], ...example.site };
    const locales = example.locales?.map(({ name }) => name);
    const site = readSite(
      { ...config, ...(locales ? { i18n: { defaultLocale: locales[0], locales } } : {}) },
      dir,
      'docusaurus.config.js',
    );
    for (const blog of site.blogs) Object.assign(blog, example.blog);
    const levels = rule.severity === 'off' ? { [rule.id]: 'warning' } : {};
    const { frontMatter, house, now, answers } = example;
    const report = checkSite(site, {
      levels,
      command: rule.commands?.[0],
      answers: answers && new Map(Object.entries(answers)),
      ...(frontMatter && { frontMatter }),
      ...(house && { house }),
      ...(now && { now: new Date(now) }),
    });
    const own = report.diagnostics.filter((diagnostic) => diagnostic.rule === rule.id);
    const text = writeText(withDiagnostics(report, own));
    // The last line contains the run time, which would change with every run.
    return `~~~text\n${text.trimEnd().split('\n').slice(0, -2).join('\n')}\n~~~\n`;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Escapes text for MDX: braces and angle brackets are code there, except within backticks. */
function prose(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? part
        : part.replace(/[<{|]/g, (character) => `&#${character.charCodeAt(0)};`),
    )
    .join('');
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
