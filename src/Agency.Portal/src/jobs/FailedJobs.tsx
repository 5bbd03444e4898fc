import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateText } from '../components/DateText';
import { ShortList } from '../components/ShortList';

/** For the administrator's landing page: what did not come through. */
export default function FailedJobs() {
  const { t } = useTranslation('jobs');
  return (
    <ShortList
      title={t('home.failed')} to="/jobs?outcome=Failed" set="JobRuns" idField="id" query={{ filter: "outcome eq 'Failed'", sort: '-startedAt', top: 8 }} empty={t('home.noneFailed')}
      columns={[
        { header: t('column.job'), render: (row) => <Anchor component={Link} to={`/jobs?run=${row.id}`} className="ref">{row.job}</Anchor> },
        { header: t('column.forDate'), render: (row) => <DateText value={row.forDate} /> },
        { header: t('column.failed'), right: true, render: (row) => row.failed },
        { header: t('column.note'), render: (row) => row.note?.split('\n')[0] ?? '–' },
      ]}
    />
  );
}
