import { Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { Pending } from '../components/Pending';
import { useMay } from '../identity/session';
import { AccountForm } from '../payouts/AccountForm';
import { Accounts } from '../payouts/Accounts';

/** Where a client is paid. Of a number, only the end is ever shown. */
export function ClientAccounts({ number, country }: { number: string; country: string }) {
  const { t } = useTranslation('remittances');
  const query = useQuery({
    queryKey: ['remittances', 'accounts', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/remittances/accounts/{clientNumber}', { params: { path: { clientNumber: number } }, signal })),
  });
  return (
    <section aria-labelledby="client-accounts">
      <Title order={2} id="client-accounts" mb="xs">{t('accounts.title')}</Title>
      <Pending query={query} rows={2}>{(page) => <AccountsOf page={page} country={country} />}</Pending>
    </section>
  );
}

function AccountsOf({ page, country }: { page: components['schemas']['ClientAccountsPage']; country: string }) {
  const { t } = useTranslation('remittances');
  const mayIssue = useMay('remittances.issue');
  const client = useQueryClient();
  const path = { clientNumber: page.clientNumber };
  const refresh = () => client.invalidateQueries({ queryKey: ['remittances'] });
  return (
    <Stack gap="md" mb="xl">
      {page.accounts.length === 0 && <Text>{t('accounts.none')}</Text>}
      <Accounts
        accounts={page.accounts} mayApprove={mayIssue} onDone={refresh}
        decide={(accountId, isApproved) => take(api.POST('/api/v1/remittances/accounts/{clientNumber}/{accountId}/decision', { params: { path: { ...path, accountId } }, body: { isApproved } }))}
      />
      {mayIssue && (
        <details>
          <summary>{t('accounts.add')}</summary>
          <AccountForm
            first={country === 'US' ? 'Ach' : 'Iban'} fourEyes={page.needsApproval ? t('accounts.fourEyes') : null} onDone={refresh}
            submit={(numbers) => take(api.POST('/api/v1/remittances/accounts/{clientNumber}', { params: { path }, body: numbers }))}
          />
        </details>
      )}
    </Stack>
  );
}
