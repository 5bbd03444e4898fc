import type { TFunction } from 'i18next';
import type { components } from '../../api/schema';
import { instantOf, readTime } from '../moment';
import { callBackBody, emptyAgreed, problemsOf, promiseBody, wrongCallBack, wrongPromise } from './promise';

type LogCall = components['schemas']['LogCall'];
export type Outcome = NonNullable<components['schemas']['CallOutcome']>;

export const outcomes = ['RightPartyContact', 'WrongParty', 'NoAnswer', 'Voicemail', 'Busy', 'Refused'] as const satisfies Outcome[];

/** Named as the API names what it refuses. */
export const emptyCall = { contactPointId: '', outcome: '' as Outcome | '', ...emptyAgreed, calledAt: '', note: '', overrideReason: '' };
export type CallValues = typeof emptyCall;

const mayPromise = ({ outcome }: CallValues) => outcome === 'RightPartyContact';

export const checkCall = (values: CallValues, needsReason: boolean, t: TFunction): Record<string, string> => problemsOf([
  ['outcome', !values.outcome, t('cases:call.outcomeMissing')],
  ['calledAt', Boolean(values.calledAt) && !readTime(values.calledAt), t('cases:call.callBackTimeMissing')],
  ['overrideReason', needsReason && !values.overrideReason.trim(), t('cases:call.overrideMissing')],
  ...(mayPromise(values) ? wrongPromise(values, t) : []),
  ...wrongCallBack(values, t),
]);

export function callBody(values: CallValues, currency: string, timeZone: string, today: string): LogCall {
  const called = readTime(values.calledAt);
  return {
    contactPointId: values.contactPointId || null,
    outcome: values.outcome || null,
    promise: mayPromise(values) ? promiseBody(values, currency) : null,
    callBackAt: callBackBody(values, timeZone),
    note: values.note || null,
    overrideReason: values.overrideReason || null,
    calledAt: called ? instantOf(today, called, timeZone) : null,
  };
}
