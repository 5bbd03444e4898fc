import { Alert, Group, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { Empty } from '../components/Empty';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { usePayoutLinks } from './payoutLinks';
import { LeftOut, ToPay } from './RunTables';
import { useRefresh } from './useRefresh';

type Preview = components['schemas']['PayoutRunPreview'];

/** Who would be paid now, who would not and why; then the run is made, and waits for another accountant. */
export default function NewRunPage() {
  const { t } = useTranslation('payouts');
  const preview = useQuery({ queryKey: ['payouts', 'preview'], queryFn: ({ signal }) => take(api.GET('/api/v1/payouts/runs/preview', { signal })), staleTime: 0 });
  return (
    <>
      <PageHeader title={t('runs.new')} note={t('new.note')} />
      <AreaLinks {...usePayoutLinks()} />
      <Pending query={preview} rows={6}>{(shown) => <PreviewOf shown={shown} />}</Pending>
    </>
  );
}

function PreviewOf({ shown }: { shown: Preview }) {
  const { t } = useTranslation('payouts');
  const navigate = useNavigate();
  const refresh = useRefresh();
  const form = useApiForm({
    initial: {},
    submit: (_, { idempotencyKey }) => take(api.POST('/api/v1/payouts/runs', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body: {} })),
    onDone: async ({ number }) => {
      await refresh();
      await navigate(`/payouts/runs/${number}`);
    },
  });
  const short = shown.totals.filter(({ isShort }) => isShort);
  return (
    <>
      {shown.toPay.length === 0 ? <Empty>{t('new.nobody')}</Empty> : (
        <>
          <Title order={2} mb="xs">{t('new.toPay', { count: shown.toPay.length })}</Title>
          <ToPay rows={shown.toPay} />
          {short.map(({ total, operatingBank }) => (
            <Alert key={total.currency} color="held" icon={<IconInfoCircle aria-hidden />} mt="md">
              {t('new.short')} <Money value={operatingBank} /> · {t('new.total')} <Money value={total} />
            </Alert>
          ))}
          <ApiForm form={form} inline>
            <Group mt="md"><SubmitButton form={form}>{t('new.make', { count: shown.toPay.length })}</SubmitButton></Group>
          </ApiForm>
        </>
      )}
      <LeftOut rows={shown.leftOut} />
    </>
  );
}
