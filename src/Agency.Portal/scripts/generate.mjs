// Types of the API and of the lists' rows, made from the descriptions that the .NET build writes beside them. All of it is git-ignored.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const file = (name) => new URL(`../${name}`, import.meta.url);
const [document, metadata] = [file('src/api/openapi.json'), file('src/api/metadata.xml')];

for (const source of [document, metadata]) {
  if (existsSync(source)) continue;
  console.error(`${fileURLToPath(source)} is missing. Build src/Agency.Api first: it writes the description of the API there.`);
  process.exit(1);
}

writeFileSync(file('src/api/schema.d.ts'), astToString(await openapiTS(document)));

// As it is configured in odata2ts.config.js: src/api/odata/AgencyModel.ts.
execFileSync(process.execPath, [fileURLToPath(file('node_modules/@odata2ts/odata2ts/lib/run-cli.js'))], { cwd: fileURLToPath(file('.')), stdio: ['ignore', 'ignore', 'inherit'] });
writeFileSync(file('src/api/odata/rows.ts'), rowsOf(readFileSync(metadata, 'utf8')));
console.log('src/api/schema.d.ts and src/api/odata written.');

/** Which set has which rows. An enumeration is a string in $metadata, annotated with its values: here it is their union again, which odata2ts does not make. */
function rowsOf(xml) {
  const choices = Object.fromEntries([...xml.matchAll(/<EntityType Name="(\w+)">(.*?)<\/EntityType>/gs)].map(([, name, body]) => [name, choicesOf(body)]));
  const sets = [...xml.matchAll(/<EntitySet Name="(\w+)" EntityType="Agency\.(\w+)"/g)];
  return [
    "import type * as Model from './AgencyModel';",
    '',
    'type With<Row, Choices> = Omit<Row, keyof Choices> & Choices;',
    '',
    'export interface Rows {',
    ...sets.map(([, set, row]) => `  ${set}: With<Model.${row}, { ${choices[row].join('; ')} }>;`),
    '}',
    '',
  ].join('\n');
}

function choicesOf(body) {
  return [...body.matchAll(/<Property Name="(\w+)"([^>]*)><Annotation Term="Org\.OData\.Validation\.V1\.AllowedValues">(.*?)<\/Annotation>/gs)].map(([, name, attributes, values]) =>
    `${name}: ${[...values.matchAll(/String="(\w+)"/g)].map(([, value]) => `'${value}'`).join(' | ')}${attributes.includes('Nullable="false"') ? '' : ' | null'}`);
}
