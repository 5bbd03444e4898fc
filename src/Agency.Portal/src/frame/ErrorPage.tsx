import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { isProblem } from '../api/problem';
import { ErrorState } from '../components/ErrorState';
import { PageHeader } from '../components/PageHeader';
import { NotFoundPage } from './NotFoundPage';

/** For what a page could not handle itself. */
export function ErrorPage() {
  const { t } = useTranslation('frame');
  const error = useRouteError();
  if (isProblem(error, 404) || isProblem(error, 403) || (isRouteErrorResponse(error) && error.status === 404)) return <NotFoundPage />;
  return (
    <>
      <PageHeader title={t('error.title')} />
      <ErrorState error={error} onRetry={() => window.location.reload()} />
    </>
  );
}
