import type { TFunction } from 'i18next';
import type { components } from '../../api/schema';
import { instantOf, readTime } from '../moment';

type LogCall = components['schemas']['LogCall'];
export type Outcome = NonNullable<components['schemas']['CallOutcome']>;

export const outcomes = ['RightPartyContact', 'WrongParty', 'NoAnswer', 'Voicemail', 'Busy', 'Refused'] as const satisfies Outcome[];

/** Named as the API names what it refuses. */
export const emptyCall = { contactPointId: '', outcome: '' as Outcome | '', 'promise.amount': '', 'promise.dueOn': '', 'promise.isSettlement': false, 'promise.approvedBy': '', callBackAt: '', callTime: '', calledAt: '', note: '', overrideReason: '' };
export type CallValues = typeof emptyCall;

const promises = ({ outcome, ...values }: CallValues) => outcome === 'RightPartyContact' && Boolean(values['promise.amount'] || values['promise.dueOn']);

/** What is agreed for all that is owed; below the agency's authority somebody of the client has approved it. */
const settlement = (values: CallValues) => values['promise.isSettlement'] ? { isSettlement: true, approvedBy: values['promise.approvedBy'].trim() || null } : { isSettlement: false };

export function checkCall(values: CallValues, needsReason: boolean, t: TFunction): Record<string, string> {
  const wrong: [field: string, isWrong: boolean, text: string][] = [
    ['outcome', !values.outcome, t('cases:call.outcomeMissing')],
    ['calledAt', Boolean(values.calledAt) && !readTime(values.calledAt), t('cases:call.callBackTimeMissing')],
    ['overrideReason', needsReason && !values.overrideReason.trim(), t('cases:call.overrideMissing')],
    ['promise.amount', promises(values) && !values['promise.amount'], t('cases:call.promiseMissing')],
    ['promise.dueOn', promises(values) && !values['promise.dueOn'], t('cases:call.promiseByMissing')],
    ['callBackAt', Boolean(values.callTime) && !values.callBackAt, t('cases:call.callBackOnMissing')],
    ['callTime', Boolean(values.callBackAt || values.callTime) && !readTime(values.callTime), t('cases:call.callBackTimeMissing')],
  ];
  return Object.fromEntries(wrong.filter(([, isWrong]) => isWrong).map(([field, , text]) => [field, text]));
}

export function callBody(values: CallValues, currency: string, timeZone: string, today: string): LogCall {
  const time = readTime(values.callTime);
  const called = readTime(values.calledAt);
  return {
    contactPointId: values.contactPointId || null,
    outcome: values.outcome || null,
    promise: promises(values) ? { amount: { amount: values['promise.amount'], currency }, dueOn: values['promise.dueOn'], ...settlement(values) } : null,
    callBackAt: values.callBackAt && time ? instantOf(values.callBackAt, time, timeZone) : null,
    note: values.note || null,
    overrideReason: values.overrideReason || null,
    calledAt: called ? instantOf(today, called, timeZone) : null,
  };
}
