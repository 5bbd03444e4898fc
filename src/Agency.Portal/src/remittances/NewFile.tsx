import { Alert, Group, NativeSelect, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, take } from '../api/client';
import { problemText } from '../api/problem';
import type { components } from '../api/schema';
import { Empty } from '../components/Empty';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { Pending } from '../components/Pending';
import { toast } from '../frame/toast';
import { problemOf } from '../operations/followed';
import { isMoved, Moved, NotPaid, ToPay } from './FileTables';

// Those that a format of the bank's files pays; the server refuses others by name.
const currencies = ['EUR', 'GBP', 'USD'];

/** Which remittances would go into a file now, which would not and why; then it is made. */
export function NewFile() {
  const { t } = useTranslation('remittances');
  const [currency, choose] = useState(currencies[0]!);
  const preview = useQuery({
    queryKey: ['remittances', 'file', currency],
    queryFn: ({ signal }) => take(api.GET('/api/v1/remittances/files/preview', { params: { query: { Currency: currency } }, signal })),
    staleTime: 0,
  });
  return (
    <section aria-labelledby="new-file">
      <Title order={2} id="new-file" mb="xs">{t('files.make')}</Title>
      <NativeSelect label={t('files.currency')} w={160} mb="md" data={currencies} value={currency} onChange={({ currentTarget }) => choose(currentTarget.value)} />
      <Pending query={preview} rows={4}>{(shown) => <PreviewOf key={currency} shown={shown} currency={currency} />}</Pending>
    </section>
  );
}

function PreviewOf({ shown, currency }: { shown: components['schemas']['RemittanceFilePreview']; currency: string }) {
  const { t } = useTranslation('remittances');
  const client = useQueryClient();
  const navigate = useNavigate();
  const count = shown.toPay.length;
  const form = useApiForm({
    initial: {},
    submit: (_, { idempotencyKey }) => take(api.POST('/api/v1/remittances/files', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body: { currency } })),
    onDone: async ({ number }) => {
      toast(t('files.made', { number }));
      await Promise.all(['remittances', 'list'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      await navigate(`/remittances/files/${number}`);
    },
  });
  return (
    <>
      <NotPaid rows={shown.leftOut.filter((row) => !isMoved(row))} />
      {count === 0 ? <Empty>{t('files.nothing', { currency })}</Empty> : (
        <>
          <Title order={3} mb="xs">{t('files.toPay', { count })}</Title>
          <ToPay rows={shown.toPay} />
          <Text mt="xs">{t('files.total')} <Money value={shown.total} /></Text>
          {shown.forbids ? <Alert color="negative" icon={<IconAlertTriangle aria-hidden />} mt="md" maw={960} title={t('files.forbidden')}>{problemText(problemOf(shown.forbids), t)}</Alert> : (
            <ApiForm form={form} inline>
              <Group mt="md"><SubmitButton form={form}>{t('files.submit', { count })}</SubmitButton></Group>
            </ApiForm>
          )}
        </>
      )}
      <Moved rows={shown.leftOut.filter(isMoved)} />
    </>
  );
}
