import { expect, it } from 'vitest';
import { movedParts, type RestatedPart } from './restatement';

const part = (component: RestatedPart['component'], before: string, after: string): RestatedPart => ({
  component, invoiceNumber: null, before: { amount: before, currency: 'EUR' }, after: { amount: after, currency: 'EUR' },
});

it('keeps what a payment pays more or less of', () =>
  expect(movedParts([part('CollectionCosts', '40.00', '40.00'), part('Interest', '6.00', '12.00'), part('Principal', '54.00', '48.00'), part('Other', '0', '0.00')]).map(({ component }) => component))
    .toEqual(['Interest', 'Principal']));
