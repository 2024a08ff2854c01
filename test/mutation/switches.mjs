// Compiles all mutants of a file into it at once: each is a switch, which a run turns on by its
// number (switchboard.ts).
import { parse } from '@babel/parser';

/**
 * @param {string} code of a TypeScript file
 * @param {{ id: number, start: number, end: number, text: string }[]} mutants of it
 * @returns {{ code: string, switched: number[] }} `switched` are the mutants that are code, not, for example, an
 * operator in a template
 */
export function withSwitches(code, mutants) {
  const nodes = nodesOf(parse(code, { sourceType: 'module', plugins: ['typescript'] }).program);
  const switched = mutants.filter((mutant) => editsFor(code, mutant, nodes).length > 0);
  const edits = switched.flatMap((mutant) => editsFor(code, mutant, nodes));
  const loops = nodes.filter(({ type, body }) => LOOP.test(type) && body.type === 'BlockStatement');
  for (const { body } of loops) edits.push(instead(body.start + 1, '\nMUTATION.goOn();\n'));
  return { code: applied(code, edits), switched: switched.map(({ id }) => id) };
}

function editsFor(code, { id, start, end, text }, nodes) {
  if (text.startsWith('_report'))
    return [instead(end, ` if (MUTATION.isOn(${id})) report = () => {};`)];
  if (text.startsWith('if (')) {
    const found = nodes.find((one) => one.type === 'IfStatement' && one.start === start);
    if (!found) return [];
    const isOn = text.includes('true') ? `MUTATION.isOn(${id}) || (` : `!MUTATION.isOn(${id}) && (`;
    const close = code.lastIndexOf(')', found.consequent.start);
    return around({ start: start + 'if ('.length, end: close }, isOn, ')', 1);
  }
  const node = nodes.find((one) => isOperatorOf(one, start, end));
  const operator = code.slice(start, end).trim();
  if (!node) return [];
  if (operator === '&&' || operator === '||') {
    const ask = operator === '&&' ? 'isTrue' : 'isFalse';
    const [begin, close] = around(node, `(MUTATION.${ask}(${id}, `, ') : MUTATION.left)');
    return [begin, instead(start, ') ? (', end), close];
  }
  const [begin, close] = around(node, `MUTATION.${NAMES[operator]}(${id}, `, ')');
  return [begin, instead(start, ', ', end), close];
}

/**
 * At one position, edits that end there come first, short ones before long ones, and those that
 * start there last, long ones first.
 */
function around({ start, end }, begin, close, more = 0) {
  const length = end - start + more;
  return [
    { at: start, until: start, text: begin, order: 1 / length },
    { at: end, until: end, text: close, order: -1 / length },
  ];
}

function instead(at, text, until = at) {
  return { at, until, text, order: 0 };
}

function isOperatorOf({ type, left, right }, start, end) {
  return /^(?:Binary|Logical)Expression$/.test(type) && left.end <= start && end <= right.start;
}

function nodesOf(node) {
  const inside = Object.values(node)
    .flat()
    .filter((value) => typeof value?.type === 'string' && !value.type.startsWith('Comment'));
  return [node, ...inside.flatMap(nodesOf)];
}

function applied(code, edits) {
  let at = 0;
  let text = '';
  for (const edit of edits.sort((one, other) => one.at - other.at || one.order - other.order)) {
    text += code.slice(at, edit.at) + edit.text;
    at = edit.until;
  }
  return text + code.slice(at);
}

const LOOP = /^(?:For|ForIn|ForOf|While|DoWhile)Statement$/;

const NAMES = {
  '===': 'same',
  '!==': 'other',
  '<': 'less',
  '<=': 'lessOrSame',
  '>': 'more',
  '>=': 'moreOrSame',
  '+': 'plus',
  '-': 'minus',
};
