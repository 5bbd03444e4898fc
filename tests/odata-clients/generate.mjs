// A typed client from $metadata, as anybody would make it: odata2ts, then the TypeScript compiler. Prints nothing when all is well.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

export async function generate(root, headers) {
  const metadata = await fetch(`${root}$metadata`, { headers });
  if (!metadata.ok) throw new Error(`$metadata answered ${metadata.status}`);
  mkdirSync('build', { recursive: true });
  writeFileSync('build/metadata.xml', await metadata.text());
  const run = (script, ...args) => execFileSync(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  run('node_modules/@odata2ts/odata2ts/lib/run-cli.js', '-s', 'build/metadata.xml', '-o', 'build/agency', '-m', 'service', '-e', 'ts', '-n', 'agency');
  mkdirSync('build/js', { recursive: true });
  writeFileSync('build/js/package.json', '{ "type": "commonjs" }');
  run('node_modules/typescript/bin/tsc', '--project', 'tsconfig.json');
}
