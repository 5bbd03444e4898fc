import { Alert, Anchor, Button, Group, List, Text, Title } from '@mantine/core';
import { IconCheck, IconInfoCircle, IconWand } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, take } from '../api/client';
import { literal } from '../api/odata';
import { problemText } from '../api/problem';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid } from '../components/DataGrid';
import { DateText, InstantText } from '../components/DateText';
import { Empty } from '../components/Empty';
import { Facts } from '../components/Facts';
import { ApiForm, SubmitButton, useApiForm } from '../components/Form';
import { Money } from '../components/Money';
import { PageHeader } from '../components/PageHeader';
import { Pending } from '../components/Pending';
import { Table } from '../components/Table';
import { useParam } from '../components/useParam';
import { announce } from '../frame/announce';
import { toast } from '../frame/toast';
import { useMay } from '../identity/session';
import { entryText } from '../ledger/entryText';
import { Sides } from '../ledger/Sides';
import { problemOf } from '../operations/followed';
import { OperationProgress } from '../operations/OperationProgress';
import { useOperation } from '../operations/useOperation';
import { useBankLinks } from './bankLinks';
import { LineDrawer } from './LineDrawer';
import { bankChanged, LineBadge, lineStatuses, useLineColumns, useLineFilters } from './lines';

type Page = components['schemas']['BankStatementPage'];

export default function StatementPage() {
  const { number } = useParams() as { number: string };
  const query = useQuery({
    queryKey: ['bank', 'statement', number],
    queryFn: ({ signal }) => take(api.GET('/api/v1/bank/statements/{number}', { params: { path: { number } }, signal })),
  });
  return <Pending query={query} rows={10}>{(statement) => <StatementOf statement={statement} />}</Pending>;
}

function StatementOf({ statement }: { statement: Page }) {
  const { t } = useTranslation('bank');
  const mayReconcile = useMay('bank.reconcile');
  const [, open] = useParam('line');
  const { number } = statement;
  const unplaced = (statement.counts.Open ?? 0) + (statement.counts.Proposed ?? 0);
  const work = useOperation({
    start: () => take(api.POST('/api/v1/bank/statements/{number}/match', { params: { path: { number } }, body: {} })),
    result: (operation) => take(api.GET('/api/v1/bank/statements/{number}/match/results/{operation}', { params: { path: { number, operation } } })),
    onDone: async (result) => {
      announce(t('match.done', { posted: result.posted, matched: result.matched }));
      await bankChanged();
    },
  });
  return (
    <>
      <PageHeader
        title={number}
        note={[statement.accountName, t(`format.${statement.format}`), statement.fileName].join(' · ')}
        actions={mayReconcile && unplaced > 0 && <Button leftSection={<IconWand size={16} aria-hidden />} loading={work.isRunning} onClick={work.start}>{t('match.start', { count: unplaced })}</Button>}
      />
      <AreaLinks {...useBankLinks()} />
      <OperationProgress work={work} />
      {work.result && <MatchResult result={work.result} />}
      <Facts
        rows={[
          [t('column.account'), <span key="account" className="ref">{statement.identifier}</span>],
          [t('column.period'), <span key="period"><DateText value={statement.from} /> – <DateText value={statement.through} /></span>],
          [t('column.opening'), statement.opening ? <Money key="opening" value={statement.opening} /> : undefined],
          [t('column.closing'), statement.closing ? <Money key="closing" value={statement.closing} /> : undefined],
          [t('column.lines'), t('page.lineCounts', { count: statement.lineCount - statement.knownLineCount, known: statement.knownLineCount })],
          [t('column.importedAt'), <span key="read"><InstantText value={statement.importedAt} />, {statement.importedBy}</span>],
        ]}
      />
      <Group gap="sm" my="md">
        {lineStatuses.filter((status) => statement.counts[status]).map((status) => (
          <Anchor key={status} component={Link} to={`/bank/statements/${number}?status=${status}`} underline="hover"><LineBadge status={status} /> <Text span className="num">{statement.counts[status]}</Text></Anchor>
        ))}
      </Group>
      <DataGrid
        set="BankLines" name={t('page.lines')} columns={useLineColumns(true)} filters={useLineFilters()} always={`statementNumber eq ${literal(number)}`} defaultSort="position" idField="id"
        onPeek={({ id }) => open(id)} empty={<Empty>{t('page.noLines')}</Empty>}
      />
      {!statement.isNotice && <Outstanding statement={statement} />}
      {statement.sides && <Proof statement={statement} />}
      <LineDrawer />
    </>
  );
}

