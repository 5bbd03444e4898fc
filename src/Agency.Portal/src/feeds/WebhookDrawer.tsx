import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { InstantText } from '../components/DateText';
import { ErrorState } from '../components/ErrorState';
import { toast } from '../frame/toast';
import { useMay } from '../identity/session';
import { Facts } from '../parties/PartyRecord';
import { EndpointBadge } from './Endpoints';
import { Secret } from './Secret';
import { webhookQuery, webhooksChanged, type WebhookRow } from './webhooks';

/** One program that hears: trying it, a new secret, closing it. */
export function WebhookDrawer({ id }: { id: string }) {
  const { t } = useTranslation('feeds');
  const manages = useMay('webhooks.manage');
  const { data, error, refetch } = useQuery(webhookQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} />;
  const row = data.value[0];
  if (!row) return <Text>{t('webhooks.gone')}</Text>;
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          [t('webhooks.url'), <span key="url" style={{ overflowWrap: 'anywhere' }}>{row.url}</span>],
          [t('webhooks.description'), row.description],
          [t('webhooks.state'), <EndpointBadge key="state" row={row} />],
          [t('webhooks.types'), row.types.replaceAll(',', ', ')],
          [t('webhooks.createdBy'), row.createdBy],
          [t('webhooks.createdAt'), <InstantText key="created" value={row.createdAt} />],
          ...(row.oldSecretUntil ? [[t('webhooks.oldSecretUntil'), <InstantText key="old" value={row.oldSecretUntil} />] as [string, ReactNode]] : []),
        ]}
      />
      {manages && !row.closedAt && <Actions row={row} />}
    </Stack>
  );
}

function Actions({ row: { id } }: { row: WebhookRow }) {
  const { t } = useTranslation('feeds');
  const [secret, setSecret] = useState<string>();
  const params = { path: { id } };
  const test = useMutation({
    mutationFn: () => take(api.POST('/api/v1/webhooks/{id}/test', { params, body: {} })),
    onSuccess: async () => { toast(t('webhooks.tested')); await webhooksChanged(); },
  });
  const rotate = useMutation({
    mutationFn: () => take(api.POST('/api/v1/webhooks/{id}/secret', { params, body: {} })),
    onSuccess: async (rotated) => { setSecret(rotated.secret); await webhooksChanged(); },
  });
  const close = useMutation({
    mutationFn: () => take(api.POST('/api/v1/webhooks/{id}/close', { params, body: {} })),
    onSuccess: async () => { toast(t('webhooks.closedNow')); await webhooksChanged(); },
  });
  const error = test.error ?? rotate.error ?? close.error;
  return (
    <Stack>
      {error && <ErrorState error={error} />}
      {secret && <Secret value={secret} />}
      <Group>
        <Button loading={test.isPending} onClick={() => test.mutate()}>{t('webhooks.test')}</Button>
        <Button variant="default" loading={rotate.isPending} onClick={() => rotate.mutate()}>{t('webhooks.rotate')}</Button>
        <Button variant="default" loading={close.isPending} onClick={() => close.mutate()}>{t('webhooks.close')}</Button>
      </Group>
      <Text size="sm" c="dimmed">{t('webhooks.rotateNote')}</Text>
    </Stack>
  );
}
