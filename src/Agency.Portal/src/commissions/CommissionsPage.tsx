import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AreaLinks } from '../components/AreaLinks';
import { PageHeader } from '../components/PageHeader';
import { useMe, useRole } from '../identity/session';
import { useCommissionLinks } from './commissionLinks';
import { EarningsStrip } from './EarningsStrip';
import { LineGrid } from './LineGrid';

export default function CommissionsPage() {
  const { t } = useTranslation('commissions');
  const { affiliateName } = useMe();
  const isPartner = useRole() === 'AffiliateUser';
  return (
    <>
      <PageHeader title={t('overview.title')} note={isPartner ? affiliateName : t('overview.allPartners')} />
      <AreaLinks {...useCommissionLinks()} />
      <EarningsStrip />
      <Title order={2} mt="lg" mb="xs">{t('overview.lines')}</Title>
      <LineGrid />
    </>
  );
}
