import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Money } from '../components/Money';
import type { MoneyValue } from '../text/money';

/** Beside an amount that is another one than the clerk saw before. */
export function Changed({ before, now, table = true }: { before: MoneyValue | undefined; now: MoneyValue; table?: boolean }) {
  const { t } = useTranslation('payments');
  if (!before || before.amount === now.amount) return null;
  return (
    <Text component="mark" data-aside size="xs" px={4} mr={6} bg="var(--mantine-color-held-light)" c="var(--mantine-color-held-light-color)" style={{ borderRadius: 4 }}>
      {t('preview.was')} <Money table={table} value={before} />
    </Text>
  );
}
