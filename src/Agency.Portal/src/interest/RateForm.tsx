import { Alert, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { DateField } from '../components/DateField';
import { DecimalField } from '../components/DecimalField';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { series } from './rates';

interface Props {
  /** The rate that is corrected; left out for another one. */
  correcting?: { series: string; from: string };
  onDone: () => void;
}

/** A rate that was published, or the correction of one: both versions stay readable. */
export function RateForm({ correcting, onDone }: Props) {
  const { t } = useTranslation('interest');
  const client = useQueryClient();
  const form = useApiForm({
    initial: { series: correcting?.series ?? 'NL.commercial', from: correcting?.from ?? '', rate: '', source: '', reason: '' },
    check: ({ from, rate, source, reason }): Record<string, string> => ({
      ...(!from && { from: t('enter.fromMissing') }),
      ...(!rate && { rate: t('enter.rateMissing') }),
      ...(!source.trim() && { source: t('enter.sourceMissing') }),
      ...(correcting && !reason.trim() && { reason: t('correct.reasonMissing') }),
    }),
    submit: ({ reason, ...values }, { idempotencyKey }) => {
      const header = { 'Idempotency-Key': idempotencyKey };
      const body = { ...values, source: values.source.trim() };
      return correcting
        ? take(api.POST('/api/v1/interest/rates/corrections', { params: { header }, body: { ...body, reason: reason.trim() } }))
        : take(api.POST('/api/v1/interest/rates', { params: { header }, body }));
    },
    onDone: async (_, values) => {
      // Balances follow from rates at once.
      await Promise.all(['list', 'cases'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t(correcting ? 'correct.done' : 'enter.done', { series: values.series, date: formatDate(values.from, locale()) }));
      onDone();
    },
  });
  return (
    <ApiForm form={form} inline>
      <Stack>
        {correcting
          ? <Alert variant="outline">{t('correct.note')}</Alert>
          : (
            <>
              <Select label={t('column.series')} searchable allowDeselect={false} data={series} {...form.field('series')} onChange={(value) => form.change({ series: value ?? '' })} />
              <DateField label={t('column.from')} {...form.field('from')} />
            </>
          )}
        <DecimalField decimals={4} label={t('enter.rate')} {...form.field('rate')} />
        <TextInput label={t('column.source')} description={t('enter.sourceHint')} {...form.field('source')} />
        {correcting && <TextInput label={t('correct.reason')} {...form.field('reason')} />}
        <SubmitButton form={form} style={{ alignSelf: 'flex-start' }}>{t(correcting ? 'correct.submit' : 'enter.submit')}</SubmitButton>
      </Stack>
    </ApiForm>
  );
}
