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
import classes from './Desk.module.css';

const rowsMax = 200;

/** What the partner earns on this case, line by line, with the statement each line stands on. */
export function CommissionOfCase({ number }: { number: string }) {
  const { t } = useTranslation('cases');
  const { today } = useMe();
  const { data, error, refetch } = useQuery(listRows('CommissionLines', { filter: `caseNumber eq ${literal(number)}`, sort: '-earnedOn', top: rowsMax }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={60} />;
  if (data.value.length === 0) return <Empty>{t('commission.none')}</Empty>;
  return (
    <>
    <Table plain name={t('commission.title', { currency: data.value[0]!.currency })} className={classes.rows}>
      <thead>
        <tr>
          <th scope="col">{t('money.date')}</th><th scope="col">{t('money.what')}</th>
          <th scope="col" className={classes.amount}>{t('commission.base')}</th><th scope="col" className={classes.amount}>{t('commission.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {data.value.map((line) => (
          <tr key={line.id}>
            <td><DateText value={line.earnedOn} /></td>
            <td>
              {t(`commission.kind.${line.kind}`)} <span className="ref">{line.paymentNumber}</span>
              {line.statementNumber && <><br /><Anchor component={Link} to={`/commissions/statements/${line.statementNumber}`} className="ref">{line.statementNumber}</Anchor></>}
            </td>
            <td className={classes.amount}><Money table value={{ amount: line.base, currency: line.currency }} /></td>
            <td className={classes.amount}><Money table value={line} state={line.amount.startsWith('-') ? 'reversed' : line.heldUntil > today ? 'held' : 'plain'} heldUntil={line.heldUntil} /></td>
          </tr>
        ))}
      </tbody>
    </Table>
    <Anchor component={Link} to={`/commissions/attribution/${number}`} size="sm" py={4} display="inline-block">{t('commission.shares')}</Anchor>
    </>
  );
}
