import { Alert, Anchor, Button, Group, Space, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, take } from '../api/client';
import { isProblem, problemText } from '../api/problem';
import { DateText } from '../components/DateText';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { Facts } from '../components/Facts';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Table } from '../components/Table';
import { toast } from '../frame/toast';
import { sidesOf } from '../ledger/postings';
import { PostingTable } from '../ledger/PostingTable';
import { locale } from '../text/locale';
import { formatMoney, isZero } from '../text/money';
import { movedParts, restatementQuery, type RestatementPreview } from './restatement';
import classes from './TwoSides.module.css';

/** A case computed again with what is known now: what differs, before it is written. */
export default function RestatePage() {
  const { t } = useTranslation('payments');
  const { number } = useParams() as { number: string };
  const query = useQuery(restatementQuery(number));
  const back = <Button component={Link} to={`/cases/${number}`} variant="default">{t('restate.back', { number })}</Button>;
  return (
    <>
      <PageHeader title={t('restate.title', { number })} note={<>{t('restate.note')} <Anchor component={Link} to={`/cases/${number}`} className="ref">{number}</Anchor></>} />
      {query.error && (isProblem(query.error, 409)
        ? <Alert color="negative" variant="outline">{problemText(query.error, t)}</Alert>
        : <ErrorState error={query.error} onRetry={() => void query.refetch()} />)}
      {query.data && (query.data.isNeeded ? <Restate number={number} preview={query.data} /> : <Empty action={back}>{t('restate.none')}</Empty>)}
    </>
  );
}

function Restate({ number, preview }: { number: string; preview: RestatementPreview }) {
  const { t } = useTranslation(['payments', 'ledger']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useApiForm({
    initial: { reason: '' },
    check: ({ reason }) => ({ ...(!reason.trim() && { reason: t('restate.reasonMissing') }) }),
    submit: async ({ reason }, { idempotencyKey }) => {
      try {
        return await take(api.POST('/api/v1/cases/{number}/restatement', {
          params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reason: reason.trim(), fingerprint: preview.fingerprint },
        }));
      } catch (error) {
        if (isProblem(error, 409)) void client.invalidateQueries({ queryKey: ['cases', 'restatement', number] });
        throw error;
      }
    },
    onDone: async (receipt) => {
      toast(t('restate.done', { number, restatement: receipt.number }));
      await navigate(`/cases/${number}`);
      await Promise.all(['list', 'cases', 'payments', 'ledger', 'commissions'].map((area) => client.invalidateQueries({ queryKey: [area] })));
    },
  });
  const groups = preview.lines.map((line, index) => ({ key: String(index), title: <Text span fw={400} inherit>{t(`ledger:event.${line.event}`)}</Text>, postings: sidesOf(line) }));
  return (
    <div className={classes.sides}>
      <ApiForm form={form}>
        <Stack gap="md">
          <Parts preview={preview} />
          <TextInput label={t('restate.reason')} description={t('restate.reasonHint')} {...form.field('reason')} />
          <Group><SubmitButton form={form}>{t('restate.submit', { number })}</SubmitButton></Group>
        </Stack>
      </ApiForm>
      <section aria-labelledby="will-be-posted" className={classes.side}>
        <Title order={2} id="will-be-posted" mb="xs">{t('preview.title')}</Title>
        {groups.length > 0 && <PostingTable caption={t('preview.title')} currency={preview.fee.currency} groups={groups} />}
        <Space h="md" />
        <Facts
          rows={[
            [t('restate.interest'), isZero(preview.interestPosted.amount) ? undefined : <Money key="i" value={preview.interestPosted} />],
            [t('restate.fee'), <Money key="f" value={preview.fee} />],
            [t('preview.vat'), isZero(preview.vat.amount) ? undefined : <Money key="v" value={preview.vat} />],
            [t('preview.commission'), <Money key="c" value={preview.commission} />],
            [t('restate.leftOver'), isZero(preview.leftOver.amount) ? undefined : <Money key="l" value={preview.leftOver} />],
          ]}
        />
        {!isZero(preview.leftOver.amount) && <Text size="sm" mt="sm">{t('restate.leftOverNote', { amount: formatMoney(preview.leftOver, locale(), true) })}</Text>}
        <Text size="sm" mt="sm">{t('restate.openPeriod')}</Text>
      </section>
    </div>
  );
}

/** Per payment what it paid by then, and what it pays by what is known now. */
function Parts({ preview }: { preview: RestatementPreview }) {
  const { t } = useTranslation('payments');
  if (preview.payments.length === 0) return <Text size="sm">{t('restate.interestOnly')}</Text>;
  return (
    <Table name={t('restate.parts')} minWidth={480} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('page.part')}</Table.Th>
          <Table.Th scope="col">{t('page.invoice')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('restate.before')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('restate.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      {preview.payments.map((payment) => (
        <Table.Tbody key={payment.paymentNumber}>
          <Table.Tr><Table.Th scope="rowgroup" colSpan={4}><span className="ref">{payment.paymentNumber}</span>, <DateText value={payment.receivedOn} /></Table.Th></Table.Tr>
          {movedParts(payment.parts).map((part, index) => (
            <Table.Tr key={index}>
              <Table.Td>{t(`component.${part.component}`)}</Table.Td>
              <Table.Td className="ref">{part.invoiceNumber ?? '–'}</Table.Td>
              <Table.Td ta="right"><Money table value={part.before} /></Table.Td>
              <Table.Td ta="right"><Money table value={part.after} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      ))}
    </Table>
  );
}
