import { Button, Code, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { InstantText } from '../components/DateText';
import { ErrorState } from '../components/ErrorState';
import { StatusBadge } from '../components/StatusBadge';
import { toast } from '../frame/toast';
import { useMay } from '../identity/session';
import { Facts } from '../parties/PartyRecord';
import { deliveryQuery, deliveryTones, webhooksChanged } from './webhooks';

/** One message: what was sent, what was answered, and sending it again. */
export function DeliveryDrawer({ id }: { id: string }) {
  const { t } = useTranslation('feeds');
  const manages = useMay('webhooks.manage');
  const { data, error, refetch } = useQuery(deliveryQuery(id));
  const again = useMutation({
    mutationFn: () => take(api.POST('/api/v1/webhooks/deliveries/{delivery}/redeliver', { params: { path: { delivery: id } }, body: {} })),
    onSuccess: async () => { toast(t('webhooks.redelivered')); await webhooksChanged(); },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} />;
  const row = data.value[0];
  if (!row) return <Text>{t('webhooks.gone')}</Text>;
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          [t('webhooks.type'), row.type],
          [t('webhooks.messageId'), <span key="id" className="ref">{row.messageId}</span>],
          [t('webhooks.state'), <StatusBadge key="state" tone={deliveryTones[row.state]}>{t(`webhooks.states.${row.state}`)}</StatusBadge>],
          [t('webhooks.url'), <span key="url" style={{ overflowWrap: 'anywhere' }}>{row.url}</span>],
          [t('webhooks.attempts'), String(row.attempts)],
          [t('webhooks.lastStatus'), String(row.lastStatus ?? t('webhooks.noAnswer'))],
          [t('webhooks.lastTryAt'), row.lastTryAt ? <InstantText key="last" value={row.lastTryAt} /> : '–'],
          [t('webhooks.nextTryAt'), row.nextTryAt ? <InstantText key="next" value={row.nextTryAt} /> : '–'],
        ]}
      />
      <Verbatim title={t('webhooks.body')} text={row.body} />
      {row.lastAnswer && <Verbatim title={t('webhooks.answer')} text={row.lastAnswer} />}
      {again.error && <ErrorState error={again.error} />}
      {manages && row.state !== 'Waiting' && <Button style={{ alignSelf: 'flex-start' }} loading={again.isPending} onClick={() => again.mutate()}>{t('webhooks.redeliver')}</Button>}
    </Stack>
  );
}

function Verbatim({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <Title order={3} mb={4}>{title}</Title>
      <Code block tabIndex={0} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{text}</Code>
    </section>
  );
}
