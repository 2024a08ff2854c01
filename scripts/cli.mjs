// Runs the command from this repository's own sources. It compiles them first if they changed, and
// runs in the same process, which saves starting another one.
import './compile.mjs';

await import('../lib/cli.js');
