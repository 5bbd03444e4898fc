import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isProblem, problemText } from '../../api/problem';
import { useMay } from '../../identity/session';
import { restatementQuery } from '../../payments/restatement';

/** A rate was corrected or a payment booked late: what was posted no longer agrees with what is known. Only for who may put that right. */
export function RestateNotice({ number }: { number: string }) {
  const { t } = useTranslation('cases');
  const { data, error } = useQuery({ ...restatementQuery(number), enabled: useMay('cases.restate') });
  if (isProblem(error, 409)) return <Alert color="held" variant="light" my="xs">{problemText(error, t)}</Alert>;
  if (!data?.isNeeded) return null;
  return (
    <Alert color="held" variant="light" my="xs">
      {t('restate.needed')} <Anchor component={Link} to={`/payments/restate/${number}`} inherit>{t('restate.look')}</Anchor>
    </Alert>
  );
}
