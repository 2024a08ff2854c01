import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from '../helpers/run.ts';

const require = createRequire(import.meta.url);

/**
 * Where generated sites are laid out, one after the other. Docusaurus's packages are found one folder up. Nothing that it
 * says reaches the console until the ground is removed.
 */
export function createGround(): Ground {
  const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'event-writeups-oracle-')));
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  const speak = silence();
  let count = 0;
  return {
    layOut({ config, files }) {
      const siteDir = path.join(dir, `site-${count++}`);
      const whole = {
        'package.json': '{}',
        'docusaurus.config.js': `module.exports = ${JSON.stringify(config)};\n`,
        ...files,
      };
      for (const [name, content] of Object.entries(whole)) {
        const file = path.join(siteDir, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      return siteDir;
    },
    clear(siteDir) {
      try {
        rmSync(siteDir, { recursive: true, force: true });
      } catch {
        // What Docusaurus began before it refused a site may still be written. It goes with the ground.
      }
    },
    remove() {
      speak();
      rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 20 });
    },
  };
}

/**
 * What Docusaurus makes of a site in one locale, without bundling it: the plugins load their content and say which
 * routes there are, as at the beginning of a build.
 */
export async function askDocusaurus(siteDir: string, locale: string): Promise<Answer> {
  const { loadSite } = require('@docusaurus/core/lib/server/site.js') as LoadSite;
  const { NODE_ENV } = process.env;
  // Drafts and the site map follow from this, and the runner has it otherwise.
  process.env.NODE_ENV = 'production';
  try {
    const { props } = await loadSite({ siteDir, locale });
    const blogs = props.plugins.filter(({ name }) => name === 'docusaurus-plugin-content-blog');
    return {
      routes: props.routesPaths,
      blogs: new Map(blogs.map(({ options, content }) => [options.id, content as BlogContent])),
    };
  } catch (error) {
    return { refusal: reasonOf(error) };
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}

/**
 * Docusaurus says much on the console, some of it after its answer is there; all that counts is in the answer.
 *
 * @returns what lets it speak again
 */
export function silence(): () => void {
  const levels = ['info', 'warn', 'error'] as const;
  const before = levels.map((level) => console[level]);
  for (const level of levels) console[level] = () => undefined;
  return () => {
    levels.forEach((level, index) => {
      console[level] = before[index] ?? console[level];
    });
  };
}

/** The whole chain of causes. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause === undefined ? message : `${message}\n${reasonOf(cause)}`;
}

interface LoadSite {
  loadSite(params: { siteDir: string; locale: string }): Promise<{ props: SiteProps }>;
}

interface SiteProps {
  routesPaths: string[];
  plugins: { name: string; options: { id: string }; content: unknown }[];
}

export interface Ground {
  /** Writes a site into a folder of its own, and returns it. */
  layOut(site: GeneratedSite): string;
  /** Removes one site. */
  clear(siteDir: string): void;
  /** Removes everything. */
  remove(): void;
}

export interface GeneratedSite {
  config: Record<string, unknown>;
  /** By their names relative to the site. */
  files: Record<string, string>;
}

export type Answer = Loaded | { refusal: string };

export interface Loaded {
  routes: string[];
  /** By the id of the blog plugin. */
  blogs: Map<string, BlogContent>;
}

/** What the blog plugin makes of its files (plugin-content-blog/src/plugin-content-blog.d.ts). */
export interface BlogContent {
  blogPosts: { metadata: PostMetadata }[];
}

export interface PostMetadata {
  permalink: string;
  source: string;
  date: Date;
  unlisted: boolean;
  authors: { key: string | null; name?: string }[];
  tags: { label: string; permalink: string }[];
}
