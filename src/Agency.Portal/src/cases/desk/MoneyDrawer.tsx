import { Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../components/DateText';
import { Money } from '../../components/Money';
import { ParamDrawer } from '../../components/ParamDrawer';
import { Table } from '../../components/Table';
import { formatDate } from '../../text/date';
import { locale } from '../../text/locale';
import type { Desk } from './desk';
import { InterestOfClaim } from './InterestOfClaim';
import { KnownBalance, knownParam } from './KnownBalance';
import { PaymentsOfCase } from './PaymentsOfCase';
import classes from './Desk.module.css';

export const buildUpParam = 'build';
export type BuildUpOf = Desk['money']['components'][number]['component'] | 'Balance' | 'Placed' | 'Collected';
type Component = Desk['money']['components'][number];

/** How an amount of the money panel is made up. */
export function MoneyDrawer({ desk }: { desk: Desk }) {
  const { t } = useTranslation('cases');
  const { money } = desk;
  const label = (of: string) => (of === 'Balance' || of === 'Placed' || of === 'Collected' ? t(`money.${of.toLowerCase()}`) : t(`component.${of}`, { defaultValue: of }));
  return (
    <>
      <ParamDrawer param={knownParam} title={() => t('known.title', { number: desk.number })}>{() => <KnownBalance number={desk.number} on={money.on} />}</ParamDrawer>
      <ParamDrawer param={buildUpParam} title={(of) => t('money.buildUpTitle', { what: label(of), currency: money.balance.currency, date: formatDate(money.on, locale()) })}>
        {(of) => {
          if (of === 'Balance') return <Lines name={label(of)} rows={money.components.map(({ component, amount }) => ({ key: component, text: t(`component.${component}`), amount }))} total={money.balance} />;
          if (of === 'Placed') return <Lines name={label(of)} rows={desk.claims.map(({ invoiceNumber, placed }) => ({ key: invoiceNumber, text: invoiceNumber, amount: placed }))} total={money.placed} />;
          if (of === 'Collected') return <PaymentsOfCase number={desk.number} total={money.collected} />;
          const component = money.components.find((row) => row.component === of);
          return component ? <ComponentLines component={component} /> : null;
        }}
      </ParamDrawer>
    </>
  );
}

interface Row { key: string; text: string; amount: Component['amount'] }

function Lines({ name, rows, total }: { name: string; rows: Row[]; total: Component['amount'] }) {
  const { t } = useTranslation('cases');
  return (
    <Table plain name={name} className={classes.rows} hasExport={rows.length > 0}>
      <VisuallyHidden component="thead"><tr><th scope="col">{t('money.what')}</th><th scope="col">{t('money.amount')}</th></tr></VisuallyHidden>
      <tbody>
        {rows.map(({ key, text, amount }) => <tr key={key}><th scope="row">{text}</th><td className={classes.amount}><Money table value={amount} /></td></tr>)}
        <tr className={classes.sum}><th scope="row">{t('money.total')}</th><td className={classes.amount}><Money table value={total} /></td></tr>
      </tbody>
    </Table>
  );
}

/** Interest is computed per claim up to the date; what was paid of it stands below as entries. */
function ComponentLines({ component: { component, amount, entries, interest } }: { component: Component }) {
  const { t } = useTranslation('cases');
  return (
    <Stack gap="lg">
      {component === 'Interest' && <Text size="sm" c="dimmed">{t('money.interestNote')}</Text>}
      {interest.map((claim) => <InterestOfClaim key={claim.invoiceNumber} claim={claim} />)}
      {entries.length > 0 && (
        <section>
          <Title order={3} mb="xs">{t('money.entries')}</Title>
          <Table plain name={t('money.entries')} className={classes.rows}>
            <thead><tr><th scope="col">{t('money.date')}</th><th scope="col">{t('money.what')}</th><th scope="col" className={classes.amount}>{t('money.amount')}</th></tr></thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.ordinal}>
                  <td><DateText value={entry.effectiveOn} /></td>
                  <td>{t(`entry.${entry.kind}`)}{entry.invoiceNumber && <> <span className="ref">{entry.invoiceNumber}</span></>}</td>
                  <td className={classes.amount}><Money table value={entry.amount} state={entry.kind === 'Reversed' ? 'reversed' : 'plain'} /></td>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      )}
      <Lines name={t('money.total')} rows={[]} total={amount} />
    </Stack>
  );
}
