import { Anchor, Container, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api, take } from '../api/client';
import { queryClient } from '../api/queryClient';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { PageHeader } from '../components/PageHeader';
import { returnAddress } from '../frame/routing';
import { settings } from '../frame/settings';
import { changeLanguage, isLanguage } from '../i18n';
import { DemoLogins } from './DemoLogins';
import { meQuery } from './session';
import { SignInToolbar } from './SignInToolbar';

export default function SignInPage() {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [forgotten, setForgotten] = useState(false);
  const form = useApiForm({
    initial: { email: '', password: '' },
    labels: { email: t('signIn.email'), password: t('signIn.password') },
    check: ({ email, password }) => ({
      ...(!email && { email: t('signIn.emailMissing') }),
      ...(!password && { password: t('signIn.passwordMissing') }),
    }),
    submit: (body) => take(api.POST('/api/v1/identity/sign-in', { body })),
    onDone: async () => {
      const me = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
      if (!settings().language && me && isLanguage(me.language)) await changeLanguage(me.language);
      await navigate(returnAddress(query.get('return')), { replace: true });
    },
  });

  return (
    <Container component="main" size={400} py="xl">
      <SignInToolbar />
      <PageHeader title={t('signIn.title')} note={t('signIn.note')} />
      <ApiForm form={form}>
        <Stack>
          <TextInput label={t('signIn.email')} type="email" autoComplete="username" spellCheck={false} {...form.field('email')} />
          <PasswordInput label={t('signIn.password')} autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }} {...form.field('password')} />
          <Group justify="space-between">
            <SubmitButton form={form}>{t('signIn.submit')}</SubmitButton>
            <Anchor component="button" type="button" onClick={() => setForgotten(true)} aria-expanded={forgotten}>{t('signIn.forgotten')}</Anchor>
          </Group>
          {forgotten && <div role="note">{t('signIn.forgottenHelp')}</div>}
        </Stack>
      </ApiForm>
      <DemoLogins onChoose={({ email, password }) => form.change({ email, password })} />
    </Container>
  );
}
