import { Anchor, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRows } from '../../api/lists';
import { timelineText } from '../../cases/desk/timeline';
import { InstantText } from '../../components/DateText';
import { ErrorState } from '../../components/ErrorState';
import { locale } from '../../text/locale';
import classes from '../Referral.module.css';

const rowsMax = 5;

/** The five newest lines over all of the reader's cases. */
export function LatestChanges() {
  const { t } = useTranslation(['referrals', 'cases']);
  const { data, error, isPending, refetch } = useQuery(listRows('Activities', { sort: '-at', top: rowsMax }));
  return (
    <section className={classes.section} aria-labelledby="changes">
      <Title order={2} id="changes" mb="xs">{t('changes.title')}</Title>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={120} maw={720} />}
      {data?.value.length === 0 && <Text>{t('changes.none')}</Text>}
      <ol className={classes.checks}>
        {data?.value.map((line) => (
          <li key={line.id} style={{ flexWrap: 'wrap' }}>
            <Text component="span" c="dimmed" size="sm"><InstantText value={line.at} /></Text>
            <Anchor component={Link} to={`/cases/${line.caseNumber}`} className="ref">{line.caseNumber}</Anchor>
            <span>{timelineText(line, t, locale())}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
