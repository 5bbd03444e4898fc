import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../api/client';
import { Pending } from '../components/Pending';
import { useMe } from '../identity/session';
import { locale } from '../text/locale';
import { addMonths, firstDayOf, formatMonth, monthOf } from '../text/month';

/** For the accountant's landing page: is the run of last month still to be done? */
export default function RunWaiting() {
  const { t } = useTranslation('commissions');
  const month = addMonths(monthOf(useMe().today), -1);
  const words = formatMonth(month, locale());
  const query = useQuery({
    queryKey: ['commissions', 'run', month],
    queryFn: ({ signal }) => take(api.GET('/api/v1/commissions/runs/preview', { params: { query: { Month: firstDayOf(month) } }, signal })),
  });
  return (
    <section aria-labelledby="run-waiting">
      <Title order={2} id="run-waiting" mt="xl" mb="xs">{t('home.title')}</Title>
      <Pending query={query} rows={1}>
        {({ toIssue }) => (toIssue.length > 0
          ? <Anchor component={Link} to={`/commissions/runs/${month}`}>{t('home.waiting', { month: words, count: toIssue.length })}</Anchor>
          : <Text>{t('home.done', { month: words })}</Text>)}
      </Pending>
    </section>
  );
}
