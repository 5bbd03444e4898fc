import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BuildUp } from '../components/BuildUp';
import { ExportMenu, type GridColumn } from '../components/DataGrid';
import { InstantText } from '../components/DateText';
import { Empty } from '../components/Empty';
import { Pending } from '../components/Pending';
import { StatusBadge } from '../components/StatusBadge';
import { Table } from '../components/Table';
import { endpointsQuery, type WebhookRow } from './webhooks';

/** The programs that hear, or heard. There are never many. */
export function Endpoints() {
  const { t } = useTranslation('feeds');
  const endpoints = useQuery(endpointsQuery);
  const columns: GridColumn<WebhookRow>[] = (['url', 'description', 'types', 'createdBy', 'createdAt', 'closedAt'] as const).map((field) => ({ field, header: field === 'closedAt' ? t('webhooks.closed') : t(`webhooks.${field}`) }));
  return (
    <Pending query={endpoints} rows={2}>
      {({ value }) => (value.length === 0 ? <Empty>{t('webhooks.none')}</Empty> : (
        <>
          <Table name={t('webhooks.title')} hasExport={false} minWidth={720} maw={1100} verticalSpacing={4}>
            <Table.Thead><Table.Tr>{['url', 'state', 'types', 'createdBy', 'createdAt'].map((name) => <Table.Th key={name} scope="col">{t(`webhooks.${name}`)}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>{value.map((row) => <Endpoint key={row.id} row={row} />)}</Table.Tbody>
          </Table>
          <Group maw={1100} justify="flex-end"><ExportMenu set="Webhooks" columns={columns} query={{ sort: '-createdAt' }} /></Group>
        </>
      ))}
    </Pending>
  );
}

function Endpoint({ row }: { row: WebhookRow }) {
  const { t } = useTranslation('feeds');
  return (
    <Table.Tr>
      <Table.Td><BuildUp param="webhook" value={row.id} label={t('webhooks.one')}>{row.url}</BuildUp><Text size="sm" c="dimmed">{row.description}</Text></Table.Td>
      <Table.Td><EndpointBadge row={row} /></Table.Td>
      <Table.Td><Text size="sm">{row.types.replaceAll(',', ', ')}</Text></Table.Td>
      <Table.Td>{row.createdBy}</Table.Td>
      <Table.Td><InstantText value={row.createdAt} /></Table.Td>
    </Table.Tr>
  );
}

export function EndpointBadge({ row }: { row: WebhookRow }) {
  const { t } = useTranslation('feeds');
  return row.closedAt ? <StatusBadge tone="neutral" ended>{t('webhooks.closed')}</StatusBadge> : <StatusBadge tone="good">{t('webhooks.hears')}</StatusBadge>;
}
