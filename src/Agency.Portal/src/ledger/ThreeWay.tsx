import { Badge, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { listRows } from '../api/lists';
import { DateField } from '../components/DateField';
import { DateText, InstantText } from '../components/DateText';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { MoneyInput } from '../components/MoneyInput';
import { Table } from '../components/Table';
import { useParam } from '../components/useParam';
import { toast } from '../frame/toast';
import { useMay, useMe } from '../identity/session';
import { Sides } from './Sides';

/** Bank = book = the clients' ledgers, per currency and day: side by side before it is kept, and who proved what when. */
export function ThreeWay({ currencies }: { currencies: string[] }) {
  const { t } = useTranslation('ledger');
  const { today } = useMe();
  const [chosen, choose] = useParam('currency');
  const client = useQueryClient();
  const currency = currencies.find((code) => code === chosen) ?? currencies[0] ?? 'EUR';
  const form = useApiForm({
    initial: { on: today, bank: '', item: '', outstanding: '' },
    check: ({ on, bank }) => ({ ...(!on && { on: t('three.onMissing') }), ...(!bank && { bank: t('three.bankMissing') }) }),
    submit: (values) => take(api.POST('/api/v1/ledger/proofs', { body: asked(currency, values) })),
    onDone: async ({ number }) => {
      await Promise.all(['list', 'ledger', 'remittances'].map((area) => client.invalidateQueries({ queryKey: [area] })));
      toast(t('three.kept', { number }));
    },
  });
  const { on, bank, item, outstanding } = form.values;
  const sides = useQuery({
    queryKey: ['ledger', 'three', currency, on, bank, item, outstanding],
    queryFn: ({ signal }) => take(api.POST('/api/v1/ledger/proofs/preview', { body: asked(currency, form.values), signal })),
    enabled: Boolean(on),
    placeholderData: (before) => before,
  });
  const mayProve = useMay('ledger.prove');
  return (
    <section aria-labelledby="three">
      <Title order={2} id="three" mt="xl" mb="xs">{t('three.title')}</Title>
      <Group align="flex-start" gap="xl">
        <ApiForm form={form} inline>
          <Stack gap="sm" w={320}>
            <Select label={t('column.currency')} data={currencies} value={currency} allowDeselect={false} onChange={(value) => choose(value ?? currency)} />
            <DateField label={t('three.on')} {...form.field('on')} />
            <MoneyInput label={t('three.bank')} {...form.field('bank')} currency={currency} />
            <TextInput label={t('three.item')} description={t('three.itemNote')} {...form.field('item')} />
            <MoneyInput label={t('three.outstanding')} {...form.field('outstanding')} currency={currency} />
            {mayProve && <div><SubmitButton form={form}>{t('three.keep')}</SubmitButton></div>}
          </Stack>
        </ApiForm>
        {sides.data && <div style={{ minWidth: 320 }}><Sides sides={sides.data} hasBank={bank !== ''} /></div>}
      </Group>
      <Kept currency={currency} />
    </section>
  );
}

const asked = (currency: string, { on, bank, item, outstanding }: { on: string; bank: string; item: string; outstanding: string }) => ({
  currency, on, bank: bank || '0', outstanding: outstanding ? [{ description: item.trim(), amount: outstanding }] : [],
});

function Kept({ currency }: { currency: string }) {
  const { t } = useTranslation('ledger');
  const rows = useQuery(listRows('TrustProofs', { filter: `currency eq '${currency}'`, sort: '-number', top: 6 }));
  if (!rows.data || rows.data.value.length === 0) return null;
  return (
    <Table name={t('three.keptOnes')} minWidth={640} maw={960} mt="lg" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('three.number')}</Table.Th><Table.Th scope="col">{t('three.on')}</Table.Th><Table.Th scope="col" ta="right">{t('three.side.bank')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('three.side.book')}</Table.Th><Table.Th scope="col">{t('three.verdict')}</Table.Th><Table.Th scope="col">{t('three.by')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.data.value.map((row) => (
          <Table.Tr key={row.number}>
            <Table.Td className="ref">{row.number}</Table.Td><Table.Td><DateText value={row.on} /></Table.Td>
            <Table.Td ta="right"><Money table value={{ amount: row.bank, currency }} /></Table.Td><Table.Td ta="right"><Money table value={{ amount: row.book, currency }} /></Table.Td>
            <Table.Td><Badge color={row.isProved ? 'positive' : 'negative'} leftSection={row.isProved ? <IconCheck size={12} aria-hidden /> : <IconAlertTriangle size={12} aria-hidden />}>{t(row.isProved ? 'three.yes' : 'three.no')}</Badge></Table.Td>
            <Table.Td>{row.provedBy}, <InstantText value={row.provedAt} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
