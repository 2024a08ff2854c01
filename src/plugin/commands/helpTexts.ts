/** The texts of `--help` for each command; completion takes the options from here too. */
export const helpTexts: Record<string, CommandHelp> = {
  check: {
    usage: 'check [siteDir]',
    does: 'Checks the posts of a Docusaurus blog.',
    options: [
      [
        '--format FORMAT',
        'text, json, github, sarif or junit (default: text; in GitHub Actions: github)',
      ],
      ['--output FILE', 'write the report to a file'],
      ['--rule ID=LEVEL', 'set a rule to off, info, warning or error; repeatable'],
      ['--max-warnings N', 'exit with code 1 if there are more than N warnings'],
      ['--quiet', 'show only errors'],
      ['--verbose', 'show every finding in full, and the slowest part of the run'],
      ['--fix', 'apply safe fixes, such as the case of file names and keys'],
      ['--dry-run', 'with --fix: print the changes as a patch instead'],
      ['--changed [REF]', 'report only what changed since the branch REF, or broke because of it'],
      ['--baseline FILE', 'don’t report the findings in this file again'],
      ['--write-baseline', 'write the baseline; later runs only remove fixed findings from it'],
      [
        '--list WHAT',
        '"references" lists every reference and its result; "unchecked" lists only those that couldn’t be checked; the exit code is 0, or 2 if the check couldn’t run',
      ],
    ],
    examples: [
      ['event-writeups check', 'check the site in this folder'],
      ['event-writeups check --fix --dry-run', 'see what --fix would change'],
      ['event-writeups check --changed origin/main', 'check a pull request'],
    ],
    exitCodes: '0 = no errors, 1 = errors found, 2 = the check couldn’t run',
  },
  init: {
    usage: 'init [siteDir]',
    does: 'Sets up an existing blog. Installs the plugin, and adds it to the config, with a workflow for pull requests, editor settings and a baseline of today’s findings. Lists the changes and asks before it makes them.',
    options: [
      ['--yes', 'don’t ask, for scripts'],
      ['--dry-run', 'show all changes without making them'],
    ],
    examples: [
      ['npx docusaurus-plugin-event-writeups init', 'in a blog without the plugin'],
      ['event-writeups init --dry-run', 'see what would change'],
    ],
    exitCodes: '0 = done, 2 = nothing changed, 130 = cancelled',
  },
  new: {
    usage: 'new [siteDir]',
    does: 'Starts a post. In a terminal it asks questions, with the options you pass filled in. It asks nothing if you pass --event, --date, --place, --author and --tag.',
    options: [
      ['--event NAME', 'name of the event'],
      ['--date YYYY-MM-DD', 'first day of the event'],
      ['--end YYYY-MM-DD', 'last day, if there’s more than one'],
      ['--place PLACE', 'city, or "online"'],
      ['--type TYPE', 'conference, meetup, workshop, hackathon, business or other'],
      ['--author KEY', 'author of the post; KEY=NAME adds a new author; repeatable'],
      ['--tag KEY', 'tag of the post; KEY=LABEL adds a new tag; repeatable'],
      ['--title TITLE', 'title of the post (default: made from the event)'],
      ['--slug SLUG', 'last part of the address (default: made from the event)'],
      ['--blog ID', 'which blog, if the site has several'],
      ['--from FILE|URL', 'import the event, as "import" does'],
      ['--name NAME', 'with --from: which event, if there are several'],
    ],
    examples: [
      ['event-writeups new', 'answer a few questions'],
      [
        'event-writeups new --event "Quayside On-Call" --date 2025-05-28 --place Rotterdam --author "tunde=Tunde Bakker" --tag meetup=Meetup',
        'without questions',
      ],
    ],
    exitCodes:
      '0 = post created, 1 = created, but the check finds an error in it, 2 = nothing written, 130 = cancelled',
  },
  import: {
    usage: 'import FILE|URL',
    does: 'Prints an event as front matter. Reads .ics, web pages, schedule.json or .xml, Sessionize, confs.tech, RubyEvents and events.json.',
    options: [
      ['--name NAME', 'which event, if there are several'],
      ['--speakers', 'print the speakers, for speakers.yml'],
      ['--update POST', 'print what the import would add to a post, as a patch'],
      ['--write', 'with --update: change the post'],
    ],
    examples: [
      ['event-writeups import schedule.json', 'a file'],
      [
        'event-writeups import https://example.org/2026.ics --name "Tide Conf"',
        'one event of a calendar',
      ],
    ],
    exitCodes: '0 = imported, 2 = nothing could be imported',
  },
  images: {
    usage: 'images [siteDir]',
    does: 'Lists the images of the blogs, with their sizes and possible savings.',
    options: [
      ['--write', 'shrink images over the budget, and strip location data from photos'],
      ['--format FORMAT', 'text or json (default: text)'],
    ],
    examples: [['event-writeups images --write', 'optimise the images']],
    exitCodes: '0 = done, 2 = the command couldn’t run',
  },
  links: {
    usage: 'links [siteDir]',
    does: 'Checks that external links still work, and finds archived copies.',
    options: [
      ['--fix', 'link to the archived copy of a page that’s gone'],
      ['--dry-run', 'with --fix: print the changes as a patch instead'],
      ['--max-age DAYS', 'how long a result is kept before the link is checked again (default: 7)'],
      ['--timeout SECONDS', 'how long the whole run may take (default: 300)'],
      ['--archive URL', 'use another archive that has the Wayback Machine’s availability API'],
      ['--no-archive', 'don’t look for archived copies'],
      ['--allow-private', 'also check hosts in private networks, such as an intranet'],
      [
        '--format FORMAT',
        'text, json, github, sarif or junit (default: text; in GitHub Actions: github)',
      ],
      ['--output FILE', 'write the report to a file'],
      ['--rule ID=LEVEL', 'set a rule to off, info, warning or error; repeatable'],
      ['--quiet', 'show only errors'],
      ['--verbose', 'show every finding in full'],
      ['--baseline FILE', 'don’t report the findings in this file again'],
      ['--write-baseline', 'write the baseline; later runs only remove fixed findings from it'],
    ],
    examples: [
      ['event-writeups links', 'find links that no longer work'],
      ['event-writeups links --fix --dry-run', 'see which archived copies would be linked'],
    ],
    exitCodes: '0 = no dead links, 1 = dead links found, 2 = the links couldn’t be checked',
  },
  'follow-up': {
    usage: 'follow-up [siteDir]',
    does: 'Lists what’s due in old posts: recordings, recaps, promises, dead links.',
    options: [
      ['--format FORMAT', 'text, json or issue, the body of a GitHub issue (default: text)'],
      ['--output FILE', 'write it to a file'],
      ['--recordings DAYS', 'how long after the event a recording may be pending (default: 60)'],
      ['--recaps DAYS', 'how long after the event a recap may take (default: 28)'],
      ['--promises DAYS', 'how long after the post "soon" may take (default: 60)'],
      ['--now YYYY-MM-DD', 'show what would be due on another day'],
      ['--rule ID=LEVEL', 'set a rule to off, info, warning or error; repeatable'],
    ],
    examples: [
      ['event-writeups follow-up', 'what’s due today'],
      ['event-writeups follow-up --format issue --output due.md', 'for a scheduled workflow'],
    ],
    exitCodes: '0 = done, 2 = the command couldn’t run',
  },
  explain: {
    usage: 'explain [RULE]',
    does: 'Explains a rule, with examples. Without a name, it lists all rules, including the blog’s own.',
    options: [],
    examples: [['event-writeups explain image-missing', 'one rule']],
    exitCodes: '0 = done, 2 = no such rule',
  },
  review: {
    usage: 'review [siteDir]',
    does: 'Describes a change as readers will see it, for a comment on a pull request.',
    options: [
      ['--base REF', 'what the change is compared with (default: the main branch)'],
      ['--format FORMAT', 'markdown or json (default: markdown)'],
      ['--output FILE', 'write to a file'],
      ['--from FILE', 'write the JSON of another run as Markdown, without looking at the site'],
      ['--commit SHA', 'the commit to link to'],
      ['--run NUMBER', 'the GitHub Actions run with the preview'],
    ],
    examples: [
      [
        'event-writeups review --base origin/main',
        'look at your branch before you open a pull request',
      ],
      ['event-writeups review --base origin/main --format json --output review.json', 'in CI'],
    ],
    exitCodes: '0 = done, 2 = the command couldn’t run',
  },
  'test-rules': {
    usage: 'test-rules [siteDir]',
    does: 'Runs the examples of the blog’s own rules as tests.',
    options: [],
    examples: [['event-writeups test-rules', 'the rules that this folder’s config names']],
    exitCodes: '0 = all passed, 1 = an example failed, 2 = the command couldn’t run',
  },
  schema: {
    usage: 'schema [siteDir]',
    does: 'Prints JSON Schemas for editors, with the blog’s own author and tag keys.',
    options: [['--out DIR', 'write the schemas to a folder']],
    examples: [['event-writeups schema --out .vscode/schemas', 'for VS Code']],
    exitCodes: '0 = done, 2 = the command couldn’t run',
  },
  completion: {
    usage: 'completion SHELL',
    does: 'Prints a script that completes commands and options in bash, zsh or fish.',
    options: [],
    examples: [
      ['source <(event-writeups completion bash)', 'bash and zsh'],
      ['event-writeups completion fish | source', 'fish'],
    ],
    exitCodes: '0 = done, 2 = unknown shell',
  },
};

export interface CommandHelp {
  usage: string;
  /** One or two sentences. */
  does: string;
  /** An option with its value, and what it does. */
  options: [option: string, does: string][];
  /** A line to copy, and what it's for. */
  examples: [line: string, purpose: string][];
  exitCodes: string;
}
