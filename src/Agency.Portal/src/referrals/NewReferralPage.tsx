import '@mantine/core/styles/RadioCard.layer.css';
import '@mantine/core/styles/RadioIndicator.layer.css';
import { Alert, Radio, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconClock, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, take } from '../api/client';
import { listRows } from '../api/lists';
import type { Row } from '../api/rows';
import { DateText } from '../components/DateText';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { PageHeader } from '../components/PageHeader';
import classes from './Referral.module.css';
import { referralChanged } from './referral';

type ClientRow = Row<'Clients'>;

const clientsMax = 20;
const typingMilliseconds = 250;

/** Chooses the client; the draft exists from then on and keeps everything. */
export default function NewReferralPage() {
  const { t } = useTranslation('referrals');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), typingMilliseconds);
  const clients = useQuery({ ...listRows('Clients', { search: search || undefined, sort: 'name', top: clientsMax }), placeholderData: keepPreviousData });
  const form = useApiForm({
    initial: { clientNumber: '' },
    labels: { clientNumber: t('new.client') },
    check: ({ clientNumber }) => ({ ...(!clientNumber && { clientNumber: t('new.clientMissing') }) }),
    submit: (body) => take(api.POST('/api/v1/referrals', { body })),
    onDone: async ({ number }) => {
      await referralChanged(number);
      await navigate(`/referrals/${number}`, { replace: true });
    },
  });
  const rows = clients.data?.value ?? [];
  const chosen = rows.find(({ number }) => number === form.values.clientNumber);

  return (
    <div className={classes.form}>
      <PageHeader title={t('new.title')} note={t('new.note')} />
      <ApiForm form={form}>
        <Stack>
          <TextInput
            label={t('new.search')} type="search" data-find leftSection={<IconSearch size={16} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)}
            id={form.idOf('search')} autoComplete="off"
          />
          {clients.error && <ErrorState error={clients.error} onRetry={() => void clients.refetch()} />}
          {clients.isPending && <Stack gap="sm">{[1, 2, 3].map((row) => <Skeleton key={row} height={48} />)}</Stack>}
          {clients.isSuccess && rows.length === 0 && <Empty>{t(search ? 'new.noMatch' : 'new.noClients')}</Empty>}
          {rows.length > 0 && (
            <Radio.Group label={t('new.client')} value={form.values.clientNumber} error={form.errors.clientNumber} onChange={(clientNumber) => form.change({ clientNumber })}>
              <Stack gap="xs" mt="xs">
                {rows.map((client, index) => (
                  <Radio.Card key={client.number} value={client.number} className={classes.choice} id={index === 0 ? form.idOf('clientNumber') : undefined} aria-label={`${client.name}, ${signedText(client)}`}>
                    <Radio.Indicator />
                    <div>
                      <Text fw={500}>{client.name}</Text>
                      <Text size="sm" c="dimmed"><span className="ref">{client.number}</span> · {signedMark(client)}</Text>
                    </div>
                  </Radio.Card>
                ))}
              </Stack>
            </Radio.Group>
          )}
          {chosen && !chosen.agreementSignedOn && <Alert color="held" icon={<IconClock aria-hidden />}>{t('client.unsignedNote')}</Alert>}
          <SubmitButton form={form} style={{ alignSelf: 'flex-start' }}>{t('new.start')}</SubmitButton>
        </Stack>
      </ApiForm>
    </div>
  );

  function signedText({ agreementSignedOn }: ClientRow) {
    return agreementSignedOn ? t('client.signed') : t('client.unsigned');
  }

  function signedMark({ agreementSignedOn }: ClientRow) {
    return agreementSignedOn
      ? <><IconCheck size={14} aria-hidden className={classes.good} /> {t('client.signed')} <DateText value={agreementSignedOn} /></>
      : <><IconClock size={14} aria-hidden className={classes.waiting} /> {t('client.unsigned')}</>;
  }
}
