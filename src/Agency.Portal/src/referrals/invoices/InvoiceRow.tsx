import { ActionIcon, Group } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { problemText } from '../../api/problem';
import { DateText } from '../../components/DateText';
import { Money } from '../../components/Money';
import { Table } from '../../components/Table';
import { toast } from '../../frame/toast';
import { isNegative, type MoneyValue } from '../../text/money';
import classes from '../Referral.module.css';
import { referralChanged, type Invoice, type Referral } from '../referral';
import { InvoiceForm } from './InvoiceForm';
import { Problems } from './Problems';
import type { Drop } from './useDrop';
import { remarksOf } from './verdicts';

interface Props {
  referral: Referral;
  invoice: Invoice;
  columns: number;
  withCurrency: boolean;
  drop?: Drop;
}

const turned = ({ amount, currency }: MoneyValue): MoneyValue => ({ amount: isNegative(amount) ? amount.slice(1) : `-${amount}`, currency });

/** An invoice, its verdict, and beneath it what somebody must still enter. Without `drop` it is only to be read. */
export function InvoiceRow({ referral, invoice, columns, withCurrency, drop }: Props) {
  const { t } = useTranslation('referrals');
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const credit = invoice.kind === 'CreditNote';
  const name = invoice.invoiceNumber ?? invoice.fileName ?? t('kind.Invoice');
  const amount = (money: MoneyValue | null | undefined) => (money ? <Money table value={credit ? turned(money) : money} /> : '–');
  const remarks = drop ? remarksOf(drop.verdicts, invoice.fileName) : [];
  const isAsking = drop && !editing && invoice.missing.length > 0;

  const remove = async () => {
    setRemoving(true);
    setProblem(undefined);
    try {
      await api.DELETE('/api/v1/referrals/{number}/invoices/{invoiceId}', { params: { path: { number: referral.number, invoiceId: invoice.id } } });
      toast(t('removed', { number: name }));
      await referralChanged(referral.number);
    } catch (error) {
      setProblem(error);
      setRemoving(false);
    }
  };

  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" fw={500}>{invoice.invoiceNumber ?? '–'}</Table.Th>
        <Table.Td className={classes.name} title={invoice.fileName ?? undefined}>{invoice.fileName ?? t('byHand')}</Table.Td>
        <Table.Td><DateText value={invoice.issuedOn} /></Table.Td>
        <Table.Td><DateText value={invoice.dueOn} /></Table.Td>
        <Table.Td className={classes.name} title={invoice.sellerName ?? undefined}>{invoice.sellerName ?? '–'}</Table.Td>
        <Table.Td className={classes.name} title={invoice.buyerName ?? undefined}>{invoice.buyerName ?? '–'}</Table.Td>
        <Table.Td ta="right">{amount(invoice.total)}</Table.Td>
        <Table.Td ta="right">{amount(invoice.open)}</Table.Td>
        {withCurrency && <Table.Td>{invoice.open?.currency ?? '–'}</Table.Td>}
        <Table.Td>{verdict()}</Table.Td>
        {drop && (
          <Table.Td>
            <Group gap={4} wrap="nowrap">
              <ActionIcon variant="subtle" color="slate" aria-label={t('correct', { number: name })} title={t('correct', { number: name })} aria-expanded={editing} onClick={() => setEditing(!editing)}><IconPencil size={16} aria-hidden /></ActionIcon>
              <ActionIcon variant="subtle" color="slate" aria-label={t('removeInvoice', { number: name })} title={t('removeInvoice', { number: name })} loading={removing} onClick={() => void remove()}><IconTrash size={16} aria-hidden /></ActionIcon>
            </Group>
          </Table.Td>
        )}
      </Table.Tr>
      {drop && (isAsking || editing || remarks.length > 0 || problem !== undefined) && (
        <Table.Tr>
          <Table.Td colSpan={columns} className={classes.under}>
            <div>
              {problem !== undefined && <div role="alert">{problemText(problem, t)}</div>}
              <Problems problems={remarks} />
              {editing && <InvoiceForm key="all" referral={referral} invoice={invoice} onDone={done} onCancel={() => setEditing(false)} />}
              {isAsking && <InvoiceForm key={invoice.missing.join()} referral={referral} invoice={invoice} onlyMissing onDone={done} />}
            </div>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );

  function done() {
    setEditing(false);
    if (invoice.fileName) drop?.forget(invoice.fileName);
  }

  function verdict() {
    if (invoice.missing.length > 0) {
      return <><IconAlertTriangle size={14} aria-hidden className={classes.bad} /> {t('missing', { fields: invoice.missing.map((gap) => t(`gap.${gap}`)).join(', ') })}</>;
    }
    if (credit) return <><IconCheck size={14} aria-hidden className={classes.good} /> {t('lowers', { number: invoice.refersTo })}</>;
    return <><IconCheck size={14} aria-hidden className={classes.good} /> {t(invoice.fileName ? 'read' : 'entered')}</>;
  }
}
