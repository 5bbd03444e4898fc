import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { listRows } from '../api/lists';
import type { components } from '../api/schema';
import { Pending } from '../components/Pending';
import { useMay } from '../identity/session';
import { countryName } from '../parties/places';
import { Facts } from '../parties/PartyRecord';
import { DateText } from '../components/DateText';
import { AccountForm } from './AccountForm';
import { Accounts } from './Accounts';
import { TaxForm } from './TaxForm';
import { useRefresh } from './useRefresh';

type Payee = components['schemas']['PayeePage'];

/** How a partner is paid. Of a number, only the end is ever shown. */
export function PayoutDetails({ number }: { number: string }) {
  const query = useQuery({
    queryKey: ['payouts', 'payee', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/payouts/payees/{affiliateNumber}', { params: { path: { affiliateNumber: number } }, signal })),
  });
  const { t } = useTranslation('payouts');
  return (
    <section aria-labelledby="payout-details">
      <Title order={2} id="payout-details" mb="xs">{t('details.title')}</Title>
      <Pending query={query} rows={4}>{(payee) => <DetailsOf payee={payee} />}</Pending>
    </section>
  );
}

/** The same, of the reader's own firm. */
export function OwnPayoutDetails() {
  const { data } = useQuery(listRows('Affiliates', { top: 1 }));
  const own = data?.value[0];
  return own ? <PayoutDetails number={own.number} /> : null;
}

function DetailsOf({ payee }: { payee: Payee }) {
  const { t } = useTranslation('payouts');
  const mayEdit = useMay('payees.edit');
  const mayApprove = useMay('payouts.approve');
  const refresh = useRefresh();
  const path = { affiliateNumber: payee.affiliateNumber };
  const missing = !payee.taxForm || !payee.accounts.some(({ status }) => status === 'InForce');
  return (
    <Stack gap="md" mb="xl">
      {missing && <Text>{t('details.missing')}</Text>}
      {payee.taxForm && (
        <Facts
          facts={[
            [t('details.legalName'), payee.legalName], [t('column.country'), countryName(payee.country)],
            [t(`form.${payee.taxForm}`), <span key="n" className="ref">{payee.tinKind && `${t(`tin.${payee.tinKind}`)} `}{payee.taxNumber}</span>],
            [t('details.declared'), <span key="d">{payee.declaredOn && <DateText value={payee.declaredOn} />} · {payee.declaredBy}</span>],
          ]}
        />
      )}
      <Accounts
        accounts={payee.accounts} mayApprove={mayApprove} onDone={refresh}
        decide={(accountId, isApproved) => take(api.POST('/api/v1/payouts/payees/{affiliateNumber}/accounts/{accountId}/decision', { params: { path: { ...path, accountId } }, body: { isApproved } }))}
      />
      {mayEdit && <details><summary>{t('details.changeTax')}</summary><TaxForm payee={payee} /></details>}
      {mayEdit && (
        <details>
          <summary>{t('details.changeAccount')}</summary>
          <AccountForm
            first={payee.country === 'US' ? 'Ach' : 'Iban'} fourEyes={payee.wasPaid ? t('details.fourEyes') : null} onDone={refresh}
            submit={(numbers) => take(api.POST('/api/v1/payouts/payees/{affiliateNumber}/accounts', { params: { path }, body: numbers }))}
          />
        </details>
      )}
    </Stack>
  );
}
