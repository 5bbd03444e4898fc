// Holds the build to budget.json: kB (1000 bytes), gzip, of the entry with its static imports, and of every chunk loaded later.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const root = new URL('../../Agency.Api/wwwroot/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', root), 'utf8'));
const budget = JSON.parse(readFileSync(new URL('../budget.json', import.meta.url), 'utf8'));

const kilobytes = (file) => gzipSync(readFileSync(new URL(file, root))).length / 1000;
const withImports = (key, seen = new Set()) => {
  if (!seen.has(key)) {
    seen.add(key);
    manifest[key].imports?.forEach((next) => withImports(next, seen));
  }
  return seen;
};

const entry = withImports(Object.keys(manifest).find((key) => manifest[key].isEntry));
const first = [...entry].map((key) => manifest[key]);
const sum = (files) => [...new Set(files)].reduce((total, file) => total + kilobytes(file), 0);
const rows = [
  ['first load, JS', sum(first.map((chunk) => chunk.file)), budget.firstLoad.js],
  ['first load, CSS', sum(first.flatMap((chunk) => chunk.css ?? [])), budget.firstLoad.css],
];

for (const [key, chunk] of Object.entries(manifest)) {
  if (entry.has(key) || !chunk.file.endsWith('.js')) continue;
  const name = Object.keys(budget.chunks).find((part) => key.includes(part));
  rows.push([chunk.name ?? key, kilobytes(chunk.file), name ? budget.chunks[name] : budget.chunk]);
}

let broken = false;
for (const [name, size, limit] of rows) {
  const over = size > limit;
  broken ||= over;
  console.log(`${name.padEnd(40)} ${size.toFixed(1).padStart(7)} of ${String(limit).padStart(4)} kB${over ? '  OVER' : ''}`);
}
process.exit(broken ? 1 : 0);
