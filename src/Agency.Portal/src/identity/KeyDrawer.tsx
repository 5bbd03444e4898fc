import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { listRows } from '../api/lists';
import { queryClient } from '../api/queryClient';
import { DateText, InstantText } from '../components/DateText';
import { ErrorState } from '../components/ErrorState';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';
import { Facts } from '../parties/PartyRecord';
import { KeyBadge } from './KeysPage';
import { useMay, useMe } from './session';

const idShape = /^[0-9a-f-]{36}$/i;

/** One key, when and from where it was last used, and ending it. */
export function KeyDrawer({ id }: { id: string }) {
  const { t } = useTranslation('identity');
  const { userId } = useMe();
  const manages = useMay('users.manage');
  const { data, error, refetch } = useQuery(listRows('ApiKeys', { filter: idShape.test(id) ? `id eq ${id}` : 'false', top: 1 }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} />;
  const key = data.value[0];
  if (!key) return <Text>{t('keys.gone')}</Text>;
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          [t('keys.name'), key.name],
          [t('users.status'), <KeyBadge key="status" of={key} />],
          [t('keys.owner'), `${key.userName}, ${key.userEmail}`],
          [t('keys.prefix'), <span key="prefix" className="ref">{key.prefix}…</span>],
          [t('keys.scope'), t(`keys.scopes.${key.scope}`)],
          [t('keys.sets'), key.sets ? key.sets.replaceAll(',', ', ') : t('keys.allSets')],
          [t('keys.createdAt'), <InstantText key="created" value={key.createdAt} />],
          [t('keys.expiresOn'), <DateText key="expires" value={key.expiresOn} />],
          [t('keys.lastUsedAt'), key.lastUsedAt ? <InstantText key="used" value={key.lastUsedAt} /> : t('keys.neverUsed')],
          [t('keys.lastUsedFrom'), key.lastUsedFrom ?? '–'],
        ]}
      />
      {!key.revokedAt && (manages || key.userId === userId) && <Revoke id={key.id} name={key.name} />}
    </Stack>
  );
}

function Revoke({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('identity');
  const form = useApiForm({
    initial: {},
    submit: () => take(api.POST('/api/v1/identity/keys/{id}/revoke', { params: { path: { id } }, body: {} })),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['list', 'ApiKeys'] });
      toast(t('keys.revokedNow', { name }));
    },
  });
  return (
    <ApiForm form={form} inline>
      <Text size="sm" c="dimmed" mb="sm">{t('keys.revokeNote')}</Text>
      <SubmitButton form={form} color="negative">{t('keys.revoke')}</SubmitButton>
    </ApiForm>
  );
}
