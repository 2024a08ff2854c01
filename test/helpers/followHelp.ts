import path from 'node:path';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import {
  addBelowFrontMatter,
  addField,
  addKey,
  addMarker,
  closeFrontMatter,
  deleteItem,
  escapeBrace,
  type Files,
  indentLike,
  moveIntoEvent,
  moveLines,
  type Place,
  put,
  replace,
  replaceBefore,
  replaceElement,
  replaceHyphen,
  replaceLine,
  replaceQuoted,
  replaceTabs,
  rewrite,
  shiftLines,
  writeField,
  writtenValue,
} from './followedEdits.ts';

/**
 * Follows the help of a finding literally, like a person who knows nothing else.
 *
 * @param files the contents of the site by path; those of images don't matter
 * @returns the files afterwards, or `undefined` if the help leaves a decision to the user
 */
export function followHelp(found: Diagnostic, files: Files): Files | undefined {
  const text = files[found.file];
  if (text === undefined || found.help === null) return undefined;
  // The place isn't known: the help is right, but finding where to apply it takes a look.
  if (found.line === 1 && found.column === 1 && !/^(?:Add|Write [<{])/.test(found.help))
    return undefined;
  if (/whichever you mean/.test(found.help)) return undefined;
  const help = found.help.replace(/ The rest of this post was checked as plain Markdown\.$/, '');
  for (const [words, follow] of INSTRUCTIONS) {
    const match = words.exec(help);
    const edited = match && follow(match.slice(1), { found, text, files });
    if (edited) return edited;
  }
  return undefined;
}

const INSTRUCTIONS: [RegExp, Follow][] = [
  [
    /^Put the file next to the post/,
    (_, place) => put(path.posix.dirname(place.found.file), place),
  ],
  [/^Put the file in (\S+), correct/, ([folder = ''], place) => put(folder, place)],
  [
    /^Put the file in (\S+), and write (\S+)\.$/,
    ([folder = '', address = ''], place) => ({
      ...put(folder, place),
      ...replace(address, place),
    }),
  ],
  [
    /Write it as a Markdown image: (!\[.*\]\(.+\))\.(?:$| Or)/,
    ([image = ''], place) => replaceElement(/<img\b[^>]*>/g, image, place),
  ],
  [
    /Write it as a Markdown link: (\[.*\]\(.+\))\.$/,
    ([link = ''], place) => replaceElement(/<a\b[^>]*>.*?<\/a>/g, link, place),
  ],
  [/Write it inline: (!\[.*\]\(.+\))\.$/, ([image = ''], place) => replace(image, place)],
  [
    /^Write ((?:src|poster|data)=\{require\(.+\)\.default\})\.$/,
    ([value = ''], place) => replaceElement(/(?:src|poster|data)="[^"]*"/g, value, place),
  ],
  [
    /^Write (style=\{\{.*\}\})\.$/,
    ([value = ''], place) => replaceElement(/style=(?:"[^"]*"|'[^']*'|\{[^}]*\})/g, value, place),
  ],
  [/^Write (<!-- .* -->|\{\/\* .* \*\/\}) after the first paragraph\.$/, addMarker],
  [
    /^Write (\{\/\* [^…]+ \*\/\}), or allow HTML comments in the config: /,
    ([comment = ''], place) => replaceElement(/<!--.*?-->/g, comment, place),
  ],
  [/^Write "&lt;"/, (_, place) => replaceBefore(/<$/, '&lt;', place)],
  [/^Write "\\{" for a brace/, (_, place) => escapeBrace(place)],
  [
    /^Write a list: (\[.*?\])(?:, and add "([^"]+)" to (\S+\.yml))?\.(?:$| If )/,
    ([list = '', key, file], place) => {
      const listed = replaceQuoted(list, place);
      return key && file ? addKey(key, file, { ...place, files: listed }) : listed;
    },
  ],
  [
    /^Write (require\(.+\)\.default)\.$/,
    ([value = ''], place) => replaceElement(/require\([^)]*\)(?:\.\w+)?/g, value, place),
  ],
  [/^Add (authors: \[)key\]/, (_, place) => addField('authors: [saim]', place)],
  [/^Write the key of an author in the list: /, (_, place) => addField('authors: [saim]', place)],
  [
    /add "([^"]+)" to (blog\/\S+\.yml)[.,]/i,
    ([key = '', file = ''], place) => addKey(key, file, place),
  ],
  [
    /^Create (\S+\.yml) with this key/,
    ([file = ''], place) => addKey(writtenValue(place), file, place),
  ],
  [/^Rename it to "([^"]+)"/, ([key = ''], place) => replace(key, place)],
  [/^Did you mean "([^"]+)"\?$/, ([word = ''], place) => replace(word, place)],
  [
    /^Did you mean (\w+)\? Use that name everywhere in the post\.$/,
    ([name = ''], place) =>
      rewrite(place, place.text.replace(new RegExp(`\\b${writtenValue(place)}\\b`, 'g'), name)),
  ],
  [/Did you mean ([^\s"]+)\?/, ([address = ''], place) => replace(address, place)],
  [/^The nearest file is (\S+)\.$/, ([address = ''], place) => replace(address, place)],
  [
    /^Make it level \d: (#+)\.$/,
    ([marks = ''], place) => replaceLine(/^(\s*)#+/, `$1${marks}`, place),
  ],
  [
    /^Start the line with (\d+) spaces?(?:, | instead: |\.$)/,
    ([count = ''], place) => replaceLine(/^[ \t]*/, ' '.repeat(Number(count)), place),
  ],
  [
    /^(Add|Delete) (\d+) spaces? at the start of lines (\d+) (?:to|and) (\d+)\b/,
    ([verb, ...numbers], place) => shiftLines(verb === 'Add', numbers.map(Number), place),
  ],
  [
    /^Put a space there: (- .+?)\.(?: Start the lines of the item’s other fields with (\d+) spaces\.)?$/,
    ([item = '', count], place) => replaceHyphen(item, Number(count), place),
  ],
  [
    /^If lines? (\d+)(?: (?:and|to) (\d+))? belongs? to "[^"]+", add (\d+) spaces before /,
    ([first, last, count], place) =>
      shiftLines(true, [count, first, last ?? first].map(Number), place),
  ],
  [
    /^Move (?:it|lines (\d+) (?:and|to) (\d+)) above line (\d+): /,
    ([first, last, above], place) =>
      moveLines(
        Number(first ?? place.found.line),
        Number(last ?? place.found.line),
        Number(above),
        place,
      ),
  ],
  [/^Indent it as far as "(.+?)": /, ([key = ''], place) => indentLike(key, place)],
  [/^Delete the spaces before it\.$/, (_, place) => replaceLine(/^ +/, '', place)],
  [
    /^Move it, with the lines that belong to it, to the end of "event"(?:, as (\w+))?, and add (\d+) spaces? before each line\./,
    ([name, count = ''], place) => moveIntoEvent(name, Number(count), place),
  ],
  [/^Delete the tab( before it)?\.$/, (_, place) => replaceLine(/^[ \t]+/, '', place)],
  [
    /^Replace each tab at the start of lines (\d+) (?:to|and) (\d+) with (\d+) spaces\.$/,
    (numbers, place) => replaceTabs(numbers.map(Number), place),
  ],
  [/^Put braces around them: (.+)\.$/, ([map = ''], place) => replace(map, place)],
  [
    /^Put (.+) on a line of its own below it, and start that line with (\d+) spaces\.$/,
    ([value = '', count = ''], place) => replace(`\n${' '.repeat(Number(count))}${value}`, place),
  ],
  [
    /^Put (.+ and .+) on lines of their own below it, and start those lines with (\d+) spaces\.$/,
    ([fields = '', count = ''], place) =>
      replace(
        fields
          .split(/(?:, | and )(?=\w+: )/)
          .map((field) => `\n${' '.repeat(Number(count))}${field}`)
          .join(''),
        place,
      ),
  ],
  [
    /^Put .*quotes around the (?:whole )?value: (.+)\.$/,
    ([value = ''], place) => replace(value, place),
  ],
  [/^Delete the braces: (.+)\.$/, ([text = ''], place) => replace(text, place)],
  [/^Close it: (.+)\.$/, ([value = ''], place) => replace(value, place)],
  [
    /^Put the text of the element in a string/,
    (_, place) =>
      rewrite(place, place.text.replace(/<style>\n?([\s\S]*?)<\/style>/, '<style>{`$1`}</style>')),
  ],
  [/^Put a line of three hyphens/, (_, place) => closeFrontMatter(place)],
  [
    /^(?:Delete it|This is "[^"]+", which the post already has: delete it)/,
    (_, place) => deleteItem(place),
  ],
  [/^Delete one of the two\./, (_, place) => deleteItem(place)],
  [
    /^(?:YAML treats text after # as a comment\. )?Write ([\w-]+: .+?)(?:, or .*)?\.$/,
    ([field = ''], place) => writeField(field, place),
  ],
  [/^(?:.*: write (?:the key|authors: .*)|This is .*: write the key)\.?$/, () => undefined],
  [
    /: (?:write|the file name says) (\d{4}-\d{2}-\d{2})\.$/,
    ([day = ''], place) => replace(day, place),
  ],
  [/^Write it in UTC, without a zone: (\S+)\.$/, ([moment = ''], place) => replace(moment, place)],
  [/^Write it as year-month-day: (\S+)\.$/, ([day = ''], place) => replace(day, place)],
  [
    /^Below the front matter, add: (import .+;)$/,
    ([line = ''], place) => addBelowFrontMatter(line, place),
  ],
  [
    /^(?:Addresses have slashes, not backslashes\. |Addresses don’t include the folder \w+\. |The address has an invisible character \(\S+\)\. )?Write ([^\s"]+?)(?:, which the check .*)?\.$/,
    ([value = ''], place) => replace(value, place),
  ],
  [/^Write (\.\/[^"]+)\.$/, ([value = ''], place) => replace(value, place)],
  [/^Write it as code: (`.+`)\.$/, ([code = ''], place) => replace(code, place)],
  [/^Write "([^"]+)"\.$/, ([value = ''], place) => replace(value, place)],
  [
    /^Write "(\]\] >)", or "(\]\]%3E)" where a space isn’t allowed\.$/,
    ([text = '', joined = ''], place) => {
      const isAdmonition = place.text.split('\n')[place.found.line - 1]?.startsWith(':::');
      const value = isAdmonition ? joined : text;
      return replace(writtenValue(place).replace(/(?:\\?\]|&#93;){2}(?:\\?>|&gt;)/g, value), place);
    },
  ],
];

type Follow = (groups: string[], place: Place) => Files | undefined;
