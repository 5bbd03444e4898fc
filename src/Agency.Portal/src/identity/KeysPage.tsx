import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../api/rows';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { ParamDrawer } from '../components/ParamDrawer';
import { StatusBadge } from '../components/StatusBadge';
import { useParam } from '../components/useParam';
import { BuildUp } from '../components/BuildUp';
import { CreateKey } from './CreateKey';
import { KeyDrawer } from './KeyDrawer';
import { useMay, useMe } from './session';

export type KeyRow = Row<'ApiKeys'>;

/** Keys of programs: one's own; those who see everybody's see whose each is. */
export default function KeysPage() {
  const { t } = useTranslation('identity');
  const manages = useMay('users.manage');
  const readsAll = useMay('audit.read');
  const [, setNew] = useParam('new');
  const [, setKey] = useParam('key');
  const columns: GridColumn<KeyRow>[] = [
    { field: 'name', header: t('keys.name'), width: 220, render: (key) => <BuildUp param="key" value={key.id} label={t('keys.one')}>{key.name}</BuildUp> },
    { field: 'revokedAt', header: t('users.status'), width: 120, sortable: false, render: (key) => <KeyBadge of={key} /> },
    ...(manages || readsAll ? [{ field: 'userName', header: t('keys.owner'), width: 180 } satisfies GridColumn<KeyRow>] : []),
    { field: 'prefix', header: t('keys.prefix'), kind: 'reference', width: 130 },
    { field: 'scope', header: t('keys.scope'), width: 160, render: ({ scope }) => t(`keys.scopes.${scope}`) },
    { field: 'expiresOn', header: t('keys.expiresOn'), kind: 'date', width: 130 },
    { field: 'lastUsedAt', header: t('keys.lastUsedAt'), kind: 'instant', width: 180 },
    { field: 'lastUsedFrom', header: t('keys.lastUsedFrom'), kind: 'reference', width: 150 },
    { field: 'createdAt', header: t('keys.createdAt'), kind: 'instant', width: 180, optional: true },
  ];
  const filters: GridFilter<KeyRow>[] = [{ name: 'name', label: t('keys.name'), kind: 'text' }];
  return (
    <>
      <PageHeader title={t('keys.title')} note={t('keys.note')} actions={<Button leftSection={<IconKey size={16} aria-hidden />} onClick={() => setNew('key')}>{t('keys.make')}</Button>} />
      <DataGrid
        set="ApiKeys" name={t('keys.title')} columns={columns} filters={filters} defaultSort="-createdAt" idField="id" onPeek={({ id }) => setKey(id)}
        empty={<Empty>{t('keys.none')}</Empty>}
      />
      <ParamDrawer param="new" title={() => t('keys.make')}>{() => <CreateKey />}</ParamDrawer>
      <ParamDrawer param="key" title={() => t('keys.one')}>{(id) => <KeyDrawer key={id} id={id} />}</ParamDrawer>
    </>
  );
}

export function KeyBadge({ of }: { of: KeyRow }) {
  const { t } = useTranslation('identity');
  const { today } = useMe();
  if (of.revokedAt) return <StatusBadge tone="neutral" ended>{t('keys.revoked')}</StatusBadge>;
  return of.expiresOn < today ? <StatusBadge tone="neutral" ended>{t('keys.expired')}</StatusBadge> : <StatusBadge tone="good">{t('keys.works')}</StatusBadge>;
}
