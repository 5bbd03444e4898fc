import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';

/** Also for what exists and is not for this reader: the two must look alike. */
export function NotFoundPage() {
  const { t } = useTranslation('frame');
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <Empty action={<Button component={Link} to="/" variant="default">{t('notFound.home')}</Button>}>{t('notFound.text')}</Empty>
    </>
  );
}
