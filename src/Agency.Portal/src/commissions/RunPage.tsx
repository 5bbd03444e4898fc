import { Alert, Anchor, Button, Group, List, Select, Table, Text, Title } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, take } from '../api/client';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { DateText } from '../components/DateText';
import { Empty } from '../components/Empty';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { announce } from '../frame/announce';
import { useMe } from '../identity/session';
import { OperationProgress } from '../operations/OperationProgress';
import { useOperation } from '../operations/useOperation';
import { locale } from '../text/locale';
import { isNegative } from '../text/money';
import { addMonths, firstDayOf, formatMonth, isMonth, monthOf } from '../text/month';
import { useCommissionLinks } from './commissionLinks';
import { LeftOut } from './LeftOut';

type Schemas = components['schemas'];

const monthsOffered = 18;

/** Preview, start, result at one address: the month. */
export default function RunPage() {
  const { t } = useTranslation('commissions');
  const { today } = useMe();
  const { run } = useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const thisMonth = monthOf(today);
  const month = isMonth(run) ? run : addMonths(thisMonth, -1);
  const inWords = formatMonth(month, locale());
  const preview = useQuery({
    queryKey: ['commissions', 'run', month],
    queryFn: ({ signal }) => take(api.GET('/api/v1/commissions/runs/preview', { params: { query: { Month: firstDayOf(month) } }, signal })),
    staleTime: 0,
  });
  const work = useOperation({
    start: () => take(api.POST('/api/v1/commissions/runs', { body: { month: firstDayOf(month) } })),
    result: (operation) => take(api.GET('/api/v1/commissions/runs/results/{operation}', { params: { path: { operation } } })),
    onDone: async (result) => {
      announce(t('run.issued', { count: result.issued }));
      await Promise.all([client.invalidateQueries({ queryKey: ['commissions'] }), client.invalidateQueries({ queryKey: ['list'] })]);
    },
  });
  const months = Array.from({ length: monthsOffered }, (_, index) => addMonths(thisMonth, -index));
  return (
    <>
      <PageHeader title={t('run.title', { month: inWords })} />
      <AreaLinks {...useCommissionLinks()} />
      <Select
        label={t('run.month')} w={240} mb="md" allowDeselect={false} withScrollArea={false} styles={{ options: { maxHeight: 300, overflowY: 'auto' } }} value={month} onChange={(next) => void navigate(`/commissions/runs/${next}`)}
        data={(months.includes(month) ? months : [month, ...months]).map((value) => ({ value, label: formatMonth(value, locale()) }))}
      />
      <OperationProgress work={work} />
      {work.result && <Result result={work.result} />}
      <Pending query={preview} rows={6}>
        {(shown) => (
          <>
            {!shown.hasEnded && <Alert color="held" icon={<IconInfoCircle aria-hidden />} mb="md">{t('run.notEnded', { month: inWords })} <DateText value={shown.through} />.</Alert>}
            {shown.toIssue.length > 0 && <Title order={2} mb="xs">{t('run.toIssue', { count: shown.toIssue.length })}</Title>}
            {shown.toIssue.length === 0 ? !work.result && <Empty>{t(shown.leftOut.some(({ reason }) => reason === 'Held') ? 'run.allHeld' : 'run.nothing', { month: inWords })}</Empty> : (
              <>
                <ToIssue rows={shown.toIssue} />
                <Group mt="md">
                  <Button {...(shown.hasEnded ? { loading: work.isRunning, onClick: work.start } : { 'aria-disabled': true, variant: 'default', 'aria-describedby': 'run-refused' })}>
                    {t('run.start', { count: shown.toIssue.length })}
                  </Button>
                  {!shown.hasEnded && <Text id="run-refused" size="sm">{t('run.refused')}</Text>}
                </Group>
              </>
            )}
            <LeftOut rows={shown.leftOut} />
            {shown.hasEnded && <Text mt="xl" size="sm"><Anchor component={Link} to={`/commissions/runs/${month}/undo`}>{t('undoRun.open', { month: inWords })}</Anchor></Text>}
          </>
        )}
      </Pending>
    </>
  );
}

function ToIssue({ rows }: { rows: Schemas['StatementToIssue'][] }) {
  const { t } = useTranslation('commissions');
  return (
    <Table.ScrollContainer minWidth={560} maw={960} type="native" tabIndex={0}>
      <Table verticalSpacing={4} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column.affiliate')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('column.lineCount')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('column.broughtForward')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('column.linesTotal')}</Table.Th>
            <Table.Th scope="col">{t('column.currency')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.affiliateId + row.total.currency}>
              <Table.Td>{row.affiliateName} <Text span c="dimmed" className="ref" size="sm">{row.affiliateNumber}</Text></Table.Td>
              <Table.Td ta="right">{row.lines}</Table.Td>
              <Table.Td ta="right"><Money table value={row.broughtForward} state={isNegative(row.broughtForward.amount) ? 'reversed' : 'plain'} /></Table.Td>
              <Table.Td ta="right"><Money table value={row.total} state={isNegative(row.total.amount) ? 'reversed' : 'plain'} /></Table.Td>
              <Table.Td>{row.total.currency}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Result({ result }: { result: Schemas['StatementRunResult'] }) {
  const { t } = useTranslation('commissions');
  const failed = result.failures.length > 0;
  return (
    <Alert color={failed ? 'negative' : 'positive'} icon={failed ? <IconInfoCircle aria-hidden /> : <IconCheck aria-hidden />} title={t('run.issued', { count: result.issued })} mb="lg">
      {failed && <><Text>{t('run.failed', { count: result.failures.length })}</Text><List>{result.failures.map((failure) => <List.Item key={failure}>{failure}</List.Item>)}</List></>}
      <Anchor component={Link} to="/commissions/statements">{t('run.seeStatements')}</Anchor>
    </Alert>
  );
}
