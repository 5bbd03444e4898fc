import { useTranslation } from 'react-i18next';
import { useMatches } from 'react-router';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import type { PageHandle } from './routing';

/** Stands at addresses of the plan that have no page yet, and says so. */
export default function UnbuiltPage() {
  const { t } = useTranslation('frame');
  const { area } = useMatches().at(-1)!.handle as PageHandle;
  return (
    <>
      <PageHeader title={t(`area.${area}`)} />
      <Empty>{t('unbuilt')}</Empty>
    </>
  );
}
