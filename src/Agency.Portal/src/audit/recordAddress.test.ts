import { expect, it } from 'vitest';
import { recordAddress } from './recordAddress';

it.each([
  ['C-2026-00417', '/cases/C-2026-00417'],
  ['RM-2026-0001', '/remittances/RM-2026-0001'],
  ['BS-000003 12', '/bank/statements/BS-000003'],
  ['CL-031', '/parties/clients/CL-031'],
  ['DOC-000001', undefined],
  ['ada@demo.agency', undefined],
  ['C-2026-00417x', undefined],
  [null, undefined],
])('%s is at %s', (subject, address) => expect(recordAddress(subject)).toBe(address));
