import { Alert, Anchor, Button, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { Count } from '../components/Count';
import { Empty } from '../components/Empty';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { announce } from '../frame/announce';
import { OperationProgress } from '../operations/OperationProgress';
import { useOperation } from '../operations/useOperation';
import { locale } from '../text/locale';
import { isNegative } from '../text/money';
import { firstDayOf, formatMonth } from '../text/month';
import { useCommissionLinks } from './commissionLinks';

type Schemas = components['schemas'];

/** Which statements of a month would be taken back and which stay, why it is done, and what came of it. */
export default function UndoRunPage() {
  const { t } = useTranslation('commissions');
  const { run: month } = useParams() as { run: string };
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const preview = useQuery({
    queryKey: ['commissions', 'undo', month],
    queryFn: ({ signal }) => take(api.GET('/api/v1/commissions/runs/undo/preview', { params: { query: { Month: firstDayOf(month) } }, signal })),
    staleTime: 0,
  });
  const work = useOperation({
    start: () => take(api.POST('/api/v1/commissions/runs/undo', { body: { month: firstDayOf(month), reason: reason.trim() } })),
    result: (operation) => take(api.GET('/api/v1/commissions/runs/undo/results/{operation}', { params: { path: { operation } } })),
    onDone: async (result) => {
      announce(t('undoRun.undone', { count: result.undone }));
      await Promise.all(['commissions', 'list', 'payouts'].map((area) => client.invalidateQueries({ queryKey: [area] })));
    },
  });
  const start = () => {
    setMissing(!reason.trim());
    if (reason.trim()) work.start();
  };
  return (
    <>
      <PageHeader title={t('undoRun.title', { month: formatMonth(month, locale()) })} note={t('undoRun.note')} />
      <AreaLinks {...useCommissionLinks()} />
      <OperationProgress work={work} />
      {work.result && <Result result={work.result} month={month} />}
      <Pending query={preview} rows={6}>
        {({ toUndo, leftOut }) => (
          <>
            {toUndo.length === 0 ? !work.result && <Empty>{t('undoRun.nothing')}</Empty> : (
              <>
                <ToUndo rows={toUndo} />
                <Stack gap="sm" maw={480} mt="md">
                  <TextInput label={t('common:undo.reason')} value={reason} error={isMissing && t('common:undo.missing')} onChange={(event) => setReason(event.currentTarget.value)} maxLength={2000} />
                  <div><Button variant="default" loading={work.isRunning} onClick={start}>{t('undoRun.start', { count: toUndo.length })}</Button></div>
                </Stack>
              </>
            )}
            <Staying rows={leftOut} />
          </>
        )}
      </Pending>
    </>
  );
}

function ToUndo({ rows }: { rows: Schemas['StatementToUndo'][] }) {
  const { t } = useTranslation('commissions');
  return (
    <Table name={t('undoRun.start', { count: rows.length })} minWidth={560} maw={960} verticalSpacing={4} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.statement')}</Table.Th>
          <Table.Th scope="col">{t('column.affiliate')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('column.lineCount')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('column.linesTotal')}</Table.Th>
          <Table.Th scope="col" ta="right">{t('column.toPay')}</Table.Th>
          <Table.Th scope="col">{t('column.currency')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.number}>
            <Table.Td><Anchor component={Link} to={`/commissions/statements/${row.number}`} className="ref">{row.number}</Anchor></Table.Td>
            <Table.Td>{row.affiliateName} <Text span c="dimmed" className="ref" size="sm">{row.affiliateNumber}</Text></Table.Td>
            <Table.Td ta="right"><Count value={row.lines} /></Table.Td>
            <Table.Td ta="right"><Money table value={row.linesTotal} state={isNegative(row.linesTotal.amount) ? 'reversed' : 'plain'} /></Table.Td>
            <Table.Td ta="right"><Money table value={row.toPay} /></Table.Td>
            <Table.Td>{row.toPay.currency}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Staying({ rows }: { rows: Schemas['StatementNotUndone'][] }) {
  const { t, i18n } = useTranslation('commissions');
  if (rows.length === 0) return null;
  return (
    <>
      <Title order={2} mt="xl" mb="xs">{t('undoRun.staying')}</Title>
      <List>
        {rows.map(({ number, affiliateName, rule, why }) => (
          <List.Item key={number}>
            <Anchor component={Link} to={`/commissions/statements/${number}`} className="ref">{number}</Anchor> {affiliateName}: {i18n.exists(`common:problem.${rule}`) ? t(`common:problem.${rule}`) : why}
          </List.Item>
        ))}
      </List>
    </>
  );
}

function Result({ result, month }: { result: Schemas['StatementUndoResult']; month: string }) {
  const { t } = useTranslation('commissions');
  const failed = result.failures.length > 0;
  return (
    <Alert color={failed ? 'negative' : 'positive'} icon={failed ? <IconInfoCircle aria-hidden /> : <IconCheck aria-hidden />} title={t('undoRun.undone', { count: result.undone })} mb="lg">
      {failed && <><Text>{t('undoRun.failed', { count: result.failures.length })}</Text><List>{result.failures.map((failure) => <List.Item key={failure}>{failure}</List.Item>)}</List></>}
      <Anchor component={Link} to={`/commissions/runs/${month}`}>{t('undoRun.again')}</Anchor>
    </Alert>
  );
}
