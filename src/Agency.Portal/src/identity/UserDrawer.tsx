import { Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { InstantText } from '../components/DateText';
import { ErrorState } from '../components/ErrorState';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';
import { Facts } from '../parties/PartyRecord';
import { LoginBadge } from './LoginBadge';
import { useMe } from './session';
import { userQuery, usersChanged, type UserRow } from './users';

type Fact = [string, ReactNode];
const languageNames: Record<string, string> = { en: 'English', nl: 'Nederlands' };

/** One login, and closing or reopening it. */
export function UserDrawer({ id }: { id: string }) {
  const { t } = useTranslation(['identity', 'frame']);
  const { data, error, refetch } = useQuery(userQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} />;
  const user = data.value[0];
  if (!user) return <Text>{t('users.nobody')}</Text>;
  const firm = user.affiliateName ?? user.clientName;
  return (
    <Stack gap="lg">
      <Facts
        facts={[
          [t('users.name'), user.name],
          [t('users.email'), user.email],
          [t('users.status'), <LoginBadge key="status" user={user} />],
          [t('users.role'), t(`frame:role.${user.role}`)],
          ...(firm ? [[t('users.firm'), firm] as Fact] : []),
          [t('users.language'), languageNames[user.language]],
          [t('users.lastSignIn'), user.lastSignInAt ? <InstantText key="last" value={user.lastSignInAt} /> : t('users.never')],
          ...(user.closedAt ? [[t('users.closedAt'), <InstantText key="closed" value={user.closedAt} />] as Fact] : []),
        ]}
      />
      <Switching key={String(user.isClosed)} user={user} />
    </Stack>
  );
}

/** Closing an open login, or opening a closed one: each says why, for the audit trail. */
function Switching({ user: { id, name, isClosed } }: { user: UserRow }) {
  const { t } = useTranslation('identity');
  const own = useMe().userId === id;
  const title = isClosed ? t('users.reopen') : t('users.close');
  const form = useApiForm({
    initial: { reason: '' },
    check: ({ reason }) => ({ ...(!reason.trim() && { reason: t('users.reasonMissing') }) }),
    submit: (body) => {
      const params = { path: { id } };
      return take(isClosed ? api.POST('/api/v1/identity/users/{id}/reopen', { params, body }) : api.POST('/api/v1/identity/users/{id}/close', { params, body }));
    },
    onDone: async () => {
      await usersChanged();
      toast(isClosed ? t('users.reopened', { name }) : t('users.closedNow', { name }));
    },
  });
  return (
    <section aria-labelledby="switching">
      <Title order={2} id="switching" mb={4}>{title}</Title>
      <Text c="dimmed" size="sm" mb="sm">{isClosed ? t('users.reopenNote') : t('users.closeNote')}</Text>
      <ApiForm form={form} inline>
        <Stack>
          {!own && <Textarea label={t('users.reason')} description={t('users.reasonHint')} autosize minRows={2} maxLength={500} {...form.field('reason')} />}
          <SubmitButton form={form} refused={own ? t('users.own') : undefined} style={{ alignSelf: 'flex-start' }}>{title}</SubmitButton>
        </Stack>
      </ApiForm>
    </section>
  );
}
