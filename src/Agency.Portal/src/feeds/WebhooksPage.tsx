import { Button, Title } from '@mantine/core';
import { IconWebhook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AreaLinks } from '../components/AreaLinks';
import { BuildUp } from '../components/BuildUp';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { Empty } from '../components/Empty';
import { PageHeader } from '../components/PageHeader';
import { ParamDrawer } from '../components/ParamDrawer';
import { StatusBadge } from '../components/StatusBadge';
import { useParam } from '../components/useParam';
import { useMay } from '../identity/session';
import { DeliveryDrawer } from './DeliveryDrawer';
import { Endpoints } from './Endpoints';
import { useFeedLinks } from './feedLinks';
import { OpenWebhook } from './OpenWebhook';
import { WebhookDrawer } from './WebhookDrawer';
import { deliveryTones, webhookTypes, type DeliveryRow } from './webhooks';

/** Programs that hear of what happens, and the log of what they were sent. */
export default function WebhooksPage() {
  const { t } = useTranslation('feeds');
  const manages = useMay('webhooks.manage');
  const [, setNew] = useParam('new');
  const [, setDelivery] = useParam('delivery');
  const columns: GridColumn<DeliveryRow>[] = [
    { field: 'createdAt', header: t('webhooks.createdAt'), kind: 'instant', width: 180 },
    { field: 'type', header: t('webhooks.type'), width: 200, render: (row) => <BuildUp param="delivery" value={row.id} label={t('webhooks.delivery')}>{row.type}</BuildUp> },
    { field: 'state', header: t('webhooks.state'), width: 130, render: ({ state }) => <StatusBadge tone={deliveryTones[state]}>{t(`webhooks.states.${state}`)}</StatusBadge> },
    { field: 'lastStatus', header: t('webhooks.lastStatus'), kind: 'number', width: 100 },
    { field: 'attempts', header: t('webhooks.attempts'), kind: 'number', width: 90 },
    { field: 'url', header: t('webhooks.url'), width: 280 },
    { field: 'lastTryAt', header: t('webhooks.lastTryAt'), kind: 'instant', width: 180, optional: true },
    { field: 'nextTryAt', header: t('webhooks.nextTryAt'), kind: 'instant', width: 180 },
  ];
  const filters: GridFilter<DeliveryRow>[] = [
    { name: 'state', label: t('webhooks.state'), kind: 'choice', options: Object.keys(deliveryTones).map((value) => ({ value, label: t(`webhooks.states.${value}`) })) },
    { name: 'type', label: t('webhooks.type'), kind: 'choice', options: webhookTypes.map((value) => ({ value, label: value })) },
  ];
  return (
    <>
      <PageHeader title={t('webhooks.title')} note={t('webhooks.note')} actions={manages && <Button leftSection={<IconWebhook size={16} aria-hidden />} onClick={() => setNew('webhook')}>{t('webhooks.open')}</Button>} />
      <AreaLinks {...useFeedLinks()} />
      <Endpoints />
      <Title order={2} mt="xl" mb="xs">{t('webhooks.log')}</Title>
      <DataGrid set="WebhookDeliveries" name={t('webhooks.log')} columns={columns} filters={filters} idField="id" defaultSort="-createdAt" onPeek={({ id }) => setDelivery(id)} empty={<Empty>{t('webhooks.noLog')}</Empty>} />
      <ParamDrawer param="new" title={() => t('webhooks.open')}>{() => <OpenWebhook />}</ParamDrawer>
      <ParamDrawer param="webhook" title={() => t('webhooks.one')}>{(id) => <WebhookDrawer key={id} id={id} />}</ParamDrawer>
      <ParamDrawer param="delivery" title={() => t('webhooks.delivery')}>{(id) => <DeliveryDrawer key={id} id={id} />}</ParamDrawer>
    </>
  );
}
