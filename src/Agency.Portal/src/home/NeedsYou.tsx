import { Anchor, List, Skeleton, Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countOf } from '../api/lists';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import type { Need } from './landings';

/** What waits for this reader, before any number or chart. */
export function NeedsYou({ needs }: { needs: Need[] }) {
  const { t } = useTranslation('home');
  const counts = useQueries({ queries: needs.map(countOf) });
  const failed = counts.find(({ error }) => error);
  const waiting = needs.map((need, index) => ({ ...need, count: counts[index]?.data ?? 0 })).filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="needs-you">
      <Title order={2} id="needs-you" mb="xs">{t('needsYou')}</Title>
      {failed && <ErrorState error={failed.error} onRetry={() => counts.forEach((count) => void count.refetch())} />}
      {counts.some(({ isPending }) => isPending) && <Skeleton height={20} width={260} />}
      {waiting.length > 0 && (
        <List spacing="xs">
          {waiting.map(({ id, to, count }) => <List.Item key={id}><Anchor component={Link} to={to}>{t(`need.${id}`, { count })}</Anchor></List.Item>)}
        </List>
      )}
      {!failed && waiting.length === 0 && counts.every(({ isSuccess }) => isSuccess) && <Empty>{t('nothing')}</Empty>}
    </section>
  );
}
