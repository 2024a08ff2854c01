// The mutants of rooms (rooms.mjs) that no test can notice, because they change nothing that
// matters. Every survivor of a run gets a test or an entry in its room's file.
import commands from './unnoticed/commands.mjs';
import dev from './unnoticed/dev.mjs';
import engine from './unnoticed/engine.mjs';
import events from './unnoticed/events.mjs';
import images from './unnoticed/images.mjs';
import reporters from './unnoticed/reporters.mjs';

export const UNNOTICED = [...commands, ...dev, ...engine, ...events, ...images, ...reporters];
