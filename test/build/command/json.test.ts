import { describe, expect, test } from 'vitest';
import { withMuch } from '../../helpers/checkedBlogs.ts';
import { checkJson } from '../../helpers/command.ts';
import { writeFiles } from '../../helpers/site.ts';

describe('the output', () => {
  test('as JSON, version 1', async () => {
    const siteDir = writeFiles(withMuch);
    const report = await checkJson(siteDir);
    // Version 1 may gain fields, and loses none.
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['version', 'diagnostics', 'summary']),
    );
    expect(report.version).toBe(1);
    expect(Object.keys(report.summary)).toEqual(
      expect.arrayContaining([
        'posts',
        'images',
        'links',
        'unchecked',
        'errors',
        'warnings',
        'infos',
        'durationMs',
      ]),
    );
    expect(report.summary).toMatchObject({
      posts: 4,
      images: 2,
      links: 1,
      unchecked: 1,
      errors: 3,
      warnings: 1,
      infos: 0,
    });
    const diagnostics = report.diagnostics.map((found) => ({
      ...found,
      docs: found.docs.replace(/^https:.*(?=\/rules\/)/, '…'),
    }));
    expect(diagnostics).toMatchInlineSnapshot(`
      [
        {
          "column": 3,
          "docs": "…/rules/author-field-unknown",
          "endColumn": 8,
          "endLine": 3,
          "file": "blog/authors.yml",
          "fix": {
            "edits": [
              {
                "range": {
                  "end": 33,
                  "start": 28,
                },
                "text": "title",
              },
            ],
            "title": "Write title",
          },
          "help": "Did you mean "title"?",
          "label": null,
          "line": 3,
          "locale": "en",
          "message": "Docusaurus has no author field "titel".",
          "related": [],
          "rule": "author-field-unknown",
          "severity": "warning",
          "stopsLoading": false,
        },
        {
          "column": 7,
          "docs": "…/rules/slug-duplicate",
          "endColumn": 11,
          "endLine": 3,
          "file": "blog/slug-b.md",
          "fix": null,
          "help": "Give one of them another slug.",
          "label": "used again here",
          "line": 3,
          "locale": "en",
          "message": "Two posts have the permalink /blog/same.",
          "related": [
            {
              "column": 7,
              "endColumn": 11,
              "endLine": 3,
              "file": "blog/slug-a.md",
              "line": 3,
              "message": "first used here",
            },
          ],
          "rule": "slug-duplicate",
          "severity": "error",
          "stopsLoading": false,
        },
        {
          "column": 11,
          "docs": "…/rules/author-unknown",
          "endColumn": 15,
          "endLine": 2,
          "file": "blog/typo.md",
          "fix": {
            "edits": [
              {
                "range": {
                  "end": 18,
                  "start": 14,
                },
                "text": "saim",
              },
            ],
            "title": "Write saim",
          },
          "help": "Write "saim".",
          "label": "not in blog/authors.yml",
          "line": 2,
          "locale": "en",
          "message": "No author has the key "Saim".",
          "related": [],
          "rule": "author-unknown",
          "severity": "error",
          "stopsLoading": true,
        },
        {
          "column": 11,
          "docs": "…/rules/image-missing",
          "endColumn": 24,
          "endLine": 5,
          "file": "blog/typo.md",
          "fix": null,
          "help": "Put the file in static/img, correct the path, or remove the image.",
          "label": "not there",
          "line": 5,
          "locale": "en",
          "message": "There’s no image /img/gone.png.",
          "related": [],
          "rule": "image-missing",
          "severity": "error",
          "stopsLoading": false,
        },
      ]
    `);
  });
});
