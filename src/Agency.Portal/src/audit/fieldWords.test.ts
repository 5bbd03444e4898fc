import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import audit from '../i18n/nl/audit.json';
import common from '../i18n/nl/common.json';
import payments from '../i18n/nl/payments.json';
import { fieldWords, recordWords, valueWordsOf } from './fieldWords';

beforeAll(() => i18next.init({ lng: 'nl', resources: { nl: { audit, common, payments } } }));

const said = (record: string, field: string, text: string) => valueWordsOf(record, field, text, i18next.t, 'nl-NL', 'Europe/Amsterdam');

it('names records and fields in the language of the reader', () => {
  expect([recordWords('Client', i18next.t), fieldWords('Agreement.RemittanceMinimum', i18next.t), fieldWords('PrincipalOpen.Amount', i18next.t), fieldWords('Amount.Amount', i18next.t)])
    .toEqual(['Opdrachtgever', 'Overeenkomst · Minimale afdracht', 'Open hoofdsom', 'Bedrag']);
});

it('splits the name of what has no word yet', () => {
  expect([recordWords('NewRecord', i18next.t), fieldWords('Agreement.SomethingNew', i18next.t)]).toEqual(['New Record', 'Overeenkomst · Something New']);
});

it('writes values as elsewhere: days, decimals, yes and no, what has a word, and all else as it is', () => {
  expect([said('Payment', 'ClearedOn', '2026-05-12'), said('Payment', 'Returned', '1234.5'), said('Referral', 'IsSecondPlacement', 'True'), said('Payment', 'Status', 'Cleared'), said('Case', 'CloseCode', 'Unheard'), said('Client', 'Name', 'Cleared B.V.')])
    .toEqual(['12 mei 2026', '1.234,50', 'Ja', (payments.status as Record<string, string>).Cleared, 'Unheard', 'Cleared B.V.']);
});
