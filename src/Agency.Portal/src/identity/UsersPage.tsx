import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCommand } from '../commands/registry';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { PageHeader } from '../components/PageHeader';
import { ParamDrawer } from '../components/ParamDrawer';
import { useParam } from '../components/useParam';
import { RegisterUser } from './RegisterUser';
import { roles, useMay } from './session';
import { UserDrawer } from './UserDrawer';
import { LoginBadge } from './LoginBadge';
import type { UserRow } from './users';

/** Everybody who can sign in, or could. */
export default function UsersPage() {
  const { t } = useTranslation(['identity', 'frame']);
  const [query] = useSearchParams();
  const [, setNew] = useParam('new');
  const [, setUser] = useParam('user');
  const manages = useMay('users.manage');
  useCommand({ id: 'identity.registerUser', label: t('users.register'), context: 'create', permission: 'users.manage', run: () => setNew('user') });
  const columns: GridColumn<UserRow>[] = [
    { field: 'name', header: t('users.name'), width: 200, to: manages ? ({ id }) => addressOf(query, id) : undefined },
    { field: 'email', header: t('users.email'), width: 260 },
    { field: 'isClosed', header: t('users.status'), width: 130, render: (user) => <LoginBadge user={user} /> },
    { field: 'role', header: t('users.role'), width: 170, render: ({ role }) => t(`frame:role.${role}`) },
    { field: 'affiliateName', header: t('users.firm'), width: 220, sortable: false, render: ({ affiliateName, clientName }) => affiliateName ?? clientName ?? '–' },
    { field: 'lastSignInAt', header: t('users.lastSignIn'), kind: 'instant', width: 180 },
  ];
  const filters: GridFilter<UserRow>[] = [
    { name: 'role', label: t('users.role'), kind: 'choice', options: roles.map((value) => ({ value, label: t(`frame:role.${value}`) })) },
    { name: 'closed', field: 'isClosed', label: t('users.closed'), kind: 'yesNo' },
  ];
  return (
    <>
      <PageHeader title={t('users.title')} actions={manages && <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setNew('user')}>{t('users.register')}</Button>} />
      <DataGrid set="Users" name={t('users.title')} columns={columns} filters={filters} defaultSort="name" idField="id" onPeek={manages ? ({ id }) => setUser(id) : undefined} />
      {manages && <ParamDrawer param="new" title={() => t('users.register')}>{() => <RegisterUser onDone={() => setNew(null)} />}</ParamDrawer>}
      {manages && <ParamDrawer param="user" title={() => t('users.one')}>{(id) => <UserDrawer key={id} id={id} />}</ParamDrawer>}
    </>
  );
}

/** The drawer over the list as it is: filters and page stay. */
function addressOf(query: URLSearchParams, id: string) {
  const next = new URLSearchParams(query);
  next.set('user', id);
  return `?${next}`;
}
