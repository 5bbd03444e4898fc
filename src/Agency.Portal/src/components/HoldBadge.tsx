import { Badge } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../text/date';
import { locale } from '../text/locale';

/** What lies over the stage and stops what it must, with the date it ends, when it has one. */
export function HoldBadge({ kind, until }: { kind: string; until?: string | null }) {
  const { t } = useTranslation();
  const word = t(`hold.${kind}`, { defaultValue: kind });
  return (
    <Badge color="held" variant="light" leftSection={<IconPlayerPause size={12} aria-hidden />}>
      {until ? t('hold.until', { hold: word, date: formatDate(until, locale()) }) : word}
    </Badge>
  );
}
