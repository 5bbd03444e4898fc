import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../api/client';
import type { Row } from '../api/rows';
import { AreaLinks } from '../components/AreaLinks';
import { BuildUp } from '../components/BuildUp';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { DateText } from '../components/DateText';
import { Facts } from '../components/Facts';
import { PageHeader } from '../components/PageHeader';
import { ParamDrawer } from '../components/ParamDrawer';
import { Pending } from '../components/Pending';
import { useParam } from '../components/useParam';
import { BandWords } from '../fees/BandWords';
import { MoveCases } from '../fees/MoveCases';
import { useMay } from '../identity/session';
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';
import { useCommissionLinks } from './commissionLinks';

type PlanRow = Row<'CommissionPlans'>;

/** A minimum has no currency of its own: it is in the one of each statement. */
const bare = (amount: string) => formatMoney({ amount, currency: 'EUR' }, locale(), false);

export default function PlansPage() {
  const { t } = useTranslation('commissions');
  const [, open] = useParam('version');
  const mayManage = useMay('plans.manage');
  const columns: GridColumn<PlanRow>[] = [
    { field: 'planNumber', header: t('column.plan'), width: 130, render: (row) => <BuildUp param="version" value={row.id} label={row.planNumber}><span className="ref">{row.planNumber}</span></BuildUp> },
    { field: 'versionNumber', header: t('column.version'), kind: 'number', width: 90 },
    { field: 'effectiveFrom', header: t('column.effectiveFrom'), kind: 'date', width: 150 },
    { field: 'base', header: t('column.planBase'), width: 200, render: ({ base }) => t(`planBase.${base}`) },
    { field: 'holdingDays', header: t('column.holdingDays'), kind: 'number', width: 140, render: ({ holdingDays }) => t('plans.days', { count: holdingDays }) },
    { field: 'minimumPayout', header: t('column.minimumPayout'), width: 170, render: ({ minimumPayout }) => <span className="num">{bare(minimumPayout)}</span> },
  ];
  const filters: GridFilter<PlanRow>[] = [{ name: 'from', field: 'effectiveFrom', label: t('column.effectiveFrom'), kind: 'dateRange' }];
  return (
    <>
      <PageHeader title={t('plans.title')} note={t('plans.note')} actions={mayManage && <Button component={Link} to="/commissions/plans/new">{t('plans.new')}</Button>} />
      <AreaLinks {...useCommissionLinks()} />
      <DataGrid set="CommissionPlans" name={t('plans.title')} columns={columns} filters={filters} idField="id" defaultSort="planNumber" onPeek={({ id }) => open(id)} />
      <ParamDrawer param="version" title={() => t('plans.version')}>{(id) => <PlanVersion id={id} />}</ParamDrawer>
    </>
  );
}

function PlanVersion({ id }: { id: string }) {
  const { t } = useTranslation('commissions');
  const mayManage = useMay('plans.manage');
  const query = useQuery({ queryKey: ['commissions', 'plan', id], queryFn: ({ signal }) => take(api.GET('/api/v1/commissions/plans/versions/{id}', { params: { path: { id } }, signal })) });
  return (
    <Pending query={query}>
      {(version) => (
        <>
          <Facts
            rows={[
              [t('column.plan'), version.name],
              [t('column.effectiveFrom'), <DateText key="f" value={version.effectiveFrom} />],
              [t('column.planBase'), t(`planBase.${version.base}`)],
              [t('plans.rates'), <BandWords key="r" bands={version.rates} />],
              [t('column.holdingDays'), t('plans.days', { count: version.holdingDays })],
              [t('column.minimumPayout'), bare(version.minimumPayout)],
            ]}
          />
          {mayManage && (
            <>
              <Group mt="md"><Button component={Link} to={`/commissions/plans/new?from=${id}`} variant="default">{t('plans.newFrom', { name: version.name })}</Button></Group>
              <MoveCases of="plan" versionId={id} name={version.name} />
            </>
          )}
        </>
      )}
    </Pending>
  );
}
