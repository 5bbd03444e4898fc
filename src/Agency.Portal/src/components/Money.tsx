import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { formatMoney, isNegative, type MoneyValue } from '../text/money';
import classes from './Money.module.css';

interface Props {
  /** `null` is withheld from this reader, `undefined` does not apply. */
  value: MoneyValue | null | undefined;
  /** In a table the currency stands once in the header. */
  table?: boolean;
  /** Colour always with its sign, tick or clock. Plain amounts have the colour of text. */
  state?: 'plain' | 'received' | 'cleared' | 'reversed' | 'held';
  /** With `held`: until when a commission waits. With `received`: when a payment is expected to be good. */
  heldUntil?: string;
}

export function Money({ value, table = false, state = 'plain', heldUntil }: Props) {
  const { t } = useTranslation();
  // Machine-readable: what a table exports is the amount as it was sent, and nothing where it is withheld.
  if (value === null) return <data value="" className={classes.none}>{t('hidden')}</data>;
  if (value === undefined) return <span className={classes.none}>–</span>;
  return (
    <data value={value.amount} data-currency={value.currency} className={classes.money} data-state={state} data-negative={isNegative(value.amount) || undefined}>
      {state === 'cleared' && <IconCheck size={14} aria-hidden />}
      {(state === 'held' || state === 'received') && <IconClock size={14} aria-hidden />}
      {state !== 'plain' && <VisuallyHidden>{t(`money.${state}`)} </VisuallyHidden>}
      {formatMoney(value, locale(), !table)}
      {(state === 'held' || state === 'received') && heldUntil && <span className={classes.until}> {t(`money.${state}Until`, { date: formatDate(heldUntil, locale()) })}</span>}
    </data>
  );
}
