import type { TFunction } from 'i18next';
import type { components } from '../../api/schema';
import { instantOf, readTime } from '../moment';

type PromiseEntry = components['schemas']['PromiseEntry'];
export type Wrong = [field: string, isWrong: boolean, text: string];

/** What may come of a contact, whoever began it. Named as the API names what it refuses. */
export const emptyAgreed = { 'promise.amount': '', 'promise.dueOn': '', 'promise.isSettlement': false, 'promise.approvedBy': '', callBackAt: '', callTime: '' };
export type AgreedValues = typeof emptyAgreed;

export const promises = (values: AgreedValues) => Boolean(values['promise.amount'] || values['promise.dueOn']);

export const wrongPromise = (values: AgreedValues, t: TFunction): Wrong[] => [
  ['promise.amount', promises(values) && !values['promise.amount'], t('cases:call.promiseMissing')],
  ['promise.dueOn', promises(values) && !values['promise.dueOn'], t('cases:call.promiseByMissing')],
];

export const wrongCallBack = (values: AgreedValues, t: TFunction): Wrong[] => [
  ['callBackAt', Boolean(values.callTime) && !values.callBackAt, t('cases:call.callBackOnMissing')],
  ['callTime', Boolean(values.callBackAt || values.callTime) && !readTime(values.callTime), t('cases:call.callBackTimeMissing')],
];

export const problemsOf = (wrong: Wrong[]): Record<string, string> => Object.fromEntries(wrong.filter(([, isWrong]) => isWrong).map(([field, , text]) => [field, text]));

/** What is agreed for all that is owed; below the agency's authority somebody of the client has approved it. */
const settlement = (values: AgreedValues) => values['promise.isSettlement'] ? { isSettlement: true, approvedBy: values['promise.approvedBy'].trim() || null } : { isSettlement: false };

export const promiseBody = (values: AgreedValues, currency: string): PromiseEntry | null =>
  promises(values) ? { amount: { amount: values['promise.amount'], currency }, dueOn: values['promise.dueOn'], ...settlement(values) } : null;

export function callBackBody(values: AgreedValues, timeZone: string): string | null {
  const time = readTime(values.callTime);
  return values.callBackAt && time ? instantOf(values.callBackAt, time, timeZone) : null;
}

/** When something was said that is written down later: now when neither day nor time is given, the middle of the day where the time is not known. */
export function saidBody(day: string, time: string, today: string, timeZone: string): string | null {
  const at = readTime(time);
  return at || (day && day !== today) ? instantOf(day || today, at ?? '12:00', timeZone) : null;
}