function MatchResult({ result }: { result: components['schemas']['BankMatchResult'] }) {
  const { t } = useTranslation('bank');
  const refused = result.refusals.length > 0;
  return (
    <Alert color={refused ? 'held' : 'positive'} icon={refused ? <IconInfoCircle aria-hidden /> : <IconCheck aria-hidden />} title={t('match.done', { posted: result.posted, matched: result.matched })} mb="lg">
      <Text size="sm">{t('match.left', { proposed: result.proposed, open: result.open })}</Text>
      {refused && <List size="sm">{result.refusals.map(({ position, refusal }) => <List.Item key={position}>{t('match.refused', { position, why: problemText(problemOf(refusal), t) })}</List.Item>)}</List>}
    </Alert>
  );
}

/** What the book has and the bank does not have yet. */
function Outstanding({ statement }: { statement: Page }) {
  const { t } = useTranslation(['bank', 'ledger', 'payments']);
  return (
    <section aria-labelledby="outstanding">
      <Title order={2} id="outstanding" mt="xl" mb="xs">{t('outstanding.title')}</Title>
      {statement.outstanding.length === 0 ? <Empty>{t('outstanding.none')}</Empty> : (
        <Table name={t('outstanding.title')} minWidth={560} maw={960} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr><Table.Th scope="col">{t('column.record')}</Table.Th><Table.Th scope="col">{t('column.bookedOn')}</Table.Th><Table.Th scope="col">{t('column.text')}</Table.Th><Table.Th scope="col" ta="right">{t('column.amount')}</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {statement.outstanding.map((entry) => (
              <Table.Tr key={entry.journalNumber}>
                <Table.Td><Anchor component={Link} to={`/ledger?q=${entry.journalNumber}`} className="ref">{entry.journalNumber}</Anchor></Table.Td>
                <Table.Td><DateText value={entry.on} /></Table.Td>
                <Table.Td>{entryText(entry.description, t)}</Table.Td>
                <Table.Td ta="right"><Money table value={entry.amount} /></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {statement.outstandingCount > statement.outstanding.length && <Text size="sm" c="dimmed">{t('outstanding.more', { count: statement.outstandingCount - statement.outstanding.length })}</Text>}
    </section>
  );
}

function Proof({ statement }: { statement: Page }) {
  const { t } = useTranslation('bank');
  const mayProve = useMay('ledger.prove');
  const { number } = statement;
  const form = useApiForm({
    initial: {},
    submit: () => take(api.POST('/api/v1/bank/statements/{number}/prove', { params: { path: { number } }, body: {} })),
    onDone: async (receipt) => {
      await bankChanged();
      toast(t('proof.kept', { number: receipt.number }));
    },
  });
  return (
    <section aria-labelledby="proof">
      <Title order={2} id="proof" mt="xl" mb="xs">{t('proof.title')}</Title>
      <Sides maw={520} sides={statement.sides!} hasBank />
      {statement.proof && <Text size="sm" mt="sm">{t('proof.last')} <span className="ref">{statement.proof}</span></Text>}
      {mayProve && <ApiForm form={form} inline><Group mt="sm"><SubmitButton form={form} variant="default">{t('proof.keep')}</SubmitButton></Group></ApiForm>}
    </section>
  );
}
