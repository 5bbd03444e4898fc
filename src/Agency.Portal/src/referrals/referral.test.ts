import { expect, it } from 'vitest';
import { otherSellers } from './referral';

const client = { number: 'CL-001', name: 'Van Dijk Installaties B.V.', agreementSignedOn: null };
const invoices = (...sellers: (string | null)[]) => sellers.map((sellerName, index) => ({ id: `${index}`, kind: 'Invoice' as const, missing: [], sellerName }));

it('names a seller who is not the client, once', () => {
  expect(otherSellers({ client, invoices: invoices('Bakker Hout B.V.', 'Bakker Hout B.V.') })).toEqual(['Bakker Hout B.V.']);
});

it('takes the client for the client however it is written, and an invoice without a seller for one of the client', () => {
  expect(otherSellers({ client, invoices: invoices('VAN DIJK INSTALLATIES BV', null, '') })).toEqual([]);
});
