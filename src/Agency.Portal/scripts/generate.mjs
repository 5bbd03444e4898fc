// Types of the API, made from the description that the .NET build writes beside them. Both are git-ignored.
import { existsSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../src/api/openapi.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);

if (!existsSync(source)) {
  console.error('src/api/openapi.json is missing. Build src/Agency.Api first: it writes the description of the API there.');
  process.exit(1);
}

writeFileSync(target, astToString(await openapiTS(source)));
console.log('src/api/schema.d.ts written.');
