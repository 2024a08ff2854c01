// The floor: the time that Node takes to start, to walk a folder, and to read every file in it
// once.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [dir = '.'] = process.argv.slice(2);
let bytes = 0;
for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !entry.parentPath.includes(`${path.sep}.git`))
    bytes += readFileSync(path.join(entry.parentPath, entry.name)).length;
}
console.log(`${bytes} bytes`);
