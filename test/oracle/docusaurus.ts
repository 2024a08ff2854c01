import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from '../helpers/run.ts';

const require = createRequire(import.meta.url);

/**
 * Creates generated sites, one after the other. Docusaurus's packages are found one folder up. Its
 * output is hidden until the ground is removed.
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
        // Docusaurus may still be writing what it started before it refused a site. It's removed
        // with the ground.
      }
    },
    remove() {
      speak();
      rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 20 });
    },
  };
}

/**
 * Returns what Docusaurus makes of a site in one locale, without bundling: the plugins load their
 * content and list their routes, as at the start of a build.
 */
export async function askDocusaurus(siteDir: string, locale: string): Promise<Answer> {
  const { loadSite } = require('@docusaurus/core/lib/server/site.js') as LoadSite;
  const { NODE_ENV } = process.env;
  // Drafts and the sitemap depend on this, and the test runner sets another value.
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
 * Hides Docusaurus's output, some of which comes after its result; the result contains everything
 * that matters.
 *
 * @returns a function that shows it again
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

/** Returns the whole chain of causes. */
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
  /** Writes a site to a separate folder, and returns it. */
  layOut(site: GeneratedSite): string;
  /** Removes one site. */
  clear(siteDir: string): void;
  /** Removes everything. */
  remove(): void;
}

export interface GeneratedSite {
  config: Record<string, unknown>;
  /** By path, relative to the site. */
  files: Record<string, string>;
}

export type Answer = Loaded | { refusal: string };

export interface Loaded {
  routes: string[];
  /** By the id of the blog plugin. */
  blogs: Map<string, BlogContent>;
}

/** The content that the blog plugin loads (plugin-content-blog/src/plugin-content-blog.d.ts). */
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
