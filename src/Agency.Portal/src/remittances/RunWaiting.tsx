import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../api/client';
import { Pending } from '../components/Pending';
import { useMe } from '../identity/session';
import { locale } from '../text/locale';
import { addMonths, firstDayOf, formatMonth, monthOf } from '../text/month';

/** For the accountant's landing page: are last month's remittances still to be sent? */
export default function RunWaiting() {
  const { t } = useTranslation('remittances');
  const month = addMonths(monthOf(useMe().today), -1);
  const words = formatMonth(month, locale());
  const query = useQuery({
    queryKey: ['remittances', 'run', month],
    queryFn: ({ signal }) => take(api.GET('/api/v1/remittances/runs/preview', { params: { query: { Month: firstDayOf(month) } }, signal })),
  });
  return (
    <section aria-labelledby="remittances-waiting">
      <Title order={2} id="remittances-waiting" mt="xl" mb="xs">{t('title')}</Title>
      <Pending query={query} rows={1}>
        {({ toIssue }) => (toIssue.length > 0
          ? <Anchor component={Link} to={`/remittances/runs/${month}`}>{t('home.waiting', { month: words, count: toIssue.length })}</Anchor>
          : <Text>{t('home.done', { month: words })}</Text>)}
      </Pending>
    </section>
  );
}
