import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api/client';
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
import { locale } from '../text/locale';
import { formatMoney } from '../text/money';
import { BandWords } from './BandWords';
import { useRateLinks } from './rateLinks';

type ScheduleRow = components['schemas']['FeeScheduleRow'];

export default function SchedulesPage() {
  const { t } = useTranslation('fees');
  const [, open] = useParam('version');
  const columns: GridColumn<ScheduleRow>[] = [
    { field: 'scheduleNumber', header: t('column.schedule'), width: 150, render: (row) => <BuildUp param="version" value={row.id} label={row.scheduleNumber}><span className="ref">{row.scheduleNumber}</span></BuildUp> },
    { field: 'versionNumber', header: t('column.version'), kind: 'number', width: 100 },
    { field: 'effectiveFrom', header: t('column.effectiveFrom'), kind: 'date', width: 170 },
  ];
  const filters: GridFilter[] = [{ name: 'from', field: 'effectiveFrom', label: t('column.effectiveFrom'), kind: 'dateRange' }];
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <AreaLinks {...useRateLinks()} />
      <DataGrid<ScheduleRow> set="FeeSchedules" name={t('title')} columns={columns} filters={filters} idField="id" defaultSort="scheduleNumber" onPeek={({ id }) => open(id)} />
      <ParamDrawer param="version" title={() => t('version')}>{(id) => <Version id={id} />}</ParamDrawer>
    </>
  );
}

function Version({ id }: { id: string }) {
  const { t } = useTranslation('fees');
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
        </>
      )}
    </Pending>
  );

  function conditions({ ageDaysMin, placedBelow, stage, isForeign, components: parts }: components['schemas']['FeeRule']) {
    const words = [
      typeof ageDaysMin === 'number' && t('when.age', { count: ageDaysMin }),
      placedBelow && t('when.placed', { amount: formatMoney({ amount: placedBelow, currency: 'EUR' }, locale(), false) }),
      stage && t(`common:stage.${stage}`),
      typeof isForeign === 'boolean' && t(isForeign ? 'when.abroad' : 'when.atHome'),
      parts && t('when.on', { parts: parts.map((part) => t(`payments:component.${part}`)).join(', ') }),
    ].filter(Boolean);
    return words.length > 0 ? words.join(' · ') : t('when.always');
  }
}
