import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../api/schema';
import { DateText } from '../components/DateText';
import { Money } from '../components/Money';
import { useMay } from '../identity/session';
import { PostingTable } from '../ledger/PostingTable';
import { locale } from '../text/locale';
import { formatMoney, formatPercent, isWhole } from '../text/money';
import { bandSum } from './bandSum';
import classes from './Explanation.module.css';


/** Nine steps from the payment to the journal, in the order in which they were computed. */
export function Explanation({ line }: { line: components['schemas']['LineExplanation'] }) {
  const { t } = useTranslation(['commissions', 'payments']);
  const mayPayments = useMay('payments.read');
  const { payment, allocation, fee, base, plan, rounding, cap } = line;
  const { currency } = line.amount;
  const plain = (amount: string) => formatMoney({ amount, currency }, locale(), false);
  const steps: [title: string, text: ReactNode][] = [
    [t('explain.payment'), <>
      {mayPayments ? <Anchor component={Link} to={`/payments/${payment.number}`} className="ref">{payment.number}</Anchor> : <span className="ref">{payment.number}</span>}
      {' · '}<DateText value={payment.receivedOn} />{' · '}{t(`payments:method.${payment.method}`)}{' · '}<Money value={payment.amount} />{' · '}
      {payment.status === 'Reversed' ? t('payments:status.Reversed') : payment.clearedOn ? <>{t('explain.clearedOn')} <DateText value={payment.clearedOn} /></> : <>{t('explain.clearsOn')} <DateText value={payment.clearsOn} /></>}
      <br />{t('explain.onCase')} <Anchor component={Link} to={`/cases/${payment.caseNumber}`} className="ref">{payment.caseNumber}</Anchor>
    </>],
    [t('explain.allocation', { policy: t(`common:allocation.${allocation.policy}`) }), <>
      {allocation.parts.map((part, index) => <Fragment key={part.component}>{index > 0 && ' + '}{t(`payments:component.${part.component}`)} {plain(part.amount.amount)}</Fragment>)}
      {' = '}{plain(allocation.total.amount)}<Tick />
    </>],
    [t('explain.fee', { schedule: fee.schedule, number: fee.ruleNumber }), <>{fee.ruleName}: {bandSum(fee.band, currency, locale())}<br />{t('explain.feeOf', { base: plain(fee.base.amount), fee: plain(fee.amount.amount), vat: plain(fee.vat.amount) })}</>],
    [t('explain.base', { plan: plan.name }), <>
      {base.of === 'Fee' ? t('explain.baseFee') : allocation.parts.filter(({ counts }) => counts).map(({ component }) => t(`payments:component.${component}`)).join(' + ')}{' = '}{plain(base.amount.amount)}
      {!isWhole(base.sharePercent) && <> · {t('explain.share', { share: formatPercent(base.sharePercent, locale()), whole: plain(base.whole.amount) })}</>}
      {line.kind !== 'Payment' && <> · {t('explain.baseBack')}{line.reversalNumber && <> <span className="ref">{line.reversalNumber}</span></>}</>}
    </>],
    [t('explain.year', { year: plan.year }), <>{plain(plan.baseBefore)} → {plain(plan.baseAfter)}</>],
    [t('explain.band'), <>{bandSum(plan.band, currency, locale())} = {plain(plan.exact)}</>],
    [t('explain.rounding'), <>{t('explain.rounded', { rounded: plain(rounding.rounded.amount), before: plain(rounding.earnedBefore.amount) })} = <strong>{plain(rounding.line.amount)}</strong></>],
    [t('explain.cap', { percent: formatPercent(cap.percent, locale()) }), <>
      {t('explain.capOf', { collected: plain(cap.collectedSoFar.amount), cap: plain(cap.cap.amount), earned: plain(cap.earnedSoFar.amount) })}
      {cap.isHeld ? <Tick /> : <Cross />}
    </>],
    [t('explain.journal', { number: line.journalNumber ?? '–' }), line.journal.length > 0
      ? <PostingTable key="journal" caption={t('explain.journal', { number: line.journalNumber })} currency={currency} groups={[{ key: 'j', title: <span className="ref">{line.journalNumber}</span>, postings: line.journal }]} />
      : <>{t('explain.journalNone')}</>],
  ];
  return (
    <>
      <ol className={classes.steps}>
        {steps.map(([title, text]) => <li key={title}><Text component="h3" size="sm" fw={600}>{title}</Text><div className="num">{text}</div></li>)}
      </ol>
      <Text size="sm" mt="sm">
        {line.statementNumber
          ? <>{t('explain.onStatement')} <Anchor component={Link} to={`/commissions/statements/${line.statementNumber}`} className="ref">{line.statementNumber}</Anchor></>
          : <>{t('explain.heldUntil')} <DateText value={line.heldUntil} /></>}
      </Text>
      <Group gap={6} mt="sm" wrap="nowrap" role="status" c={line.isEqual ? 'var(--mantine-color-success)' : 'var(--mantine-color-error)'}>
        {line.isEqual ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
        <Text fw={600} inherit>{t(line.isEqual ? 'explain.equal' : 'explain.notEqual')}</Text>
      </Group>
    </>
  );
}

const Tick = () => <IconCheck size={14} aria-hidden style={{ color: 'var(--mantine-color-success)', verticalAlign: -2, marginInlineStart: 4 }} />;
const Cross = () => <IconAlertTriangle size={14} aria-hidden style={{ color: 'var(--mantine-color-error)', verticalAlign: -2, marginInlineStart: 4 }} />;
