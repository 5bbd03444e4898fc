import { expect, it } from 'vitest';
import { shown } from '../testing/shown';
import { NotOwedYet } from './NotOwedYet';

it('says what was not owed yet, and since when it is', async () => {
  const { container } = await shown(<NotOwedYet rows={[{ component: 'CollectionCosts', owedFrom: '2026-05-12' }]} />);
  expect(container.textContent).toContain('collection costs');
  expect(container.textContent).toContain('12 May 2026');
});
