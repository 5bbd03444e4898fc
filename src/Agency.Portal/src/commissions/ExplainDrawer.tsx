import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
import { ParamDrawer } from '../components/ParamDrawer';
import { Pending } from '../components/Pending';
import { useMay } from '../identity/session';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';
import { Explanation } from './Explanation';

const explanationQuery = (id: string) => ({
  queryKey: ['commissions', 'explanation', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => take(api.GET('/api/v1/commissions/lines/{id}/explanation', { params: { path: { id } }, signal })),
  // "Recomputed just now" is meant: every opening asks again.
  staleTime: 0,
});

/** Explain this cent. `param` holds the id of the line. */
export function ExplainDrawer({ param }: { param: string }) {
  return <ParamDrawer param={param} title={titleOf}>{(id) => <Explained id={id} />}</ParamDrawer>;
}

const titleOf = (id: string) => <ExplainTitle id={id} />;

function ExplainTitle({ id }: { id: string }) {
  const { t } = useTranslation('commissions');
  const { data } = useQuery({ ...explanationQuery(id), enabled: useMay('commissions.read') });
  return <>{data ? t('explain.title', { amount: formatMoney(data.amount, locale(), true) }) : t('explain.titleNone')}</>;
}

function Explained({ id }: { id: string }) {
  return <Pending query={useQuery(explanationQuery(id))} rows={12}>{(line) => <Explanation line={line} />}</Pending>;
}
