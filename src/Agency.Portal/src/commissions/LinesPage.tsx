import { useTranslation } from 'react-i18next';
import { AreaLinks } from '../components/AreaLinks';
import { PageHeader } from '../components/PageHeader';
import { useCommissionLinks } from './commissionLinks';
import { LineGrid } from './LineGrid';

export default function LinesPage() {
  const { t } = useTranslation('commissions');
  return (
    <>
      <PageHeader title={t('lines.title')} />
      <AreaLinks {...useCommissionLinks()} />
      <LineGrid />
    </>
  );
}
