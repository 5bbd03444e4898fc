// Amounts are decimal strings and the server adds. This refuses source that turns one into a JavaScript number or reckons with it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const money = '(?:amount|balance|principal|interest|commission|fee|total|collected|placed|debit|credit)\\w*';
const forbidden = [
  new RegExp(`\\bparseFloat\\(`, 'i'),
  new RegExp(`\\b(?:Number|parseInt)\\([^)]*${money}`, 'i'),
  new RegExp(`\\.${money}\\s*[-*/]\\s*[\\w(]`, 'i'),
  new RegExp(`[-*/]\\s*[\\w.]+\\.amount\\b`, 'i'),
  new RegExp(`[=(,]\\s*\\+[\\w.]*\\.${money}`, 'i'),
  new RegExp(`<NumberInput[^>]*${money}`, 'i'),
];

const source = fileURLToPath(new URL('../src', import.meta.url));
const found = [];
for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  if (!/\.tsx?$/.test(file) || file.includes('.test.') || file.endsWith('schema.d.ts')) continue;
  readFileSync(join(source, file), 'utf8').split('\n').forEach((line, index) => {
    const code = line.replace(/(?<!:)\/\/.*$/, '').replace(/(['"`])(?:(?!\1).)*\1/g, "''");
    if (forbidden.some((pattern) => pattern.test(code))) found.push(`src/${file}:${index + 1}  ${line.trim()}`);
  });
}

if (found.length > 0) {
  console.error(`Arithmetic on money, or an amount as a number. Amounts stay strings:\n${found.join('\n')}`);
  process.exit(1);
}
