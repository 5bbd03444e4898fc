import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRows } from '../../api/lists';
import { literal } from '../../api/odata';
import { DateText } from '../../components/DateText';
import { Empty } from '../../components/Empty';
import { ErrorState } from '../../components/ErrorState';
import { Money } from '../../components/Money';
import { Table } from '../../components/Table';
import { useMe } from '../../identity/session';
import type { MoneyValue } from '../../text/money';
import classes from './Desk.module.css';

const rowsMax = 200;
const states = { Received: 'received', Cleared: 'cleared', Reversed: 'reversed' } as const;

/** The payments of a case, newest first. What is not yet good funds says until when; what was reversed counts for nothing. */
export function PaymentsOfCase({ number, total }: { number: string; total: MoneyValue }) {
  const { t } = useTranslation('cases');
  const { today } = useMe();
  const { data, error, refetch } = useQuery(listRows('Payments', { filter: `caseNumber eq ${literal(number)}`, sort: '-recordedAt', top: rowsMax }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={60} />;
  if (data.value.length === 0) return <Empty>{t('payments.none')}</Empty>;
  return (
    <Table plain name={t('payments.title', { currency: total.currency })} className={classes.rows}>
      <thead><tr><th scope="col">{t('payments.number')}</th><th scope="col">{t('payments.received')}</th><th scope="col">{t('payments.method')}</th><th scope="col" className={classes.amount}>{t('money.amount')}</th></tr></thead>
      <tbody>
        {data.value.map((row) => (
          <tr key={row.number}>
            <td><Anchor component={Link} to={`/payments/${row.number}`} className="ref">{row.number}</Anchor></td>
            <td><DateText value={row.receivedOn} /></td>
            <td>{t(`method.${row.method}`)}{row.receivedBy !== 'Agency' && <>, {t(`receivedBy.${row.receivedBy}`)}</>}</td>
            <td className={classes.amount}><Money table value={row} state={states[row.status]} heldUntil={row.clearsOn > today ? row.clearsOn : undefined} /></td>
          </tr>
        ))}
        <tr className={classes.sum}><th scope="row" colSpan={3}>{t('payments.total')}</th><td className={classes.amount}><Money table value={total} /></td></tr>
      </tbody>
    </Table>
  );
}
