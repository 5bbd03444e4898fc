import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { shown } from '../testing/shown';
import { LeftOut } from './FileTables';

const row = (number: string, reason: 'MovedByTheBank' | 'NoBankAccount') => ({ number, clientNumber: 'CL-001', clientName: 'Van Dijk', reason, amount: { amount: '758.00', currency: 'EUR' }, laterFile: null });

afterEach(cleanup);

it('shows what needs somebody, and counts what the bank has moved in one line that opens', async () => {
  const { container } = await shown(<LeftOut rows={[row('RM-2026-0001', 'MovedByTheBank'), row('RM-2026-0002', 'NoBankAccount'), row('RM-2026-0003', 'MovedByTheBank')]} />);
  expect(screen.getByRole('heading').textContent).toBe('1 left out');
  const [first] = screen.getAllByRole('table');
  expect(within(first!).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['RM-2026-0002', 'Van Dijk']);
  const moved = container.querySelector('details')!;
  expect(moved.open).toBe(false);
  expect(moved.querySelector('summary')!.textContent).toBe('2 remittances that the bank has moved already');
  expect(moved.textContent).toContain('RM-2026-0003');
});
