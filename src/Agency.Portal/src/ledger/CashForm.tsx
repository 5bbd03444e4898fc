import { Alert, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { Facts } from '../components/Facts';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { MoneyInput } from '../components/MoneyInput';
import { toast } from '../frame/toast';
import { useMe } from '../identity/session';
import classes from '../payments/TwoSides.module.css';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';
import { sidesOf } from './postings';
import { PostingTable } from './PostingTable';
import { useCashPreview } from './useCashPreview';

type Schemas = components['schemas'];

export interface Cash { amount: Schemas['Money']; on: string }
export interface CashEntered extends Cash { externalReference: string | null; note: string | null }

interface Props<Preview extends { lines: Schemas['PreviewLine'][] }> {
  /** What the form is about, for its preview: everything but amount and day that `ask` depends on. */
  name: readonly string[];
  currency: string;
  /** Above the amount: what is chosen first. */
  children?: ReactNode;
  amountHint?: string;
  ask: (cash: Cash, signal: AbortSignal) => Promise<Preview>;
  /** What is there afterwards. */
  rows: (preview: Preview) => [label: string, value: Schemas['Money']][];
  post: (entered: CashEntered, idempotencyKey: string) => Promise<Schemas['Receipt']>;
  onDone?: () => void;
}

/** Money that moves besides payments, as a clerk enters it: on the left, and what will be posted on the right. */
export function CashForm<Preview extends { lines: Schemas['PreviewLine'][] }>({ name, currency, children, amountHint, ask, rows, post, onDone }: Props<Preview>) {
  const { t } = useTranslation('ledger');
  const { today } = useMe();
  const client = useQueryClient();
  const form = useApiForm({
    initial: { amount: '', on: today, externalReference: '', note: '' },
    labels: { amount: t('cash.amount'), on: t('cash.on'), externalReference: t('cash.reference'), note: t('cash.note') },
    check: ({ amount, on }) => ({ ...(!amount && { amount: t('cash.amountMissing') }), ...(!on && { on: t('cash.onMissing') }) }),
    submit: ({ amount, on, externalReference, note }, { idempotencyKey }) =>
      post({ amount: { amount, currency }, on, externalReference: externalReference.trim() || null, note: note.trim() || null }, idempotencyKey),
    onDone: async ({ number }) => {
      form.reset();
      toast(t('cash.done', { number }));
      onDone?.();
      await Promise.all(['list', 'payments', 'ledger', 'cases', 'remittances'].map((area) => client.invalidateQueries({ queryKey: [area] })));
    },
  });
  const { amount, on } = form.values;
  const preview = useCashPreview(name, amount && on ? { amount: { amount, currency }, on } : undefined, ask);
  return (
    <div className={classes.sides}>
      <ApiForm form={form}>
        <Stack gap="md">
          {children}
          <div className={classes.pair}>
            <div>
              <MoneyInput label={t('cash.amount')} currency={currency} {...form.field('amount')} />
              {amountHint && <Text size="sm" mt={4}>{amountHint}</Text>}
            </div>
            <DateField label={t('cash.on')} {...form.field('on')} />
          </div>
          <TextInput label={t('cash.reference')} description={t('cash.referenceHint')} autoComplete="off" spellCheck={false} {...form.field('externalReference')} />
          <Textarea label={t('cash.note')} autosize minRows={1} maxRows={4} {...form.field('note')} />
          <Group><SubmitButton form={form}>{amount ? t('cash.post', { amount: formatMoney({ amount, currency }, locale(), false) }) : t('cash.postNothing')}</SubmitButton></Group>
        </Stack>
      </ApiForm>
      <section aria-labelledby="will-be-posted" aria-busy={preview.waiting} className={classes.side} data-waiting={preview.waiting || undefined}>
        <Title order={2} id="will-be-posted" mb="xs">{t('cash.willBePosted')}</Title>
        {preview.error && (isProblem(preview.error, 409)
          ? <Alert color="negative" variant="outline">{problemText(preview.error, t)}</Alert>
          : <ErrorState error={preview.error} />)}
        {!preview.error && (preview.shown ? <Posted lines={preview.shown.lines} currency={currency} rows={rows(preview.shown)} /> : <Empty>{t('cash.nothing')}</Empty>)}
      </section>
    </div>
  );
}

function Posted({ lines, currency, rows }: { lines: Schemas['PreviewLine'][]; currency: string; rows: [label: string, value: Schemas['Money']][] }) {
  const { t } = useTranslation('ledger');
  const groups = lines.map((line, index) => ({ key: String(index), title: <Text span fw={400} inherit>{t(`event.${line.event}`)}</Text>, postings: sidesOf(line) }));
  return (
    <Stack gap="md">
      <PostingTable caption={t('cash.willBePosted')} currency={currency} groups={groups} />
      <Facts rows={rows.map(([label, value]) => [label, <Money key={label} value={value} />])} />
    </Stack>
  );
}
