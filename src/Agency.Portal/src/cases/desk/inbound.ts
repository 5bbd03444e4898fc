import type { TFunction } from 'i18next';
import type { components } from '../../api/schema';
import { readTime } from '../moment';
import { callBackBody, emptyAgreed, problemsOf, promiseBody, saidBody, wrongCallBack, wrongPromise } from './promise';

type LogInbound = components['schemas']['LogInbound'];
type HoldKind = components['schemas']['HoldKind'];
export type Channel = NonNullable<components['schemas']['InboundChannel']>;
export type Subject = NonNullable<components['schemas']['InboundSubject']>;

export const channels = ['Call', 'Letter', 'Email', 'Sms', 'Visit'] as const satisfies Channel[];
export const subjects = ['Payment', 'CannotPay', 'Dispute', 'StopContact', 'Complaint', 'Question'] as const satisfies Subject[];

/** What the contact came from; a letter and a visit come from no number. */
export const reachedFrom = { Call: 'Phone', Sms: 'Phone', Email: 'Email', Letter: undefined, Visit: undefined } as const;

/** Named as the API names what it refuses. */
export const emptyInbound = { channel: 'Call' as Channel, about: '' as Subject | '', contactPointId: '', isThirdParty: false, receivedAt: '', receivedTime: '', ...emptyAgreed, note: '' };
export type InboundValues = typeof emptyInbound;

export const checkInbound = (values: InboundValues, t: TFunction): Record<string, string> => problemsOf([
  ['about', !values.about, t('cases:inbound.aboutMissing')],
  ['receivedTime', Boolean(values.receivedTime) && !readTime(values.receivedTime), t('cases:call.callBackTimeMissing')],
  ...(values.isThirdParty ? [] : wrongPromise(values, t)),
  ...wrongCallBack(values, t),
]);

export const inboundBody = (values: InboundValues, currency: string, timeZone: string, today: string): LogInbound => ({
  channel: values.channel,
  about: values.about as Subject,
  contactPointId: values.contactPointId || null,
  isThirdParty: values.isThirdParty,
  receivedAt: saidBody(values.receivedAt, values.receivedTime, today, timeZone),
  promise: values.isThirdParty ? null : promiseBody(values, currency),
  callBackAt: callBackBody(values, timeZone),
  note: values.note || null,
});

/** The hold that such a contact mostly asks for, unless it stands already. */
export function holdAfter(about: Subject | '', standing: HoldKind[]): 'Dispute' | 'CeaseCommunication' | undefined {
  const hold = about === 'Dispute' ? 'Dispute' : about === 'StopContact' ? 'CeaseCommunication' : undefined;
  return hold && standing.includes(hold) ? undefined : hold;
}
