import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InstantText } from '../components/DateText';
import { ShortList } from '../components/ShortList';
import { actionWords } from './actionWords';

const shownMax = 8;

/** For the auditor's landing page: where people set the contact gate aside, and what was done last. */
export default function AuditorSections() {
  const { t } = useTranslation('audit');
  return (
    <>
      <ShortList
        title={t('home.overrides')} to="/compliance/decisions" set="ContactDecisions" idField="id" query={{ filter: 'overrideReason ne null', sort: '-at', top: shownMax }} empty={t('home.noOverrides')}
        columns={[
          { header: t('column.at'), render: (row) => <InstantText value={row.at} /> },
          { header: t('column.case'), render: (row) => <Anchor component={Link} to={`/cases/${row.caseNumber}`} className="ref">{row.caseNumber}</Anchor> },
          { header: t('column.user'), render: (row) => row.askedBy },
          { header: t('column.rule'), render: (row) => row.rule ?? '–' },
          { header: t('column.reason'), render: (row) => row.overrideReason },
        ]}
      />
      <ShortList
        title={t('home.latest')} to="/audit" set="AuditEntries" idField="id" query={{ sort: '-id', top: shownMax }} empty={t('home.noEntries')}
        columns={[
          { header: t('column.at'), render: (row) => <Anchor component={Link} to={`/audit?entry=${row.id}`}><InstantText value={row.at} /></Anchor> },
          { header: t('column.user'), render: (row) => row.userName },
          { header: t('column.action'), render: (row) => actionWords(row.action, t) },
          { header: t('column.subject'), render: (row) => <span className="ref">{row.subject ?? '–'}</span> },
        ]}
      />
    </>
  );
}
