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
import { subjectDecimals, subjects, subjectWord } from './numbers';

interface Props {
  /** The number that is corrected; left out for another one. */
  correcting?: { subject: string; jurisdiction: string; from: string };
  onDone: () => void;
}

/** A number of the law from a day on, or the correction of one: both versions stay readable. */
export function NumberForm({ correcting, onDone }: Props) {
  const { t } = useTranslation('compliance');
  const client = useQueryClient();
  const form = useApiForm({
    initial: { legalSubject: correcting?.subject ?? 'calls.max', jurisdiction: correcting?.jurisdiction ?? '', from: correcting?.from ?? '', value: '', source: '', reason: '' },
    check: ({ jurisdiction, from, value, source, reason }): Record<string, string> => ({
      ...(!jurisdiction.trim() && { jurisdiction: t('numbers.enter.jurisdictionMissing') }),
      ...(!from && { from: t('numbers.enter.fromMissing') }),
      ...(!value && { value: t('numbers.enter.valueMissing') }),
      ...(!source.trim() && { source: t('numbers.enter.sourceMissing') }),
      ...(correcting && !reason.trim() && { reason: t('numbers.correct.reasonMissing') }),
    }),
    submit: ({ reason, ...values }, { idempotencyKey }) => {
      const header = { 'Idempotency-Key': idempotencyKey };
      const body = { ...values, jurisdiction: values.jurisdiction.trim(), source: values.source.trim() };
      return correcting
        ? take(api.POST('/api/v1/compliance/numbers/corrections', { params: { header }, body: { ...body, reason: reason.trim() } }))
        : take(api.POST('/api/v1/compliance/numbers', { params: { header }, body }));
    },
    onDone: async (_, values) => {
      // The desk asks the gate by these numbers.
      await Promise.all(['list', 'cases'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t(correcting ? 'numbers.correct.done' : 'numbers.enter.done', { subject: t(subjectWord(values.legalSubject)), date: formatDate(values.from, locale()) }));
      onDone();
    },
  });
  return (
    <ApiForm form={form} inline>
      <Stack>
        {correcting
          ? <Alert variant="outline">{t('numbers.correct.note')}</Alert>
          : (
            <>
              <Select
                label={t('numbers.column.subject')} searchable allowDeselect={false} data={subjects.map((value) => ({ value, label: t(subjectWord(value)) }))}
                {...form.field('legalSubject')} onChange={(value) => form.change({ legalSubject: value ?? '' })}
              />
              <TextInput label={t('numbers.column.jurisdiction')} description={t('numbers.enter.jurisdictionHint')} {...form.field('jurisdiction')} />
              <DateField label={t('numbers.column.from')} {...form.field('from')} />
            </>
          )}
        <DecimalField decimals={subjectDecimals(form.values.legalSubject)} label={t('numbers.column.value')} {...form.field('value')} />
        <TextInput label={t('numbers.column.source')} description={t('numbers.enter.sourceHint')} {...form.field('source')} />
        {correcting && <TextInput label={t('numbers.correct.reason')} {...form.field('reason')} />}
        <SubmitButton form={form} style={{ alignSelf: 'flex-start' }}>{t(correcting ? 'numbers.correct.submit' : 'numbers.enter.submit')}</SubmitButton>
      </Stack>
    </ApiForm>
  );
}
