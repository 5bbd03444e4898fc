import type { components } from '../../api/schema';
import type { Desk } from './desk';

type Schemas = components['schemas'];
export type ContactPoint = Desk['debtor']['contactPoints'][number];
export type Consent = ContactPoint['consents'][number];

export const consentParam = 'consent';
export const ways = ['Call', 'Letter', 'Message', 'Form', 'Portal'] as const satisfies Schemas['ConsentWay'][];

/** By what somebody is reached at a number or address; the first one is what is mostly asked. */
export const channelsOf = (kind: ContactPoint['kind']): Schemas['Channel'][] => (kind === 'Email' ? ['Email'] : ['Sms', 'Call']);

/** The last word on each channel: the server gives the last one first. */
export const lastWords = (consents: Consent[]): Consent[] => consents.filter(({ channel }, index) => consents.findIndex((other) => other.channel === channel) === index);
