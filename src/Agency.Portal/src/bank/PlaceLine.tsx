import { Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';
import { isNegative } from '../text/money';
import { bankChanged, lineOf, type LineRow } from './lines';
import { PlacePayment } from './PlacePayment';

type Use = NonNullable<components['schemas']['BankLineUse']>;
type Choice = Use | 'SetAside';

const comesBack = (use: Use) => use === 'PayoutReturned' || use === 'RemittanceReturned';

const wasSent = (use: Use) => comesBack(use) || use === 'PaymentFile';

/** What can be done with a line: what was guessed stands filled in. Money in pays a case, goes to suspense or is money of ours that came back, money out takes a payment back or is a file for the bank; either may be in the books already. */
export function PlaceLine({ line }: { line: LineRow }) {
  const { t } = useTranslation('bank');
  const choices: Choice[] = isNegative(line.amount) ? ['Reversal', 'PaymentFile', 'Entry', 'SetAside'] : ['Payment', 'Suspense', 'PayoutReturned', 'RemittanceReturned', 'Entry', 'SetAside'];
  const [choice, choose] = useState<Choice>(line.use ?? choices[0]!);
  return (
    <section aria-labelledby="place">
      <Title order={3} id="place" mb="xs">{t('place.title')}</Title>
      {line.status === 'Proposed' && <Text size="sm" mb="sm">{t('place.proposed', { what: t(`use.${line.use ?? 'Entry'}`), basis: line.basis ? t(`basis.${line.basis}`) : '' })}</Text>}
      <Stack gap="sm">
        <Select label={t('place.as')} data={choices.map((value) => ({ value, label: t(`use.${value}`) }))} value={choice} allowDeselect={false} onChange={(value) => choose(value as Choice)} />
        {choice === 'SetAside' ? <SetAside line={line} /> : choice === 'Payment' ? <PlacePayment line={line} /> : <Place key={choice} line={line} use={choice} />}
      </Stack>
    </section>
  );
}

function Place({ line, use }: { line: LineRow; use: Exclude<Use, 'Payment'> }) {
  const { t } = useTranslation('bank');
  const isGuess = line.use === use;
  const form = useApiForm({
    initial: { paymentNumber: (isGuess && line.paymentNumber) || '', journalNumber: (isGuess && use === 'Entry' && line.recordNumber) || '', sentNumber: (isGuess && wasSent(use) && line.recordNumber) || '' },
    check: ({ paymentNumber, journalNumber, sentNumber }) => ({
      ...(use === 'Reversal' && !paymentNumber.trim() && { paymentNumber: t('place.paymentMissing') }),
      ...(use === 'Entry' && !journalNumber.trim() && { journalNumber: t('place.entryMissing') }),
      ...(wasSent(use) && !sentNumber.trim() && { sentNumber: t(comesBack(use) ? 'place.sentMissing' : 'place.fileMissing') }),
    }),
    submit: ({ paymentNumber, journalNumber, sentNumber }) => take(api.POST('/api/v1/bank/statements/{statement}/lines/{position}/place', {
      params: lineOf(line),
      body: {
        match: {
          use, basis: (isGuess && line.basis) || 'ByHand', isCertain: true,
          caseNumber: null, paymentNumber: use === 'Reversal' ? paymentNumber.trim() : null, journalNumber: use === 'Entry' ? journalNumber.trim() : null,
          sentNumber: wasSent(use) ? sentNumber.trim() : null,
        },
        acceptOverpayment: false,
      },
    })),
    onDone: async ({ number }) => {
      await bankChanged();
      toast(t('place.done', { number }));
    },
  });
  return (
    <ApiForm form={form}>
      <Stack gap="sm">
        {use === 'Reversal' && <TextInput label={t('place.payment')} {...form.field('paymentNumber')} />}
        {use === 'Entry' && <TextInput label={t('place.entry')} description={t('place.entryHint')} {...form.field('journalNumber')} />}
        {comesBack(use) && <TextInput label={t(`place.sent.${use === 'PayoutReturned' ? 'payout' : 'remittance'}`)} description={t('place.sentHint')} {...form.field('sentNumber')} />}
        {use === 'PaymentFile' && <TextInput label={t('place.file')} description={t('place.fileHint')} {...form.field('sentNumber')} />}
        {use === 'Suspense' && <Text size="sm">{t('place.suspense')}</Text>}
        <Group><SubmitButton form={form}>{t(`place.submit.${use}`)}</SubmitButton></Group>
      </Stack>
    </ApiForm>
  );
}

function SetAside({ line }: { line: LineRow }) {
  const { t } = useTranslation('bank');
  const form = useApiForm({
    initial: { reason: '' },
    check: ({ reason }) => ({ ...(!reason.trim() && { reason: t('place.reasonMissing') }) }),
    submit: ({ reason }) => take(api.POST('/api/v1/bank/statements/{statement}/lines/{position}/set-aside', { params: lineOf(line), body: { reason: reason.trim() } })),
    onDone: async () => {
      await bankChanged();
      toast(t('place.aside'));
    },
  });
  return (
    <ApiForm form={form}>
      <Stack gap="sm">
        <TextInput label={t('place.reason')} description={t('place.reasonHint')} {...form.field('reason')} />
        <Group><SubmitButton form={form} variant="default">{t('place.submit.SetAside')}</SubmitButton></Group>
      </Stack>
    </ApiForm>
  );
}

/** A tie or setting aside was wrong. */
export function ReopenLine({ line }: { line: LineRow }) {
  const { t } = useTranslation('bank');
  const form = useApiForm({
    initial: {},
    submit: () => take(api.POST('/api/v1/bank/statements/{statement}/lines/{position}/reopen', { params: lineOf(line), body: {} })),
    onDone: async () => {
      await bankChanged();
      toast(t('place.reopened'));
    },
  });
  return <ApiForm form={form} inline><SubmitButton form={form} variant="default">{t('place.reopen')}</SubmitButton></ApiForm>;
}
