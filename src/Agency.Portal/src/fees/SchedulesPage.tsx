import { Button, Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../api/client';
import type { Row } from '../api/rows';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { BuildUp } from '../components/BuildUp';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { DateText } from '../components/DateText';
import { Facts } from '../components/Facts';
import { PageHeader } from '../components/PageHeader';
import { ParamDrawer } from '../components/ParamDrawer';
import { Pending } from '../components/Pending';
import { Percent } from '../components/Percent';
import { useParam } from '../components/useParam';
import { useMay } from '../identity/session';
import { locale } from '../text/locale';
import { formatMoney, formatPercent } from '../text/money';
import { BandWords } from './BandWords';
import { MoveCases } from './MoveCases';
import { useRateLinks } from './rateLinks';

/** A threshold has no currency of its own: it is in the one of each case. */
const bare = (amount: string) => formatMoney({ amount, currency: 'EUR' }, locale(), false);

type ScheduleRow = Row<'FeeSchedules'>;

export default function SchedulesPage() {
  const { t } = useTranslation('fees');
  const [, open] = useParam('version');
  const mayManage = useMay('fees.manage');
  const columns: GridColumn<ScheduleRow>[] = [
    { field: 'scheduleNumber', header: t('column.schedule'), width: 150, render: (row) => <BuildUp param="version" value={row.id} label={row.scheduleNumber}><span className="ref">{row.scheduleNumber}</span></BuildUp> },
    { field: 'versionNumber', header: t('column.version'), kind: 'number', width: 100 },
    { field: 'effectiveFrom', header: t('column.effectiveFrom'), kind: 'date', width: 170 },
  ];
  const filters: GridFilter<ScheduleRow>[] = [{ name: 'from', field: 'effectiveFrom', label: t('column.effectiveFrom'), kind: 'dateRange' }];
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={mayManage && <Button component={Link} to="/fees/schedules/new">{t('new')}</Button>} />
      <AreaLinks {...useRateLinks()} />
      <DataGrid set="FeeSchedules" name={t('title')} columns={columns} filters={filters} idField="id" defaultSort="scheduleNumber" onPeek={({ id }) => open(id)} />
      <ParamDrawer param="version" title={() => t('version')}>{(id) => <Version id={id} />}</ParamDrawer>
    </>
  );
}

function Version({ id }: { id: string }) {
  const { t } = useTranslation('fees');
  const mayManage = useMay('fees.manage');
  const query = useQuery({ queryKey: ['fees', 'schedule', id], queryFn: ({ signal }) => take(api.GET('/api/v1/fees/schedules/versions/{id}', { params: { path: { id } }, signal })) });
  return (
    <Pending query={query}>
      {(version) => (
        <>
          <Facts rows={[[t('column.schedule'), version.name], [t('column.effectiveFrom'), <DateText key="f" value={version.effectiveFrom} />], [t('vat'), <Percent key="v" value={version.vat} />]]} />
          <Text mt="lg" mb="xs" size="sm" c="dimmed">{t('topDown')}</Text>
          <List type="ordered" spacing="sm">
            {version.rules.map((rule) => (
              <List.Item key={rule.name}>
                <Text fw={500}>{rule.name}</Text>
                <Text size="sm">{conditions(rule)}</Text>
                <BandWords bands={rule.rates} />
              </List.Item>
            ))}
          </List>
          <Text mt="lg" size="sm">{recallWords(version.recall)}</Text>
          {mayManage && (
            <>
              <Group mt="md"><Button component={Link} to={`/fees/schedules/new?from=${id}`} variant="default">{t('newFrom', { name: version.name })}</Button></Group>
              <MoveCases of="schedule" versionId={id} name={version.name} />
            </>
          )}
        </>
      )}
    </Pending>
  );

  function recallWords(recall: components['schemas']['RecallTerms'] | null | undefined) {
    if (!recall) return t('recall.none');
    const { share, quietDays, isWholeFeeWhileExpected } = recall;
    return [
      t('recall.shareOf', { percent: formatPercent(share, locale()) }),
      typeof quietDays === 'number' && t('recall.freeAfter', { count: quietDays }),
      isWholeFeeWhileExpected && t('recall.wholeWords'),
    ].filter(Boolean).join(' ');
  }

  function conditions({ ageDaysMin, placedBelow, stage, isForeign, components: parts, isSecondPlacement, daysSincePlacementMax, minimum, cap }: components['schemas']['FeeRule']) {
    const words = [
      typeof ageDaysMin === 'number' && t('when.age', { count: ageDaysMin }),
      placedBelow && t('when.placed', { amount: bare(placedBelow) }),
      stage && t(`common:stage.${stage}`),
      typeof isForeign === 'boolean' && t(isForeign ? 'when.abroad' : 'when.atHome'),
      typeof isSecondPlacement === 'boolean' && t(isSecondPlacement ? 'when.second' : 'when.first'),
      typeof daysSincePlacementMax === 'number' && t('when.within', { count: daysSincePlacementMax }),
      parts && t('when.on', { parts: parts.map((part) => t(`payments:component.${part}`)).join(', ') }),
    ].filter(Boolean);
    const limits = [minimum && t('when.minimum', { amount: bare(minimum) }), cap && t('when.cap', { amount: bare(cap) })].filter(Boolean);
    return [...(words.length > 0 ? words : [t('when.always')]), ...limits].join(' · ');
  }
}
