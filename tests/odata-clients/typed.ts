import { FetchClient } from '@odata2ts/http-client-fetch';
import { AgencyService } from './build/agency/AgencyService';

/** The generated service: names, types and links come from $metadata, and the compiler holds us to them. */
export async function typed(root: string, headers: Record<string, string>) {
  const service = new AgencyService(new FetchClient({ headers }) as never, root.replace(/\/$/, ''));
  const cases = await service.Cases().query((builder, row) => builder
    .select('number', 'placed', 'clientName')
    .filter(row.placed.gt(1500).and(row.clientName.startsWith('First')))
    .orderBy(row.placed.desc())
    .expanding('claims', (claims, claim) => claims.select('invoiceNumber').orderBy(claim.invoiceNumber.asc()))
    .count()
    .top(5));
  const { value } = cases.data;
  if (value.length !== 2 || value[0]!.claims?.length !== 3) throw new Error(`odata2ts read ${JSON.stringify(cases.data)}`);

  const one = await service.Cases(value[0]!.number).query();
  if (one.data.clientName !== 'First Client') throw new Error(`odata2ts read ${JSON.stringify(one.data)}`);
}
