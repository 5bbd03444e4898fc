import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { channelsOf, lastWords, type Consent } from './consent';
import { checkInbound, emptyInbound, holdAfter, inboundBody, type InboundValues } from './inbound';

const t = ((key: string) => key) as unknown as TFunction;
const missing = (values: Partial<InboundValues>) => Object.keys(checkInbound({ ...emptyInbound, ...values }, t));
const body = (values: Partial<InboundValues>) => inboundBody({ ...emptyInbound, about: 'Payment', ...values }, 'EUR', 'Europe/Amsterdam', '2026-05-12');

it('asks what it was about, and for both halves of a promise', () => {
  expect(missing({})).toEqual(['about']);
  expect(missing({ about: 'Payment', 'promise.amount': '10.00' })).toEqual(['promise.dueOn']);
  expect(missing({ about: 'Payment', isThirdParty: true, 'promise.amount': '10.00' })).toEqual([]);
  expect(missing({ about: 'Payment', receivedTime: 'noon' })).toEqual(['receivedTime']);
});

it('is of now where nothing else is said, and of the middle of a day whose time nobody knows', () => {
  expect(body({}).receivedAt).toBeNull();
  expect(body({ receivedAt: '2026-05-12' }).receivedAt).toBeNull();
  expect(body({ receivedTime: '9.05' }).receivedAt).toBe('2026-05-12T07:05:00.000Z');
  expect(body({ receivedAt: '2026-05-10' }).receivedAt).toBe('2026-05-10T10:00:00.000Z');
});

it('sends the promise of the debtor alone', () => {
  const typed = { 'promise.amount': '10.00', 'promise.dueOn': '2026-05-31' };
  expect(body(typed).promise).toEqual({ amount: { amount: '10.00', currency: 'EUR' }, dueOn: '2026-05-31', isSettlement: false });
  expect(body({ ...typed, isThirdParty: true }).promise).toBeNull();
});

it('offers the hold that was asked for, unless it stands', () => {
  expect(holdAfter('Dispute', [])).toBe('Dispute');
  expect(holdAfter('StopContact', ['Dispute'])).toBe('CeaseCommunication');
  expect(holdAfter('Dispute', ['Dispute'])).toBeUndefined();
  expect(holdAfter('Question', [])).toBeUndefined();
});

it('shows the last word on each channel', () => {
  const words = [{ channel: 'Sms', isGiven: false }, { channel: 'Call', isGiven: true }, { channel: 'Sms', isGiven: true }] as Consent[];
  expect(lastWords(words)).toEqual(words.slice(0, 2));
  expect(channelsOf('Email')).toEqual(['Email']);
});
