import { Alert, Button, Code, CopyButton, Group, MultiSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../api/client';
import { queryClient } from '../api/queryClient';
import { DateField } from '../components/DateField';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { addDays } from '../text/date';
import { useMe } from './session';

const daysAtFirst = 90;

/** A key for a program. The secret is shown here once; afterwards nobody can see it. */
export function CreateKey() {
  const { t } = useTranslation(['identity', 'common']);
  const { today, email } = useMe();
  const [secret, setSecret] = useState<string>();
  const feeds = useQuery({ queryKey: ['feeds'], queryFn: ({ signal }) => take(api.GET('/api/v1/feeds', { signal })) });
  const form = useApiForm({
    initial: { name: '', scope: 'ReadFeeds' as 'ReadFeeds' | 'UseApi', expiresOn: addDays(today, daysAtFirst), sets: [] as string[] },
    check: ({ name, expiresOn }) => ({
      ...(!name.trim() && { name: t('keys.nameMissing') }),
      ...(!expiresOn && { expiresOn: t('keys.expiresMissing') }),
    }),
    submit: ({ sets, ...key }) => take(api.POST('/api/v1/identity/keys', { body: { ...key, sets: key.scope === 'ReadFeeds' ? sets : [] } })),
    onDone: async (made) => {
      setSecret(made.secret);
      await queryClient.invalidateQueries({ queryKey: ['list', 'ApiKeys'] });
    },
  });
  if (secret) {
    return (
      <Stack>
        <Alert color="held" title={t('keys.shownOnce')}>{t('keys.shownOnceNote')}</Alert>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }} data-testid="secret">{secret}</Code>
        <Group>
          <CopyButton value={secret}>
            {({ copied, copy }) => <Button leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={copy}>{t(copied ? 'keys.copied' : 'keys.copy')}</Button>}
          </CopyButton>
          <Button variant="default" component={Link} to="/feeds">{t('keys.toFeeds')}</Button>
        </Group>
        <Text size="sm">{t('keys.use', { email })}</Text>
      </Stack>
    );
  }
  return (
    <ApiForm form={form} inline>
      <Stack>
        <TextInput label={t('keys.name')} description={t('keys.nameHint')} autoComplete="off" {...form.field('name')} />
        <Radio.Group label={t('keys.scope')} value={form.values.scope} onChange={(scope) => form.change({ scope: scope as 'ReadFeeds' })}>
          <Stack gap="xs" mt="xs">
            <Radio value="ReadFeeds" label={t('keys.scopes.ReadFeeds')} description={t('keys.scopeHints.ReadFeeds')} />
            <Radio value="UseApi" label={t('keys.scopes.UseApi')} description={t('keys.scopeHints.UseApi')} />
          </Stack>
        </Radio.Group>
        {form.values.scope === 'ReadFeeds' && (
          <MultiSelect
            label={t('keys.sets')} description={t('keys.setsHint')} searchable clearable clearButtonProps={{ 'aria-label': t('keys.clearSets') }}
            data={(feeds.data ?? []).map(({ name }) => name)} value={form.values.sets} onChange={(sets) => form.change({ sets })}
          />
        )}
        <DateField label={t('keys.expiresOn')} description={t('keys.expiresHint')} {...form.field('expiresOn')} />
        <SubmitButton form={form} style={{ alignSelf: 'flex-start' }}>{t('keys.make')}</SubmitButton>
      </Stack>
    </ApiForm>
  );
}
