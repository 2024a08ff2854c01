/** Phrases that read like a translation, and what to write instead. */
const ANYWHERE: [RegExp, string][] = [
  [/\bdoes not know the\b/, 'has no'],
  [/\bwritten in another case than\b/, 'doesn’t match the case of'],
  [/\bstands? (?:here|beside|there|in the|over the|for all)\b/, 'is'],
  [/\bwhoever (?:likes|meets|has|wrote|wants)\b/i, 'you'],
  [/\bwho likes it\b/i, 'in a hurry?'],
  [/\bfor who (?:cannot|can’t|is|has)\b/, 'for people who'],
  [/\bwhat is (?:wrong|sure)\b/i, 'problems, safe fixes'],
  [/\b(?:becomes?|became) of\b/i, 'happens to, the result of'],
  [/\bkeeps such a\b/, 'checks'],
  [/\bExit status: 0\b/, 'Exit codes: 0 ='],
  [/\bsays where it was taken\b/, 'contains location data'],
  [/\bnobody elsewhere\b/i, 'ambiguous'],
  [/\bslips? of the fingers\b/i, 'typos'],
  [/\balternative text\b/, 'alt text'],
  [/\bin place of\b/, 'instead of'],
  [/\bbelongs? into\b/, 'belongs in'],
  [/\bas (?:little|few|much|short) as (?:it )?can be\b/, 'as few as possible'],
  [/\b(?:is|are|was) to be (?:seen|found|had|heard)\b/, 'can be seen'],
  [/\bone too many\b/, 'a second one'],
  [/\bso that (?:it|they) be\b/, 'so that it is'],
  [/\bof (?:the )?one, the other\b/, 'name both'],
  [/\bbetters (?:it|them)\b/, 'optimises'],
  [/\bput(?:s)? .{1,30} into the folder\b/, 'put … in'],
  [/\bthe most that anybody\b/, 'the maximum'],
];

/** Phrases that are only allowed in posts. */
const IN_TOOLS: [RegExp, string][] = [
  [/\ba hole\b/, 'a broken image'],
  [/\bpictures?\b/i, 'image'],
  [/\bmend(?:s|ed|ing)?\b/, 'fix'],
  [/\bmeanwhile\b/, 'in the meantime'],
  [/\bunless given\b/, 'Default:'],
  [/\b(?:is|are) told\b/, 'the check reports'],
  [/\b(?:command|build|plugin|option|release)s? says?\b/i, 'shows, means'],
  [/\bknows? (?:no|nothing)\b/, 'has no'],
  [/\b(?:lies|lie) (?:in|beside|under|behind)\b/, 'is in'],
  [/\bfilms?\b/, 'video'],
  [/\bslips? (?:in|of)\b/, 'typo'],
  [/\b(?:a|A) text alone\b/, 'a plain text'],
  [/\bexit status\b/i, 'exit code'],
];

/**
 * Phrases in comments and docstrings that read like a translation. Patterns here see the comment
 * only.
 */
const IN_COMMENTS: [RegExp, string][] = [
  [/\bwhoever\b/i, 'people who, if you'],
  [
    /\bwhat is (?:wrong|sure|there|written|meant|said|shown|found|read|known)\b/i,
    'the noun itself',
  ],
  [/\bsays? of\b/, 'message about'],
  [/\b(?<!with )so many\b/i, 'this many, too many'],
  [/\b(?:that is|those are) to say\b|\bof one’?'?s own\b|\binto which\b/, 'a plain sentence'],
  [/\bstands? (?:in|at|beside|before|behind|there|here|under|alone|below|above)\b(?! for)/, 'is'],
  [/\b(?:it|this|comment|offset|place|value|word)s? (?:is|are) none\b/, 'doesn’t count'],
  [/\bbecomes? of\b|\bbecame of\b/, 'happens to, the result of'],
  [/\bin (?:the )?place of (?!a link|that)\b/, 'instead of'],
  [/\b(?:lies|lie|lay) (?:in|at|beside|there|elsewhere|on|below|behind|under|outside)\b/, 'is'],
  [/\bwithout end\b/, 'endless'],
  [/\bnobody (?:knows|can know|asks|will ask)\b/i, 'isn’t known'],
  [/\bfor nobody to\b/, 'can’t be'],
  [/(?:^|[.:] )What (?:is|isn['’]t|was|has|can|may|must|it) /, 'the noun itself'],
  [/(?:^|[.:] )Of (?:several|two|what|those|all) /, 'subject first'],
  [/\ball the same\b|\bbut for\b|\bfor who\b/, 'still, except, for people who'],
  [/\bthe same of\b/, 'the same for'],
  [/\bthat there (?:is|are)\b(?! no)/, 'existing, that exists'],
  [/\b(?:is|are) (?:told|said)\b|\bknows? of\b/, 'reports, knows'],
  [/\btakes? (?:it |that |them )?for\b/, 'reads as, treats as'],
  [/\bmeanwhile\b|\banew\b|\bto the byte\b/, 'in between, again, byte for byte'],
  [/\bfaults?\b|\ba slip\b|\bslips? (?:in|of|that)\b/, 'problem, bug, typo'],
  [/\bfilms?\b|\bexit status\b/, 'video, exit code'],
];

/** Stiff phrases in the names of tests. */
const IN_TITLES: [RegExp, string][] = [
  ...IN_COMMENTS,
  [/\b(?:becomes|comes) of\b|\bgoes away with\b/, 'happens to, disappears'],
  [/\bis to be\b|\bare to be\b/, 'must be, can be'],
  [/\bpictures?\b/, 'image'],
];

/** British spelling, everywhere. `organizer` and `organization` are schema.org's names. */
const AMERICAN =
  /\b(?:optimiz|recogniz|customiz|normaliz|summariz|initializ|organiz|categoriz|minimiz)(?!er\b|ers\b|ation\b)\w*|\b(?:behavior|favorite|neighbor|colors|labeled|canceled)\b/i;

/** The phrases in a text that read like a translation or aren't British, each with what's better. */
export function unplain(text: string, kind: keyof typeof PATTERNS): string[] {
  const oneLine = text.replace(/\s+/g, ' ');
  const found = PATTERNS[kind].flatMap(([pattern, better]) => {
    const phrase = pattern.exec(oneLine)?.[0];
    return phrase === undefined ? [] : [`${phrase} → ${better}`];
  });
  const american = AMERICAN.exec(oneLine)?.[0];
  return american === undefined ? found : [...found, `${american} → British spelling`];
}

/** The text of a Markdown file that people read: without code, front matter's other fields, and addresses. */
export function proseOf(markdown: string): string {
  const [, frontMatter = '', body = markdown] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const described = [...frontMatter.matchAll(/^(?:title|description):(.*)$/gm)].map(
    ([, text]) => text,
  );
  return [...described, body]
    .join('\n')
    .replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, '')
    .replace(/<!--[\s\S]*?-->|^import .*$/gm, '')
    .replace(/`[^`\n]*`|\]\([^)\s]*|https?:\/\/\S+|<\/?[A-Za-z][^\s>]*|src="[^"]*"/g, '');
}

/** The patterns for each kind of text. */
const PATTERNS = {
  post: ANYWHERE,
  tool: [...ANYWHERE, ...IN_TOOLS],
  comment: IN_COMMENTS,
  title: IN_TITLES,
};
