// Fails where what a first visit loads of JavaScript is more than the budget, compressed as the service compresses it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET = 250_000;
const folder = process.argv[2] ?? 'target/dist';
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));

function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) filesOf(next, seen);
  return seen;
}

// The page that is opened first brings its own chunk along.
const first = new Set([...filesOf('index.html'), ...filesOf('src/pages/contacts/ContactsPage.tsx')]);
const sizes = [...first].map((key) => gzipSync(readFileSync(join(folder, manifest[key].file))).length);
const total = sizes.reduce((sum, size) => sum + size, 0);
console.log(
  `first load: ${(total / 1000).toFixed(1)} kB of JavaScript compressed, in ${sizes.length} files; budget ${BUDGET / 1000} kB`,
);
if (total > BUDGET) {
  console.error(
    'The first load is over its budget: load what a first visit does not need lazily, or take a smaller library.',
  );
  process.exit(1);
}
