import { listRows } from '../api/lists';
import { queryClient } from '../api/queryClient';
import type { Row } from '../api/rows';
import type { Tone } from '../components/StatusBadge';

export type WebhookRow = Row<'Webhooks'>;
export type DeliveryRow = Row<'WebhookDeliveries'>;

export const webhookTypes = [
  'referral.accepted', 'case.stage_changed', 'payment.cleared', 'commission.accrued', 'commission.clawed_back', 'statement.issued', 'payout.sent', 'remittance.issued',
];

export const deliveryTones: Record<DeliveryRow['state'], Tone> = { Waiting: 'waiting', Delivered: 'good', GivenUp: 'bad' };

const idShape = /^[0-9a-f-]{36}$/i;
const byId = (id: string) => ({ filter: idShape.test(id) ? `id eq ${id}` as const : 'false' as const, top: 1 });

export const endpointsQuery = listRows('Webhooks', { sort: '-createdAt', top: 100 });
export const webhookQuery = (id: string) => listRows('Webhooks', byId(id));
export const deliveryQuery = (id: string) => listRows('WebhookDeliveries', byId(id));

export const webhooksChanged = () => Promise.all(['Webhooks', 'WebhookDeliveries'].map((set) => queryClient.invalidateQueries({ queryKey: ['list', set] })));
