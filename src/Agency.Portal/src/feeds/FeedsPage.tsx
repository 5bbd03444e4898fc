import { ActionIcon, Anchor, Button, Code, CopyButton, Group, List, Text, Title } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { useMe } from '../identity/session';
import { useFeedLinks } from './feedLinks';

type Feed = components['schemas']['Feed'];

const here = () => globalThis.location?.origin ?? '';
const firstWorkbook = '/odata/Payments?$apply=groupby((currency),aggregate(amount%20with%20sum%20as%20collected))';

/** Every list as an address for Excel, Power BI and other programs, and how to connect them. */
export default function FeedsPage() {
  const { t } = useTranslation('feeds');
  const { email } = useMe();
  const feeds = useQuery({ queryKey: ['feeds'], queryFn: ({ signal }) => take(api.GET('/api/v1/feeds', { signal })) });
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={<Button component={Link} to="/identity/keys?new=key" leftSection={<IconKey size={16} aria-hidden />}>{t('makeKey')}</Button>} />
      <AreaLinks {...useFeedLinks()} />
      <div style={{ maxWidth: 960 }}>
        <Title order={2} mb="xs">{t('service')}</Title>
        <Text mb="xs">{t('serviceNote')}</Text>
        <Address path="/odata/" name={t('service')} />
        <Steps title={t('excel.title')} steps={['one', 'two', 'three', 'four'].map((step) => t(`excel.${step}`, { email }))} />
        <Steps title={t('powerBi.title')} steps={['one', 'two', 'three'].map((step) => t(`powerBi.${step}`, { email }))} />
        <Steps title={t('workbook.title')} steps={['one', 'two', 'three', 'four'].map((step) => t(`workbook.${step}`))} />
        <Text mt="xs" mb="xs" size="sm">{t('workbook.summed')}</Text>
        <Address path={firstWorkbook} name={t('workbook.title')} />
        <Title order={2} mt="xl" mb="xs">{t('lists')}</Title>
      </div>
      <Pending query={feeds} rows={8}>{(rows) => <FeedTable rows={rows} />}</Pending>
      <Text mt="lg" size="sm">{t('more')} <Anchor component={Link} to="/identity/keys" underline="always">{t('yourKeys')}</Anchor></Text>
    </>
  );
}

function Steps({ title, steps }: { title: string; steps: string[] }) {
  return (
    <>
      <Title order={2} mt="xl" mb="xs">{title}</Title>
      <List type="ordered" spacing={4}>{steps.map((step) => <List.Item key={step}>{step}</List.Item>)}</List>
    </>
  );
}

function FeedTable({ rows }: { rows: Feed[] }) {
  const { t } = useTranslation('feeds');
  return (
    <Table name={t('lists')} minWidth={640} maw={960} verticalSpacing={4}>
      <Table.Thead><Table.Tr><Table.Th scope="col">{t('list')}</Table.Th><Table.Th scope="col">{t('address')}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {rows.map((feed) => (
          <Table.Tr key={feed.name}>
            <Table.Td><Text fw={600} size="sm">{feed.name}</Text><Text size="sm" c="dimmed">{feed.about}</Text></Table.Td>
            <Table.Td><Address path={feed.path} name={feed.name} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Address({ path, name }: { path: string; name: string }) {
  const { t } = useTranslation('feeds');
  return (
    <Group gap="xs" wrap="nowrap">
      <Code style={{ overflowWrap: 'anywhere' }}>{here() + path}</Code>
      <CopyButton value={here() + path}>
        {({ copied, copy }) => (
          <ActionIcon variant="subtle" color={copied ? 'positive' : 'slate'} onClick={copy} aria-label={t(copied ? 'copied' : 'copy', { name })}>
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
        )}
      </CopyButton>
    </Group>
  );
}
