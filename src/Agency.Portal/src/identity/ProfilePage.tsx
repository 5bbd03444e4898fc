import { PasswordInput, SegmentedControl, Stack, Text, Title, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { PageHeader } from '../components/PageHeader';
import { toast } from '../frame/toast';
import { Facts } from '../parties/PartyRecord';
import { OwnPayoutDetails } from '../payouts/PayoutDetails';
import type { Language } from '../frame/settings';
import { language } from '../i18n';
import { chooseLanguage, useMe } from './session';
import { inOwnWords, passwordFault, passwordLengthMin } from './users';

/** Who one is here, how the portal looks, and the password. */
export default function ProfilePage() {
  const { t } = useTranslation(['identity', 'frame']);
  const { name, email, role, affiliateName, clientName } = useMe();
  const firm = affiliateName ?? clientName;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="xl" maw={720}>
      <div>
        <PageHeader title={t('profile.title')} note={t('profile.note')} />
        <Facts facts={[[t('users.name'), name], [t('users.email'), email], [t('users.role'), t(`frame:role.${role}`)], ...(firm ? [[t('users.firm'), firm] as [string, ReactNode]] : [])]} />
      </div>
      <Section title={t('profile.display')}>
        <Stack align="flex-start">
          <Choice label={t('frame:user.language')} note={t('profile.languageNote')} value={language()} onChange={(code) => void chooseLanguage(code as Language)} options={[['en', 'English'], ['nl', 'Nederlands']]} />
          <Choice
            label={t('frame:user.scheme')} note={t('profile.schemeNote')} value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
            options={[['light', t('frame:user.light')], ['dark', t('frame:user.dark')], ['auto', t('frame:user.auto')]]}
          />
        </Stack>
      </Section>
      {role === 'AffiliateUser' && <OwnPayoutDetails />}
      <Section title={t('profile.password')}><ChangePassword /></Section>
    </Stack>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return <section aria-labelledby={heading}><Title order={2} id={heading} mb="sm">{title}</Title>{children}</section>;
}

function Choice({ label, note, options, value, onChange }: { label: string; note: string; options: [string, string][]; value: string; onChange: (value: string) => void }) {
  return (
    <div>
      <Text fw={500}>{label}</Text>
      <Text c="dimmed" size="sm" mb={4}>{note}</Text>
      <SegmentedControl aria-label={label} value={value} onChange={onChange} data={options.map(([option, text]) => ({ value: option, label: text }))} />
    </div>
  );
}

function ChangePassword() {
  const { t } = useTranslation(['identity', 'common']);
  const { email } = useMe();
  const form = useApiForm({
    initial: { currentPassword: '', newPassword: '' },
    check: ({ currentPassword, newPassword }) => {
      const fault = newPassword && newPassword === currentPassword ? t('password.unchanged') : passwordFault(newPassword, t);
      return { ...(!currentPassword && { currentPassword: t('password.currentMissing') }), ...(fault && { newPassword: fault }) };
    },
    submit: (body) => inOwnWords('currentPassword', t('password.currentWrong'), take(api.PUT('/api/v1/identity/me/password', { body }))),
    onDone: () => {
      form.reset();
      toast(t('password.changed'));
    },
  });
  const show = { 'aria-label': t('signIn.show'), tabIndex: 0 };
  return (
    <ApiForm form={form}>
      <Stack maw={400}>
        {/* Password managers file the new password under this name. */}
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput label={t('password.current')} autoComplete="current-password" visibilityToggleButtonProps={show} {...form.field('currentPassword')} />
        <PasswordInput label={t('password.new')} description={t('password.hint', { count: passwordLengthMin })} autoComplete="new-password" visibilityToggleButtonProps={show} {...form.field('newPassword')} />
        <SubmitButton form={form} style={{ alignSelf: 'flex-start' }}>{t('password.change')}</SubmitButton>
        <Text c="dimmed" size="sm">{t('password.sessions')}</Text>
      </Stack>
    </ApiForm>
  );
}
