import { Alert, Anchor, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { DateText, InstantText } from '../components/DateText';
import { Facts } from '../components/Facts';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { toast } from '../frame/toast';
import { useMay, useMe } from '../identity/session';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { groupByEntry } from './postings';
import { PostingTable } from './PostingTable';

type Movement = components['schemas']['CashMovementPage'];

/** A movement with its journal, and the way to take it back. */
export default function MovementPage() {
  const { number } = useParams() as { number: string };
  const query = useQuery({
    queryKey: ['ledger', 'movement', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/ledger/movements/{number}', { params: { path: { number } }, signal })),
  });
  return <Pending query={query}>{(movement) => <MovementOf movement={movement} />}</Pending>;
}

function MovementOf({ movement }: { movement: Movement }) {
  const { t } = useTranslation('ledger');
  const mayReverse = useMay('payments.reverse') && !movement.reversedOn;
  const groups = groupByEntry(movement.journal).map((entry) => ({ key: entry.number, title: <><span className="ref">{entry.number}</span>, <DateText value={entry.on} /></>, postings: entry.postings }));
  return (
    <>
      <PageHeader title={movement.number} note={t(`event.${movement.event}`)} />
      {movement.reversedOn && <Alert color="held" mb="md">{t('movements.reversed', { date: formatDate(movement.reversedOn, locale()), by: movement.reversedBy, reason: movement.reversalReason })}</Alert>}
      <Facts
        rows={[
          [t('column.amount'), <Text key="a" fw={600}><Money value={movement.amount} state={movement.reversedOn ? 'reversed' : 'plain'} /></Text>],
          [t('column.on'), <DateText key="o" value={movement.on} />],
          [t('column.client'), movement.clientNumber ? <Anchor key="c" component={Link} to={`/parties/clients/${movement.clientNumber}`}>{movement.clientName}</Anchor> : undefined],
          [t('column.case'), movement.caseNumber ? <Anchor key="n" component={Link} to={`/cases/${movement.caseNumber}`} className="ref">{movement.caseNumber}</Anchor> : undefined],
          [t('movements.attorney'), movement.attorneyName ?? undefined],
          [t('movements.reference'), movement.externalReference ? <span key="r" className="ref">{movement.externalReference}</span> : undefined],
          [t('movements.note2'), movement.note ?? undefined],
          [t('movements.recordedBy'), <span key="b">{movement.recordedBy}, <InstantText value={movement.recordedAt} /></span>],
        ]}
      />
      <Title order={2} mt="xl" mb="xs">{t('movements.journal')}</Title>
      <PostingTable caption={t('movements.journal')} currency={movement.amount.currency} groups={groups} />
      {mayReverse && <Reverse number={movement.number} />}
    </>
  );
}

function Reverse({ number }: { number: string }) {
  const { t } = useTranslation('ledger');
  const { today } = useMe();
  const client = useQueryClient();
  const form = useApiForm({
    initial: { reason: '', reversedOn: today },
    labels: { reason: t('movements.reason'), reversedOn: t('movements.reverseOn') },
    check: ({ reason, reversedOn }) => ({ ...(!reason.trim() && { reason: t('movements.reasonMissing') }), ...(!reversedOn && { reversedOn: t('movements.onMissing') }) }),
    submit: ({ reason, reversedOn }, { idempotencyKey }) => take(api.POST('/api/v1/ledger/movements/{number}/reverse', {
      params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reversedOn, reason: reason.trim() },
    })),
    onDone: async () => {
      toast(t('movements.done', { number }));
      await Promise.all(['list', 'payments', 'ledger', 'cases', 'remittances'].map((area) => client.invalidateQueries({ queryKey: [area] })));
    },
  });
  return (
    <section aria-labelledby="reverse">
      <Title order={2} id="reverse" mt="xl" mb="xs">{t('movements.reverse', { number })}</Title>
      <ApiForm form={form}>
        <Stack gap="md" maw={480}>
          <TextInput label={t('movements.reason')} {...form.field('reason')} />
          <DateField label={t('movements.reverseOn')} {...form.field('reversedOn')} />
          <Group><SubmitButton form={form} color="negative">{t('movements.reverse', { number })}</SubmitButton></Group>
        </Stack>
      </ApiForm>
    </section>
  );
}
