import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Row } from '../api/rows';
import { StatusBadge } from '../components/StatusBadge';
import { useMe } from '../identity/session';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';
import { lineState } from './lineState';

export function LineStateBadge({ line }: { line: Row<'CommissionLines'> }) {
  const { t } = useTranslation('commissions');
  const state = lineState(line, useMe().today);
  if (state.is === 'stated') return <Anchor component={Link} to={`/commissions/statements/${state.statement}?line=${line.id}`} size="sm">{t('state.stated', { number: state.statement })}</Anchor>;
  if (state.is === 'payable') return <StatusBadge tone="good">{t('state.payable')}</StatusBadge>;
  return <StatusBadge tone="waiting">{state.clearing ? t('state.clearing') : t('state.held', { date: formatDate(state.until, locale()) })}</StatusBadge>;
}
