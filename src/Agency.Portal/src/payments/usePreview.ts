import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { moneyOf } from './facts';
import { usePreviewOf } from './usePreviewOf';

type Schemas = components['schemas'];
export type PaymentPreview = Schemas['PaymentPreview'];

/** What a payment would post. A reference is asked about as well, but moves no money. */
export const usePreview = (facts: Schemas['PreviewPayment'] | undefined) =>
  usePreviewOf('preview', facts, (body, signal) => take(api.POST('/api/v1/payments/preview', { body, signal })), moneyOf);
