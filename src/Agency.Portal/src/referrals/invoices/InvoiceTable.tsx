import { useTranslation } from 'react-i18next';
import { Money } from '../../components/Money';
import { Table } from '../../components/Table';
import classes from '../Referral.module.css';
import { totalsOf, type Referral } from '../referral';
import { InvoiceRow } from './InvoiceRow';
import { RefusedRow } from './RefusedRow';
import type { Drop } from './useDrop';
import { refusedOf } from './verdicts';

interface Props {
  referral: Referral;
  accept?: string;
  /** Present while the referral may be changed. */
  drop?: Drop;
  onEnter?: (fileName: string) => void;
}

export function InvoiceTable({ referral, accept = '', drop, onEnter }: Props) {
  const { t } = useTranslation('referrals');
  const { invoices } = referral;
  const totals = totalsOf(referral);
  const currency = totals.length === 1 ? totals[0]!.currency : undefined;
  const withCurrency = totals.length > 1;
  const columns = 9 + (withCurrency ? 1 : 0) + (drop ? 1 : 0);
  const refused = drop ? refusedOf(drop.verdicts) : [];
  if (invoices.length === 0 && refused.length === 0) return null;
  const money = (key: string) => (currency ? t('common:money.label', { label: t(key), currency }) : t(key));
  return (
    <Table name={t('section.invoices')} minWidth={0} scroll={{ className: classes.scroll, role: 'region', 'aria-label': t('common:grid.region', { name: t('section.invoices') }) }} verticalSpacing={6} horizontalSpacing="sm">
      {invoices.length > 0 && (
        <Table.Thead>
          <Table.Tr>
            {['number', 'file', 'issued', 'due', 'seller', 'buyer'].map((key) => <Table.Th key={key} scope="col">{t(`invoice.${key}`)}</Table.Th>)}
            <Table.Th scope="col" ta="right">{money('invoice.total')}</Table.Th>
            <Table.Th scope="col" ta="right">{money('invoice.open')}</Table.Th>
            {withCurrency && <Table.Th scope="col">{t('entry.currency')}</Table.Th>}
            <Table.Th scope="col">{t('invoice.verdict')}</Table.Th>
            {drop && <Table.Th scope="col">{t('invoice.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
      )}
      <Table.Tbody>
        {invoices.map((invoice) => <InvoiceRow key={invoice.id} referral={referral} invoice={invoice} columns={columns} withCurrency={withCurrency} drop={drop} />)}
        {drop && refused.map((verdict) => <RefusedRow key={verdict.fileName} verdict={verdict} columns={columns} accept={accept} drop={drop} onEnter={() => onEnter?.(verdict.fileName)} />)}
      </Table.Tbody>
      {totals.length > 0 && (
        <Table.Tfoot>
          {totals.map((total) => (
            <Table.Tr key={total.currency}>
              <Table.Th scope="row" colSpan={7}>{t('invoice.sum', { currency: total.currency })}</Table.Th>
              <Table.Td ta="right" fw={600}><Money table value={total} /></Table.Td>
              <Table.Td colSpan={columns - 8} />
            </Table.Tr>
          ))}
        </Table.Tfoot>
      )}
    </Table>
  );
}
