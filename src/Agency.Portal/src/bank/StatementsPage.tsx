import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Anchor } from '@mantine/core';
import { api, take } from '../api/client';
import type { Row } from '../api/rows';
import type { components } from '../api/schema';
import { AreaLinks } from '../components/AreaLinks';
import { DataGrid, type GridColumn, type GridFilter } from '../components/DataGrid';
import { DropArea } from '../components/DropArea';
import { Empty } from '../components/Empty';
import { ErrorState } from '../components/ErrorState';
import { PageHeader } from '../components/PageHeader';
import { announce } from '../frame/announce';
import { useMay } from '../identity/session';
import { followed } from '../operations/followed';
import { useBankLinks } from './bankLinks';
import { bankChanged } from './lines';

type Schemas = components['schemas'];

/** What the bank sent: files are dropped here, and each statement in them gets its verdict. */
export default function StatementsPage() {
  const { t } = useTranslation('bank');
  const mayReconcile = useMay('bank.reconcile');
  const columns: GridColumn<Row<'BankStatements'>>[] = [
    { field: 'number', header: t('column.statement'), kind: 'reference', width: 130, to: ({ number }) => `/bank/statements/${number}` },
    { field: 'accountName', header: t('column.account'), width: 180 },
    { field: 'through', header: t('column.through'), kind: 'date', width: 130 },
    { field: 'closing', header: t('column.closing'), kind: 'money', width: 140 },
    { field: 'currency', header: t('column.currency'), width: 90 },
    { field: 'lineCount', header: t('column.lines'), kind: 'number', width: 90 },
    { field: 'unplacedCount', header: t('column.unplaced'), kind: 'number', width: 120 },
    { field: 'format', header: t('column.format'), width: 110, render: ({ format }) => t(`format.${format}`) },
    { field: 'fileName', header: t('column.file'), width: 200 },
    { field: 'from', header: t('column.from'), kind: 'date', width: 130, optional: true },
    { field: 'opening', header: t('column.opening'), kind: 'money', width: 140, optional: true },
    { field: 'bankNumber', header: t('column.bankNumber'), kind: 'reference', width: 180, optional: true },
    { field: 'importedAt', header: t('column.importedAt'), kind: 'instant', width: 170 },
    { field: 'importedBy', header: t('column.importedBy'), width: 150, optional: true },
  ];
  const filters: GridFilter<Row<'BankStatements'>>[] = [
    { name: 'through', label: t('column.through'), kind: 'dateRange' },
    { name: 'account', field: 'accountName', label: t('column.account'), kind: 'text' },
  ];
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <AreaLinks {...useBankLinks()} />
      {mayReconcile && <Drop />}
      <DataGrid set="BankStatements" name={t('title')} columns={columns} filters={filters} defaultSort="-through" empty={<Empty>{t('empty')}</Empty>} />
    </>
  );
}

function Drop() {
  const { t } = useTranslation('bank');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [verdicts, setVerdicts] = useState<Schemas['BankFileVerdict'][]>([]);
  const send = async (files: File[]) => {
    setBusy(true);
    setProblem(undefined);
    setVerdicts([]);
    try {
      for (const file of files) {
        // One after another: each file is a transaction, and a later statement may follow on an earlier one.
        const verdict = await read(file);
        setVerdicts((before) => [...before, verdict]);
        announce(t('drop.read', { file: verdict.fileName, count: verdict.statements.filter(({ number }) => number).length }));
      }
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
      await bankChanged();
    }
  };
  return (
    <Stack gap="sm" mb="lg">
      <DropArea button={t('drop.choose')} accept=".xml,.sta,.940,.txt,.bai,.ach,.mt940" busy={busy} onFiles={(files) => void send(files)}>{t('drop.what')}</DropArea>
      {problem !== undefined && <ErrorState error={problem} />}
      {verdicts.map((verdict) => <Verdict key={verdict.fileName} verdict={verdict} />)}
    </Stack>
  );
}

async function read(file: File) {
  const form = new FormData();
  form.append('file', file, file.name);
  const { id } = await followed(await take(api.POST('/api/v1/bank/files', { body: form as never, bodySerializer: (body) => body as unknown as FormData })));
  return take(api.GET('/api/v1/bank/files/results/{operation}', { params: { path: { operation: id } } }));
}

function Verdict({ verdict }: { verdict: Schemas['BankFileVerdict'] }) {
  const { t } = useTranslation('bank');
  const kept = verdict.statements.filter(({ number }) => number);
  return (
    <Alert color={kept.length > 0 && kept.length === verdict.statements.length ? 'positive' : 'negative'} icon={kept.length > 0 ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />} title={`${verdict.fileName}: ${t(`format.${verdict.format}`)}`}>
      <Problems problems={verdict.problems} />
      <List>
        {verdict.statements.map((statement) => (
          <List.Item key={`${statement.account} ${statement.bankNumber}`}>
            {statement.number ? (
              <><Anchor component={Link} to={`/bank/statements/${statement.number}`} className="ref">{statement.number}</Anchor>{': '}{t('drop.lines', { count: statement.lines })}{statement.knownLines > 0 && `, ${t('drop.known', { count: statement.knownLines })}`}</>
            ) : <Text span inherit>{[statement.account, statement.bankNumber].filter(Boolean).join(' · ')}{': '}{t('drop.refused')}</Text>}
            <Problems problems={statement.problems} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Problems({ problems }: { problems: Schemas['BankFileProblem'][] }) {
  const { t, i18n } = useTranslation('bank');
  return problems.map((problem) => {
    // The server says figures in English; the name of what is wrong is in the reader's language.
    const name = i18n.exists(`bank:problem.${problem.code}`) ? t(`problem.${problem.code}`) : i18n.exists(`common:problem.${problem.code}`) ? '' : problem.code;
    return <Text key={problem.code + problem.message} size="sm">{[name, problem.message].filter(Boolean).join(' ')}</Text>;
  });
}
