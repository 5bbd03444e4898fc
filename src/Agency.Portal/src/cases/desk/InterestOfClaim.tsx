import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Count } from '../../components/Count';
import { DateText } from '../../components/DateText';
import { Money } from '../../components/Money';
import { Percent } from '../../components/Percent';
import { Table } from '../../components/Table';
import type { Desk } from './desk';
import classes from './Desk.module.css';
import { cutDecimals } from './cutDecimals';
import { sideways } from './sideways';

type Claim = Desk['money']['components'][number]['interest'][number];

/** Days × sum × rate, line by line; rounded once, at the claim. */
export function InterestOfClaim({ claim }: { claim: Claim }) {
  const { t } = useTranslation('cases');
  const { currency } = claim.amount;
  return (
    <section>
      <Title order={3} mb="xs">{t('money.interestOf', { invoice: claim.invoiceNumber })}</Title>
      <Table plain name={t('money.interestOf', { invoice: claim.invoiceNumber })} minWidth={0} scroll={sideways(t('money.interestOf', { invoice: claim.invoiceNumber }))} className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">{t('money.period')}</th>
            <th scope="col" className={classes.amount}>{t('money.days')}</th>
            <th scope="col" className={classes.amount}>{t('money.sum')}</th>
            <th scope="col" className={classes.amount}>{t('money.rate')}</th>
            <th scope="col" className={classes.amount}>{t('money.interest')}</th>
          </tr>
        </thead>
        <tbody>
          {claim.segments.map((segment) => (
            <tr key={segment.from}>
              <td><DateText value={segment.from} /> – <DateText value={segment.through} /></td>
              <td className={classes.amount}><Count value={segment.days} /></td>
              <td className={classes.amount}><Money table value={{ amount: cutDecimals(segment.sum), currency }} /></td>
              <td className={classes.amount}><Percent value={segment.rate} /></td>
              <td className={classes.amount}><Money table value={{ amount: cutDecimals(segment.exact), currency }} /></td>
            </tr>
          ))}
          <tr className={classes.sum}>
            <th scope="row" colSpan={4}>{t('money.rounded')}</th>
            <td className={classes.amount}><Money table value={claim.amount} /></td>
          </tr>
        </tbody>
      </Table>
    </section>
  );
}
