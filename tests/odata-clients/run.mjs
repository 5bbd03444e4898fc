// node run.mjs ROOT USER KEY — reads the service with clients that nobody here wrote, and fails when one of them does not get what it asked for.
import { OData } from '@odata/client';
import { generate } from './generate.mjs';

const [root, user, key] = process.argv.slice(2);
const headers = { Authorization: `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}` };

await generate(root, headers);
const { typed } = await import('./build/js/typed.js');
await typed(root, headers);

const client = OData.New4({ serviceEndpoint: root, commonHeaders: headers });
const cases = client.getEntitySet('Cases');
const all = await cases.count();
const large = await cases.query(client.newFilter().property('placed').gt(1500));
const one = await cases.retrieve(large[0].number);
const page = await cases.query(client.newOptions().select(['number', 'placed']).orderby('placed', 'desc').top(2).expand(['claims']));
if (all < 6 || large.length !== 4 || one.number !== large[0].number || page.length !== 2 || page[0].claims.length === 0) {
  throw new Error(`@odata/client read something else: ${JSON.stringify({ all, large: large.length, one: one.number, page })}`);
}

console.log(`odata2ts and @odata/client read ${all} cases`);
