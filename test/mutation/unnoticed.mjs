// The mutants of rooms (rooms.mjs) that no test can notice, because they change nothing that
// matters. Every survivor of a run gets a test or an entry in the file of its room, or of its folder of the engine.
import analysis from './unnoticed/analysis.mjs';
import commands from './unnoticed/commands.mjs';
import dev from './unnoticed/dev.mjs';
import engine from './unnoticed/engine.mjs';
import events from './unnoticed/events.mjs';
import frontMatter from './unnoticed/frontMatter.mjs';
import images from './unnoticed/images.mjs';
import parsing from './unnoticed/parsing.mjs';
import pictures from './unnoticed/pictures.mjs';
import posts from './unnoticed/posts.mjs';
import reporters from './unnoticed/reporters.mjs';
import site from './unnoticed/site.mjs';
import verdicts from './unnoticed/verdicts.mjs';

export const UNNOTICED = [
  ...commands,
  ...dev,
  ...engine,
  ...analysis,
  ...parsing,
  ...frontMatter,
  ...pictures,
  ...posts,
  ...site,
  ...verdicts,
  ...events,
  ...images,
  ...reporters,
];
