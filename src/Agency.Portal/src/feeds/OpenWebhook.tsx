import { MultiSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Secret } from './Secret';
import { webhooksChanged, webhookTypes } from './webhooks';

/** A new program that hears; its secret is shown once. */
export function OpenWebhook() {
  const { t } = useTranslation('feeds');
  const [secret, setSecret] = useState<string>();
  const form = useApiForm({
    initial: { url: '', description: '', types: [] as string[] },
    check: ({ url, description }) => ({
      ...(!url.trim() && { url: t('webhooks.urlMissing') }),
      ...(!description.trim() && { description: t('webhooks.descriptionMissing') }),
    }),
    submit: (body) => take(api.POST('/api/v1/webhooks', { body })),
    onDone: async (opened) => {
      setSecret(opened.secret);
      await webhooksChanged();
    },
  });
  if (secret) return <Secret value={secret} />;
  return (
    <ApiForm form={form} inline>
      <Stack>
        <TextInput label={t('webhooks.url')} description={t('webhooks.urlHint')} type="url" autoComplete="off" spellCheck={false} {...form.field('url')} />
        <TextInput label={t('webhooks.description')} autoComplete="off" {...form.field('description')} />
        <MultiSelect
          label={t('webhooks.types')} description={t('webhooks.typesHint')} clearable clearButtonProps={{ 'aria-label': t('webhooks.clearTypes') }}
          data={webhookTypes} value={form.values.types} onChange={(types) => form.change({ types })}
        />
        <SubmitButton form={form} style={{ alignSelf: 'flex-start' }}>{t('webhooks.open')}</SubmitButton>
      </Stack>
    </ApiForm>
  );
}
