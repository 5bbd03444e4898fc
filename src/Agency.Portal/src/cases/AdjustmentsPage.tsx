import { Alert, Anchor, Button, Group, Radio, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import { isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
import { DateField } from '../components/DateField';
import { DateText } from '../components/DateText';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { Facts } from '../components/Facts';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { MoneyInput } from '../components/MoneyInput';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { TakeBackForm } from '../components/TakeBackForm';
import { toast } from '../frame/toast';
import { useMay, useMe } from '../identity/session';
import { useCashPreview } from '../ledger/useCashPreview';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { formatMoney, isZero } from '../text/money';

type Schemas = components['schemas'];
type Page = Schemas['AdjustmentsPage'];
type Kind = Schemas['AdjustmentKind'];

/** Credit notes that came after placement and costs that the debtor owes besides, and the way to record or take back one. */
export default function AdjustmentsPage() {
  const { t } = useTranslation('cases');
  const { number } = useParams() as { number: string };
  const mayAdjust = useMay('cases.adjust');
  const query = useQuery({
    queryKey: ['cases', 'adjustments', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{number}/adjustments', { params: { path: { number } }, signal })),
  });
  return (
    <Pending query={query}>
      {(page) => (
        <>
          <PageHeader title={t('adjustments.title', { number })} note={<>{t('adjustments.note', { client: page.clientName })} · <Anchor component={Link} to={`/cases/${number}`} underline="always">{t('adjustments.back', { number })}</Anchor></>} />
          <Facts rows={[[t('adjustments.balance'), <Money key="b" value={page.balance} />]]} />
          {mayAdjust && (page.isOpen ? <Adjust page={page} /> : <Alert color="held" mt="md">{t('adjustments.closed')}</Alert>)}
          <Title order={2} mt="xl" mb="xs">{t('adjustments.history')}</Title>
          {page.adjustments.length > 0 ? <History page={page} mayTakeBack={mayAdjust} /> : <Empty>{t('adjustments.none')}</Empty>}
        </>
      )}
    </Pending>
  );
}

/** After the debt was changed: the case, and every list that may show it. */
function useRefresh() {
  const client = useQueryClient();
  return () => Promise.all(['list', 'cases', 'payments'].map((area) => client.invalidateQueries({ queryKey: [area] })));
}

function Adjust({ page }: { page: Page }) {
  const { t } = useTranslation('cases');
  const { today } = useMe();
  const refresh = useRefresh();
  const { caseNumber: number, balance: { currency }, invoices } = page;
  const kinds: Kind[] = ['CreditNote', ...page.mayCharge];
  const [kind, choose] = useState<Kind>('CreditNote');
  const isCredit = kind === 'CreditNote';
  const form = useApiForm({
    initial: { claimId: (invoices.find(({ open }) => !isZero(open.amount)) ?? invoices[0])?.claimId ?? '', amount: '', countsOn: today, document: '', note: '' },
    labels: { claimId: t('adjustments.invoice'), amount: t('adjustments.amount'), countsOn: t('adjustments.countsOn'), document: t(isCredit ? 'adjustments.creditNote' : 'adjustments.ground'), note: t('adjustments.word') },
    check: ({ amount, countsOn, document }) => ({
      ...(!amount && { amount: t('adjustments.amountMissing') }),
      ...(!countsOn && { countsOn: t('adjustments.countsOnMissing') }),
      ...(!document.trim() && { document: t(isCredit ? 'adjustments.creditNoteMissing' : 'adjustments.groundMissing') }),
    }),
    submit: ({ claimId, amount, countsOn, document, note }, { idempotencyKey }) => take(api.POST('/api/v1/cases/{number}/adjustments', {
      params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } },
      body: { number, kind, claimId: isCredit ? claimId : null, amount: { amount, currency }, countsOn, document: document.trim(), note: note.trim() || null },
    })),
    onDone: async ({ number: made }) => { form.reset(); toast(t('adjustments.done', { number: made })); await refresh(); },
  });
  const { amount, countsOn, claimId } = form.values;
  const preview = useCashPreview(
    ['adjustment', number, kind],
    amount && countsOn ? { claimId: isCredit ? claimId : null, amount: { amount, currency }, countsOn } : undefined,
    (facts, signal) => take(api.POST('/api/v1/cases/{number}/adjustments/preview', { params: { path: { number } }, body: { number, kind, ...facts }, signal })),
  );
  return (
    <section aria-labelledby="adjust">
      <Title order={2} id="adjust" mt="xl" mb="xs">{t('adjustments.record')}</Title>
      <ApiForm form={form}>
        <Stack gap="md" maw={560}>
          <Radio.Group label={t('adjustments.what')} value={kind} onChange={(value) => choose(value as Kind)}>
            <Stack gap={6} mt={4}>{kinds.map((value) => <Radio key={value} value={value} label={t(`adjustments.kind.${value}`)} description={t(`adjustments.hint.${value}`)} />)}</Stack>
          </Radio.Group>
          {page.mayCharge.length === 0 && <Text size="sm">{t('adjustments.nothingToCharge')}</Text>}
          {isCredit && (
            <Select
              label={t('adjustments.invoice')} allowDeselect={false}
              data={invoices.map(({ claimId: value, invoiceNumber, open }) => ({ value, label: t('adjustments.open', { invoice: invoiceNumber, open: formatMoney(open, locale(), false) }) }))}
              {...form.field('claimId')} onChange={(value) => form.field('claimId').onChange(value ?? '')}
            />
          )}
          <Group align="flex-start" gap="md">
            <MoneyInput w={200} label={t('adjustments.amount')} currency={currency} {...form.field('amount')} />
            <DateField label={t('adjustments.countsOn')} {...form.field('countsOn')} />
          </Group>
          {isCredit && <Text size="sm">{t('adjustments.countsOnHint')}</Text>}
          <TextInput label={t(isCredit ? 'adjustments.creditNote' : 'adjustments.ground')} description={isCredit ? undefined : t('adjustments.groundHint')} autoComplete="off" {...form.field('document')} />
          <TextInput label={t('adjustments.word')} {...form.field('note')} />
          <section aria-label={t('adjustments.willBeLeft')} aria-busy={preview.waiting}>
            {preview.error && (isProblem(preview.error, 409) ? <Alert color="negative" variant="outline">{problemText(preview.error, t)}</Alert> : <ErrorState error={preview.error} />)}
            {preview.shown && !preview.error && (
              <Facts
                rows={[
                  [t('adjustments.interest'), isZero(preview.shown.interest.amount) ? undefined : <Money key="i" value={preview.shown.interest} />],
                  [t('adjustments.after'), <Money key="a" value={preview.shown.balanceAfter} />],
                ]}
              />
            )}
          </section>
          <Group><SubmitButton form={form}>{amount ? t(isCredit ? 'adjustments.credit' : 'adjustments.charge', { amount: formatMoney({ amount, currency }, locale(), false) }) : t('adjustments.save')}</SubmitButton></Group>
        </Stack>
      </ApiForm>
    </section>
  );
}

function History({ page, mayTakeBack }: { page: Page; mayTakeBack: boolean }) {
  const { t } = useTranslation('cases');
  const [chosen, choose] = useState<string>();
  return (
    <>
      <Table name={t('adjustments.history')} minWidth={820} maw={1100} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('adjustments.number')}</Table.Th><Table.Th scope="col">{t('adjustments.countsOn')}</Table.Th><Table.Th scope="col">{t('adjustments.what')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('adjustments.amount')}</Table.Th><Table.Th scope="col">{t('adjustments.document')}</Table.Th><Table.Th scope="col">{t('adjustments.by')}</Table.Th>
            {mayTakeBack && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {page.adjustments.map((row) => (
            <Table.Tr key={row.number}>
              <Table.Td className="ref" style={{ whiteSpace: 'nowrap' }}>{row.number}</Table.Td>
              <Table.Td><DateText value={row.countsOn} /></Table.Td>
              <Table.Td>{t(`adjustments.kind.${row.kind}`)}{row.invoiceNumber && <Text span c="dimmed" size="sm" className="ref"> {row.invoiceNumber}</Text>}</Table.Td>
              <Table.Td ta="right"><Money table value={row.amount} state={row.reversedOn ? 'reversed' : 'plain'} /></Table.Td>
              <Table.Td>
                {row.document}
                {row.note && <Text span c="dimmed" size="sm"> · {row.note}</Text>}
                {row.reversedOn && <Text span c="dimmed" size="sm"> · {t('waivers.takenBack', { date: formatDate(row.reversedOn, locale()), reason: row.reversalReason })}</Text>}
              </Table.Td>
              <Table.Td>{row.recordedBy}</Table.Td>
              {mayTakeBack && (
                <Table.Td>{!row.reversedOn && <Button size="compact-sm" variant="default" aria-label={t('waivers.takeBackOf', { number: row.number })} onClick={() => choose(row.number)}>{t('waivers.takeBack')}</Button>}</Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {chosen && <TakeBack key={chosen} number={chosen} onDone={() => choose(undefined)} />}
    </>
  );
}

function TakeBack({ number, onDone }: { number: string; onDone: () => void }) {
  const { t } = useTranslation('cases');
  const refresh = useRefresh();
  return (
    <TakeBackForm
      title={t('waivers.takeBackOf', { number })} order={3} label={t('waivers.takeBackReason')} missing={t('waivers.takeBackMissing')}
      submit={(reason, idempotencyKey) => take(api.POST('/api/v1/cases/adjustments/{number}/reverse', { params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reason } }))}
      onDone={async () => { toast(t('waivers.takenBackDone', { number })); onDone(); await refresh(); }}
    />
  );
}
