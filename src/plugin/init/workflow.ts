import { yamlScalar } from '../new/yamlScalar.ts';
import type { PackageManager } from './packageManager.ts';

/**
 * A GitHub workflow that checks the posts of each pull request. Actions are pinned to a commit, which can't be
 * moved.
 *
 * @param folder of the site in its repository, with a trailing slash; empty if it's the root of the repository
 */
export function workflowText(folder: string, { installInCi, run }: PackageManager): string {
  const place = folder
    ? `    defaults:\n      run:\n        working-directory: ${yamlScalar(folder.replace(/\/$/, ''))}\n`
    : '';
  return `# Checks the posts of each pull request: problems appear on their lines.
name: Posts

on: pull_request

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
${place}    steps:
      - uses: ${CHECKOUT}
        with:
          # The whole history: what the change breaks elsewhere is found by looking at the state before it.
          fetch-depth: 0
          persist-credentials: false
      - uses: ${SETUP_NODE}
        with:
          node-version: 22
${installInCi.map((line) => `      - run: ${line}\n`).join('')}      - env:
          BASE: \${{ github.base_ref }}
        run: ${run} event-writeups check --format github --changed "origin/$BASE"
`;
}

// The same as in this repository's own workflows; a test compares them.
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const SETUP_NODE = 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0';
