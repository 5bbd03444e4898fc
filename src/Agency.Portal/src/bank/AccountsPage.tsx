import { Button, Select, Stack, TextInput } from '@mantine/core';
import { IconBuildingBank } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { Row } from '../api/rows';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn } from '../components/DataGrid';
import { DateField } from '../components/DateField';
import { Empty } from '../components/Empty';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { PageHeader } from '../components/PageHeader';
import { ParamDrawer } from '../components/ParamDrawer';
import { useParam } from '../components/useParam';
import { toast } from '../frame/toast';
import { useMay, useMe } from '../identity/session';
import { useBankLinks } from './bankLinks';
import { bankChanged } from './lines';

type Schemas = components['schemas'];

/** The agency's own accounts: whose money lies on each, and by what a file of the bank names it. */
export default function AccountsPage() {
  const { t } = useTranslation('bank');
  const mayManage = useMay('bank.manage');
  const [, setNew] = useParam('new');
  const columns: GridColumn<Row<'BankAccounts'>>[] = [
    { field: 'number', header: t('column.number'), kind: 'reference', width: 100 },
    { field: 'name', header: t('column.name'), width: 220 },
    { field: 'fund', header: t('column.fund'), width: 180, render: ({ fund }) => t(`fund.${fund}`) },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'identifier', header: t('column.identifier'), kind: 'reference', width: 240, sortable: false },
    { field: 'bankIdentifier', header: t('column.bankIdentifier'), kind: 'reference', width: 190 },
    { field: 'agreedThrough', header: t('column.agreedThrough'), kind: 'date', width: 150 },
  ];
  return (
    <>
      <PageHeader title={t('accounts.title')} actions={mayManage && <Button leftSection={<IconBuildingBank size={16} aria-hidden />} onClick={() => setNew('account')}>{t('accounts.open')}</Button>} />
      <AreaLinks {...useBankLinks()} />
      <DataGrid set="BankAccounts" name={t('accounts.title')} columns={columns} defaultSort="number" empty={<Empty>{t('accounts.empty')}</Empty>} />
      <ParamDrawer param="new" title={() => t('accounts.open')}>{() => <OpenAccount onDone={() => setNew(null)} />}</ParamDrawer>
    </>
  );
}

function OpenAccount({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('bank');
  const { today } = useMe();
  const form = useApiForm({
    initial: { name: '', fund: 'Trust' as Schemas['Fund'], currency: 'EUR', identifier: '', bankIdentifier: '', agreedThrough: today },
    check: ({ name, identifier }) => ({ ...(!name.trim() && { name: t('accounts.nameMissing') }), ...(!identifier.trim() && { identifier: t('accounts.identifierMissing') }) }),
    submit: (values) => take(api.POST('/api/v1/bank/accounts', { body: { ...values, bankIdentifier: values.bankIdentifier.trim() || null } })),
    onDone: async ({ number }) => {
      await bankChanged();
      toast(t('accounts.opened', { number }));
      onDone();
    },
  });
  return (
    <ApiForm form={form}>
      <Stack gap="sm">
        <TextInput label={t('column.name')} {...form.field('name')} />
        <Select label={t('column.fund')} data={(['Trust', 'Operating'] as const).map((value) => ({ value, label: t(`fund.${value}`) }))} value={form.values.fund} allowDeselect={false} onChange={(fund) => form.change({ fund: fund ?? 'Trust' })} />
        <TextInput label={t('column.currency')} {...form.field('currency')} />
        <TextInput label={t('column.identifier')} {...form.field('identifier')} />
        <TextInput label={t('column.bankIdentifier')} description={t('accounts.bankHint')} {...form.field('bankIdentifier')} />
        <DateField label={t('column.agreedThrough')} description={t('accounts.agreedHint')} {...form.field('agreedThrough')} />
        <div><SubmitButton form={form}>{t('accounts.open')}</SubmitButton></div>
      </Stack>
    </ApiForm>
  );
}
