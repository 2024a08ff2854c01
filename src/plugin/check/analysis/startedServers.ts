import type { Root } from 'mdast';
import { nodesOf } from '../parsing/walkTree.ts';

/**
 * Finds the ports of the servers that a text's code starts, if the code names them: someone
 * following a tutorial has such a server on their own machine.
 *
 * @param text the parsed text; texts that don't mention a server aren't searched
 */
export function findStartedServers(root: Root, text: string): number[] {
  if (!OWN_MACHINE.test(text)) return [];
  const ports = new Set<number>();
  for (const node of nodesOf(root)) {
    if (node.type !== 'code' && node.type !== 'inlineCode') continue;
    // Inline code with just the address starts nothing.
    const patterns = node.type === 'code' ? [...FLAGS, ...MENTIONS] : FLAGS;
    for (const pattern of patterns)
      for (const [, port] of node.value.matchAll(pattern)) ports.add(Number(port));
    for (const [command, usual] of COMMANDS)
      if (command.test(node.value)) for (const port of usual) ports.add(port);
  }
  return [...ports];
}

const OWN_MACHINE = /\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i;

/** `--port 8080`, `-p 8080:80`, `PORT=8080` */
const FLAGS = [
  /(?<![a-z-])--(?:[a-z-]+-)?port[= ]["']?(\d{2,5})\b/gi,
  /(?:^|\s)-[pP] ?(?:[\d.]+:)?(\d{2,5})\b/gm,
  /\bPORT=["']?(\d{2,5})\b/g,
  /\bport-forward\b(?:(?!\bport-forward\b).)*?\s:?(\d{2,5})(?::\d+)?(?=\s|$)/g,
  /\bhttp\.server (\d{2,5})\b/g,
];
/** `listen(8080)`, `ports: ["8080:80"]`, `localhost:8080`, `EXPOSE 8080` */
const MENTIONS = [
  /:(\d{2,5})\b/g,
  /\b(\d{2,5}):\d{2,5}\b/g,
  /port["']?\s*[:=,(]\s*["']?(\d{2,5})\b/gi,
  /\b(?:listen|EXPOSE)[\s(]+["']?(\d{2,5})\b/g,
];

/** Commands that start a server, with their default ports. */
const COMMANDS: readonly [RegExp, readonly number[]][] = [
  [/\b(?:npm|pnpm|yarn|bun)(?: run)? start\b/, [3000, 8080, 4200]],
  [
    /\b(?:npm|pnpm|yarn|bun)(?: run)? (?:dev|develop|serve|preview)\b/,
    [3000, 5173, 4173, 8080, 4321, 8000],
  ],
  [
    /\b(?:docusaurus|next|nuxt|remix|react-scripts) (?:start|dev|serve)\b|\brails s(?:erver)?\b/,
    [3000],
  ],
  [/(?:^|\s)(?:npx )?serve(?:\s|$)/m, [3000]],
  [/\bvite\b/, [5173, 4173]],
  [/\bng serve\b/, [4200]],
  [/\bastro (?:dev|preview)\b/, [4321]],
  [/\b(?:start-)?storybook\b/, [6006]],
  [/\bgatsby develop\b/, [8000]],
  [/\bhugo serve(?:r)?\b/, [1313]],
  [/\bjekyll s(?:erve)?\b/, [4000]],
  [/\bhttp-server\b|\bspring-boot:run\b|\bbootRun\b|\bquarkus(?::dev| dev)\b/, [8080]],
  [
    /\bhttp\.server\b|\bmanage\.py runserver\b|\bmkdocs serve\b|\buvicorn\b|\bgunicorn\b|\bartisan serve\b/,
    [8000],
  ],
  [/\bflask\b(?:(?!\bflask\b).)*\brun\b|\bdotnet (?:run|watch)\b/, [5000, 5001]],
  [/\bstreamlit run\b/, [8501]],
  [/\bjupyter[ -](?:lab|notebook)\b/, [8888]],
  [/\bollama (?:serve|run)\b/, [11434]],
  [/\bgrafana\b/, [3000]],
  [/\bprometheus\b/, [9090]],
];
