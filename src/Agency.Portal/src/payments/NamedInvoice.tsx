import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listRows } from '../api/lists';
import { literal } from '../api/odata';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';

interface Props {
  number: string | undefined;
  currency: string;
  value: string;
  error?: string | undefined;
  onChange: (claimId: string) => void;
}

/** Which invoice the debtor says is paid; asked only where there are several. */
export function NamedInvoice({ number, currency, value, error, onChange }: Props) {
  const { t } = useTranslation('payments');
  const { data } = useQuery({ ...listRows('Claims', { filter: `caseNumber eq ${literal(number ?? '')}`, top: 200 }), enabled: Boolean(number) });
  const claims = data?.value ?? [];
  if (!number || claims.length < 2) return null;
  return (
    <Select
      label={t('form.invoice')} description={t('form.invoiceHint')} placeholder={t('form.invoiceNone')} clearable searchable
      data={claims.map(({ id, invoiceNumber, placed }) => ({ value: id, label: `${invoiceNumber}, ${formatMoney({ amount: placed, currency }, locale(), false)}` }))}
      value={value || null} onChange={(next) => onChange(next ?? '')} error={error}
    />
  );
}
