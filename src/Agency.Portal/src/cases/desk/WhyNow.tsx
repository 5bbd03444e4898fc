import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/session';
import { formatDate } from '../../text/date';
import { locale } from '../../text/locale';
import { formatMoney } from '../../text/money';
import { momentText } from '../moment';
import { useNow } from '../useNow';
import type { Desk } from './desk';
import classes from './Desk.module.css';

const tickMilliseconds = 15_000;

/** Why the case lies here now, in one line. */
export function WhyNow({ desk }: { desk: Desk }) {
  const { t } = useTranslation('cases');
  const now = useNow(tickMilliseconds);
  const { timeZone } = useMe();
  return <Text className={classes.why}><Text span fw={600}>{t('why.title')}</Text> {reason()}</Text>;

  function reason(): string {
    const { work, stage, closedOn } = desk;
    if (stage === 'Closed') return t('why.closed', { date: closedOn ? formatDate(closedOn, locale()) : '–' });
    if (stage === 'LegalRecommended' || stage === 'Litigation') return t(`why.${stage}`);
    if (desk.holds.some(({ kind, releasedAt }) => !releasedAt && kind !== 'AttorneyRepresented')) return t('why.onHold');
    const moment = momentText(work.dueAt, now, timeZone, locale());
    if (Date.parse(work.dueAt) > now) return t(`why.later.${work.step}`, { moment });
    const broken = work.step === 'PromiseBroken' ? desk.promises.find(({ status }) => status === 'Broken') : undefined;
    if (broken) return t('why.brokenPromise', { amount: formatMoney(broken.amount, locale(), true), date: formatDate(broken.dueOn, locale()) });
    return t(`why.${work.step}`, { moment });
  }
}
