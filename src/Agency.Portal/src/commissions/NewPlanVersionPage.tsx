import { Button, Group, NumberInput, Radio, Stack, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { DecimalField } from '../components/DecimalField';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { BandsEditor, bandsFault, flat, type BandsValue } from '../fees/BandsEditor';
import { toast } from '../frame/toast';
import sides from '../payments/TwoSides.module.css';
import { PlanPreview } from './PlanPreview';

type Version = components['schemas']['CommissionPlanVersionPage'];

/** A version on the left, what it would have paid on the right; published when the button says so. `?from=` starts from an existing version. */
export default function NewPlanVersionPage() {
  const { t } = useTranslation('commissions');
  const [query] = useSearchParams();
  const from = query.get('from');
  const start = useQuery({ queryKey: ['commissions', 'plan', from], queryFn: ({ signal }) => take(api.GET('/api/v1/commissions/plans/versions/{id}', { params: { path: { id: from! } }, signal })), enabled: from !== null });
  return (
    <>
      <PageHeader title={t('planEditor.title')} note={t('planEditor.note')} />
      {from ? <Pending query={start} rows={8}>{(version) => <Editor start={version} />}</Pending> : <Editor />}
    </>
  );
}

function Editor({ start }: { start?: Version }) {
  const { t } = useTranslation(['commissions', 'fees']);
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useApiForm({
    initial: {
      number: start?.name.split(' ')[0] ?? '', name: start ? start.name.split(' ')[0]! : '', effectiveFrom: '', base: start?.base ?? 'Collected',
      rates: start?.rates ?? flat(''), holdingDays: start?.holdingDays ?? 10, minimumPayout: start?.minimumPayout ?? '0',
    } as { number: string; name: string; effectiveFrom: string; base: Version['base']; rates: BandsValue; holdingDays: number; minimumPayout: string },
    labels: { rates: t('plans.rates') },
    check: ({ number, name, effectiveFrom, rates }) => ({
      ...(!/^PL-\d+$/.test(number.trim()) && { number: t('planEditor.numberFault') }),
      ...(!name.trim() && { name: t('planEditor.nameMissing') }),
      ...(!effectiveFrom && { effectiveFrom: t('fees:editor.effectiveFromMissing') }),
      ...(bandsFault(rates) && { rates: t(`fees:editor.fault.${bandsFault(rates)}`) }),
    }),
    submit: ({ number, name, ...values }) => take(api.POST('/api/v1/commissions/plans', { body: { ...values, number: number.trim(), name: name.trim(), minimumPayout: values.minimumPayout || '0' } })),
    onDone: async ({ number }) => {
      await Promise.all([client.invalidateQueries({ queryKey: ['list'] }), client.invalidateQueries({ queryKey: ['commissions'] })]);
      toast(t('planEditor.done', { number }));
      await navigate('/commissions/plans');
    },
  });
  const { values } = form;
  return (
    <div className={sides.sides}>
      <ApiForm form={form}>
        <Stack gap="md">
          <div className={sides.pair}>
            <TextInput label={t('column.plan')} description={t('planEditor.numberHint')} disabled={start !== undefined} spellCheck={false} autoComplete="off" {...form.field('number')} />
            <DateField label={t('column.effectiveFrom')} {...form.field('effectiveFrom')} />
          </div>
          {!start && <TextInput label={t('planEditor.name')} autoComplete="off" {...form.field('name')} />}
          <Radio.Group label={t('column.planBase')} value={values.base} onChange={(base) => form.change({ base: base as Version['base'] })}>
            <Group gap="lg" mt={4}>{(['Collected', 'CollectedWithCosts', 'Fee'] as const).map((value) => <Radio key={value} value={value} label={t(`planBase.${value}`)} />)}</Group>
          </Radio.Group>
          <section aria-label={t('plans.rates')}>
            <Title order={3} mb={4}>{t('plans.rates')}</Title>
            <BandsEditor id={form.idOf('rates')} value={values.rates} error={form.errors.rates} onChange={(rates) => form.change({ rates })} />
          </section>
          <div className={sides.pair}>
            <NumberInput label={t('column.holdingDays')} min={0} max={365} allowDecimal={false} {...form.field('holdingDays')} onChange={(days) => form.change({ holdingDays: Number(days) || 0 })} />
            <DecimalField label={t('column.minimumPayout')} decimals={2} {...form.field('minimumPayout')} />
          </div>
          <Group>
            <SubmitButton form={form}>{t('planEditor.publish', { number: values.number })}</SubmitButton>
            <Button component={Link} to="/commissions/plans" variant="default">{t('fees:editor.cancel')}</Button>
          </Group>
        </Stack>
      </ApiForm>
      <PlanPreview number={values.number.trim()} base={values.base} rates={values.rates} />
    </div>
  );
}
