import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { isProblem } from '../../api/problem';
import { ErrorState } from '../../components/ErrorState';
import { PageHeader } from '../../components/PageHeader';
import { NotFoundPage } from '../../frame/NotFoundPage';
import { useMe } from '../../identity/session';
import { Workplace } from './Workplace';
import { deskQuery } from './desk';
import { PartnerCase } from './PartnerCase';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** One address for everybody: staff work here, partners and clients read along. */
export default function CasePage() {
  const { number = '' } = useParams();
  const [query] = useSearchParams();
  const { role } = useMe();
  const on = query.get('on') ?? '';
  const { data, error, refetch } = useQuery(deskQuery(number, isoDate.test(on) ? on : undefined));
  if (isProblem(error, 404)) return <NotFoundPage />;
  if (!data && error) return <><PageHeader title={number} /><ErrorState error={error} onRetry={() => void refetch()} /></>;
  // Without a heading of its own: the one of the desk takes focus on arrival.
  if (!data) return <Waiting />;
  const forPartner = role === 'AffiliateUser' || role === 'ClientUser';
  return (
    <>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {forPartner ? <PartnerCase key={number} desk={data} /> : <Workplace key={number} desk={data} />}
    </>
  );
}

function Waiting() {
  return <Stack gap="md"><Skeleton height={42} width="50%" /><Skeleton height={56} /><Skeleton height={28} width="60%" /><Skeleton height={420} /></Stack>;
}
