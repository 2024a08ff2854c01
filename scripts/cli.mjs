// The command from this repository's own sources: compiled first if they changed, and in the same process, which saves the
// start of another one.
import './compile.mjs';

await import('../lib/cli.js');
