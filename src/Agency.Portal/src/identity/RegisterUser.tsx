import { PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { toast } from '../frame/toast';
import { FirmSelect } from './FirmSelect';
import { roles, type Role } from './session';
import { inOwnWords, passwordFault, passwordLengthMin, usersChanged } from './users';

const mailShape = /^[^@\s]+@[^@\s]+$/;

/** A new login. The firm is asked for when the role has one. */
export function RegisterUser({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['identity', 'frame', 'common']);
  const form = useApiForm({
    initial: { name: '', email: '', role: 'Collector' as Role, firm: '', language: 'en', password: '' },
    check: ({ name, email, role, firm, password }) => ({
      ...(!name.trim() && { name: t('users.nameMissing') }),
      ...(!mailShape.test(email.trim()) && { email: t('users.emailMissing') }),
      ...(firmKind(role) && !firm && { firm: t('users.firmMissing') }),
      ...(passwordFault(password, t) && { password: passwordFault(password, t)! }),
    }),
    submit: ({ firm, email, ...values }) => {
      const kind = firmKind(values.role);
      const body = { ...values, email: email.trim(), affiliateNumber: kind === 'Affiliates' ? firm : null, clientNumber: kind === 'Clients' ? firm : null };
      return inOwnWords('email', t('users.emailTaken'), take(api.POST('/api/v1/identity/users', { body })));
    },
    onDone: async (_, { name }) => {
      await usersChanged();
      toast(t('users.registered', { name }));
      onDone();
    },
  });
  const kind = firmKind(form.values.role);
  return (
    <ApiForm form={form} inline>
      <Stack>
        <TextInput label={t('users.name')} autoComplete="off" {...form.field('name')} />
        <TextInput label={t('users.email')} description={t('users.emailHint')} type="email" autoComplete="off" spellCheck={false} {...form.field('email')} />
        <Select
          label={t('users.role')} allowDeselect={false} data={roles.map((value) => ({ value, label: t(`frame:role.${value}`) }))}
          {...form.field('role')} onChange={(role) => form.change({ role: role as Role, firm: '' })}
        />
        {kind && <FirmSelect key={kind} kind={kind} label={t(`frame:role.${form.values.role}`)} {...form.field('firm')} onChange={(firm) => form.change({ firm })} />}
        <Select
          label={t('users.language')} description={t('users.languageHint')} allowDeselect={false}
          data={[{ value: 'en', label: 'English' }, { value: 'nl', label: 'Nederlands' }]} {...form.field('language')} onChange={(language) => form.change({ language: language ?? 'en' })}
        />
        <PasswordInput
          label={t('users.firstPassword')} description={t('users.firstPasswordHint', { count: passwordLengthMin })} autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }} {...form.field('password')}
        />
        <SubmitButton form={form} style={{ alignSelf: 'flex-start' }}>{t('users.register')}</SubmitButton>
      </Stack>
    </ApiForm>
  );
}

/** The list that the firm of a role is in; staff work for the agency itself. */
function firmKind(role: Role): 'Affiliates' | 'Clients' | undefined {
  if (role === 'AffiliateUser') return 'Affiliates';
  return role === 'ClientUser' ? 'Clients' : undefined;
}
