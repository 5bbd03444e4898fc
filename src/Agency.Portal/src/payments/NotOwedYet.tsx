import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';

/** Why a payment passes over what stands on the account: it came before that was charged. */
export function NotOwedYet({ rows }: { rows: components['schemas']['NotOwedYet'][] }) {
  const { t } = useTranslation('payments');
  return rows.map(({ component, owedFrom }) => (
    <Text key={component} size="sm" c="dimmed">{t('preview.notOwedYet', { component: t(`component.${component}`), date: formatDate(owedFrom, locale()) })}</Text>
  ));
}
