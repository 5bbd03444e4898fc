import { Alert, Anchor, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import { isProblem, problemText } from '../api/problem';
import type { components } from '../api/schema';
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
import { useMay } from '../identity/session';
import { useCashPreview } from '../ledger/useCashPreview';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { formatMoney, formatPercent } from '../text/money';

type Schemas = components['schemas'];
type Page = Schemas['WaiversPage'];

/** What was given up on a case, and the way to give up more of it, or to take it back. */
export default function WaiversPage() {
  const { t } = useTranslation('cases');
  const { number } = useParams() as { number: string };
  const mayWaive = useMay('cases.waive');
  const query = useQuery({
    queryKey: ['cases', 'waivers', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{number}/waivers', { params: { path: { number } }, signal })),
  });
  return (
    <Pending query={query}>
      {(page) => (
        <>
          <PageHeader title={t('waivers.title', { number })} note={<>{t('waivers.note', { client: page.clientName })} · <Anchor component={Link} to={`/cases/${number}`} underline="always">{t('waivers.back', { number })}</Anchor></>} />
          <Facts
            rows={[
              [t('waivers.balance'), <Money key="b" value={page.balance} />],
              [t('waivers.authority'), t('waivers.from', { percent: formatPercent(page.authority, locale()) })],
            ]}
          />
          {mayWaive && (page.isOpen ? <Waive page={page} /> : <Alert color="held" mt="md">{t('waivers.closed')}</Alert>)}
          <Title order={2} mt="xl" mb="xs">{t('waivers.history')}</Title>
          {page.waivers.length > 0 ? <History page={page} mayTakeBack={mayWaive} /> : <Empty>{t('waivers.none')}</Empty>}
        </>
      )}
    </Pending>
  );
}

/** After something was waived, or is owed again: the case, and every list that may show it. */
function useRefresh() {
  const client = useQueryClient();
  return () => Promise.all(['list', 'cases'].map((area) => client.invalidateQueries({ queryKey: [area] })));
}

function Waive({ page }: { page: Page }) {
  const { t } = useTranslation('cases');
  const refresh = useRefresh();
  const { caseNumber: number, balance: { currency } } = page;
  const names = page.owed.map(({ component }) => component);
  const partsOf = (values: Record<string, string>) => names.filter((name) => values[name]).map((component) => ({ component, amount: { amount: values[component]!, currency } }));
  const form = useApiForm({
    initial: { ...Object.fromEntries(names.map((name) => [name, ''])), reason: '', approvedBy: '' } as Record<string, string>,
    labels: { ...Object.fromEntries(names.map((name) => [name, t(`component.${name}`)])), reason: t('waivers.reason'), approvedBy: t('waivers.approvedBy') },
    check: (values): Record<string, string> => ({
      ...(partsOf(values).length === 0 && names[0] && { [names[0]]: t('waivers.nothing') }),
      ...(!values.reason!.trim() && { reason: t('waivers.reasonMissing') }),
    }),
    submit: (values, { idempotencyKey }) => take(api.POST('/api/v1/cases/{number}/waivers', {
      params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } },
      body: { number, parts: partsOf(values), reason: values.reason!.trim(), approvedBy: values.approvedBy!.trim() || null },
    })),
    onDone: async ({ number: made }) => { form.reset(); toast(t('waivers.done', { number: made })); await refresh(); },
  });
  const parts = partsOf(form.values);
  const preview = useCashPreview(['waiver', number], parts.length > 0 ? { parts, approvedBy: form.values.approvedBy!.trim() || null } : undefined, (facts, signal) =>
    take(api.POST('/api/v1/cases/{number}/waivers/preview', { params: { path: { number } }, body: { number, ...facts }, signal })));
  const waived = preview.shown?.waived;
  return (
    <section aria-labelledby="waive">
      <Title order={2} id="waive" mt="xl" mb="xs">{t('waivers.record')}</Title>
      <ApiForm form={form}>
        <Stack gap="md" maw={560}>
          <Group align="flex-end" gap="md">
            {page.owed.map(({ component, amount }) => (
              <MoneyInput key={component} w={250} currency={currency} label={t('waivers.all', { component: t(`component.${component}`), owed: formatMoney(amount, locale(), false) })} {...form.field(component)} />
            ))}
          </Group>
          <TextInput label={t('waivers.reason')} {...form.field('reason')} />
          <TextInput label={t('waivers.approvedBy')} description={t('waivers.approvedByHint', { percent: formatPercent(page.authority, locale()) })} autoComplete="off" {...form.field('approvedBy')} />
          <section aria-label={t('waivers.willBeLeft')} aria-busy={preview.waiting}>
            {preview.error && (isProblem(preview.error, 409) ? <Alert color="negative" variant="outline">{problemText(preview.error, t)}</Alert> : <ErrorState error={preview.error} />)}
            {preview.shown && !preview.error && <Facts rows={[[t('waivers.interestPosted'), <Money key="i" value={preview.shown.interestPosted} />], [t('waivers.after'), <Money key="a" value={preview.shown.balanceAfter} />]]} />}
          </section>
          <Group><SubmitButton form={form} color="negative">{waived && !preview.error ? t('waivers.save', { amount: formatMoney(waived, locale(), false) }) : t('waivers.saveNothing')}</SubmitButton></Group>
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
      <Table name={t('waivers.history')} minWidth={860} maw={1100} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('waivers.number')}</Table.Th><Table.Th scope="col">{t('waivers.on')}</Table.Th><Table.Th scope="col" ta="right">{t('waivers.amount')}</Table.Th>
            <Table.Th scope="col">{t('waivers.what')}</Table.Th><Table.Th scope="col">{t('waivers.reason')}</Table.Th><Table.Th scope="col">{t('waivers.approvedBy')}</Table.Th><Table.Th scope="col">{t('waivers.by')}</Table.Th>
            {mayTakeBack && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {page.waivers.map((row) => (
            <Table.Tr key={row.number}>
              <Table.Td className="ref" style={{ whiteSpace: 'nowrap' }}>{row.number}</Table.Td>
              <Table.Td><DateText value={row.waivedOn} /></Table.Td>
              <Table.Td ta="right"><Money table value={row.amount} state={row.reversedOn ? 'reversed' : 'plain'} /></Table.Td>
              <Table.Td>{row.parts.map(({ component, amount }) => `${t(`component.${component}`)} ${formatMoney(amount, locale(), false)}`).join(', ')}</Table.Td>
              <Table.Td>
                {row.reason}
                {row.isSettlement && <Text span c="dimmed" size="sm"> · {t('waivers.settlement')}</Text>}
                {row.reversedOn && <Text span c="dimmed" size="sm"> · {t('waivers.takenBack', { date: formatDate(row.reversedOn, locale()), reason: row.reversalReason })}</Text>}
              </Table.Td>
              <Table.Td>{row.approvedBy ?? '–'}</Table.Td>
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
      submit={(reason, idempotencyKey) => take(api.POST('/api/v1/cases/waivers/{number}/reverse', { params: { path: { number }, header: { 'Idempotency-Key': idempotencyKey } }, body: { number, reason } }))}
      onDone={async () => { toast(t('waivers.takenBackDone', { number })); onDone(); await refresh(); }}
    />
  );
}
